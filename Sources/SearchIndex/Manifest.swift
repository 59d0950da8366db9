package import Foundation
package import Knowledge
import TextAnalysis

/// What a generation says of itself: how it was made, and what is in it.
package struct Manifest: Codable, Sendable, Equatable {
    package var formatVersion: Int
    package var analyzer: String
    package var generation: Int
    package var built: Date
    /// The engine that made the vectors beside the words; nil if there are none.
    package var engine: String?
    package var documents: Int
    package var passages: Int
    /// Documents by kind, then language tag.
    package var counts: [String: [String: Int]]
    /// What confidence is made by; nil if the corpus has no calibration.
    package var calibration: Calibration?
    /// Eligibility conditions by the key under which passages carry them.
    package var eligibilities: [String: [EligibilityCondition]]

    /// The rules this program reads and writes; an index of others is refused.
    package static var rules: String {
        "format \(IndexSchema.formatVersion), \(Analyzer.fingerprint)"
    }

    var rules: String { "format \(formatVersion), \(analyzer)" }

    static func read(at path: String) throws(IndexError) -> Manifest {
        let manifest: Manifest
        do {
            let decoder = JSONDecoder()
            decoder.dateDecodingStrategy = .iso8601
            let data = try Data(contentsOf: URL(filePath: path))
            manifest = try decoder.decode(Manifest.self, from: data)
        } catch {
            throw .unreadableManifest(path: path, reason: error.localizedDescription)
        }
        return manifest
    }

    func write(to path: String) throws(IndexError) {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        do {
            try encoder.encode(self).write(to: URL(filePath: path))
        } catch {
            throw IndexError(error, path: path)
        }
    }
}
