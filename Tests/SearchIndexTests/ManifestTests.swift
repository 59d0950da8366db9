import Foundation
import Knowledge
import TestSupport
import TextAnalysis
import Testing

@testable import SearchIndex

struct ManifestTests {
    private static let manifest = Manifest(
        formatVersion: IndexSchema.formatVersion, analyzer: Analyzer.fingerprint, generation: 7,
        built: Date(timeIntervalSince1970: 1_780_000_000), engine: "e5", documents: 3,
        passages: 9, counts: ["faq": ["en": 1, "zh-Hant": 2]],
        eligibilities: [
            "k": [
                EligibilityCondition(
                    attribute: "tenure_months", test: .compare(.atLeast, 12)),
                EligibilityCondition(attribute: "segment", test: .oneOf(["бизнес"])),
            ]
        ])

    @Test func `a manifest comes back unchanged`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/manifest.json"
        try Self.manifest.write(to: path)
        #expect(try Manifest.read(at: path) == Self.manifest)
    }

    @Test func `its rules are those of this program`() {
        #expect(Self.manifest.rules == Manifest.rules)
        #expect(Manifest.rules.hasPrefix("format \(IndexSchema.formatVersion), "))
    }

    @Test func `a folder that does not exist is an error of storage`() {
        #expect {
            try Self.manifest.write(to: "/nonexistent/manifest.json")
        } throws: { error in
            if case IndexError.storage("/nonexistent/manifest.json", _) = error {
                true
            } else {
                false
            }
        }
    }
}
