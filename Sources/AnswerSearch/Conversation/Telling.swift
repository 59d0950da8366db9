import Foundation
import SearchIndex
import TextAnalysis

/// How telling words are in one index.
struct Telling {
    let reader: IndexReader

    /// How telling each word is: 0 for one that all passages hold, or none; about 1 for one that a
    /// single passage holds.
    ///
    /// - Note: Inverse document frequency (Sparck Jones 1972), in units of the rarest word's.
    func ofWords(_ keys: [TermKey]) throws(IndexError) -> [Double] {
        try values(keys) { frequency, most in
            frequency > 0 ? log(most / Double(frequency)) / log(most) : 0
        }
    }

    /// The same for words of names: one that no passage holds is the most telling, and none tells
    /// nothing, for a name without its common words is not the whole name.
    func ofNames(_ keys: [TermKey]) throws(IndexError) -> [Double] {
        try values(keys) { frequency, most in
            max(0, log(most / (Double(frequency) + 0.5)) / log(most)) + Self.leastOfNames
        }
    }

    private static let leastOfNames = 0.1

    private func values(
        _ keys: [TermKey], _ value: (_ frequency: Int, _ most: Double) -> Double
    ) throws(IndexError) -> [Double] {
        let most = Double(reader.count) + 1
        return try reader.frequencies(of: keys.map { IndexSchema.term(for: $0) })
            .map { value($0, most) }
    }
}
