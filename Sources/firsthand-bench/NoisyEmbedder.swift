import Embedding
import Foundation

/// Stands in for the model where a benchmark needs more vectors than can be made in its time: seeded
/// noise around the vectors of real sentences.
///
/// They lie about as real ones do, so that a scan and what follows have the same work.
struct NoisyEmbedder: TextEmbedder {
    private let centres: [[Float]]

    /// How long the noise is beside a vector of unit length.
    private static let noise: Float = 0.3

    /// - Parameter centres: real vectors, at least one.
    init(centres: [[Float]]) { self.centres = centres }

    func vectors(
        for texts: [String], as form: TextForm, progress: (@Sendable (Int) -> Void)?
    ) async throws -> [[Float]] {
        texts.map { text in
            var random = SeededGenerator(
                seed: text.utf8.reduce(UInt64(form.rawValue)) {
                    $0 &* 31 &+ UInt64($1)
                })
            let centre = centres[Int.random(in: centres.indices, using: &random)]
            let scale = Self.noise * (3 / Float(centre.count)).squareRoot()
            let moved = centre.map { $0 + Float.random(in: -scale...scale, using: &random) }
            let length = moved.reduce(0) { $0 + $1 * $1 }.squareRoot()
            return moved.map { $0 / length }
        }
    }
}
