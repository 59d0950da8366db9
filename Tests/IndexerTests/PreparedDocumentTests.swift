import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis
import Testing

@testable import Indexer

struct PreparedDocumentTests {
    private func prepare(
        _ document: Document, known: [String: String] = [:], analyze: Bool = true
    ) -> PreparedDocument {
        DocumentPreparer(
            analyzer: PassageAnalyzer(analyzer: Fixture.analyzer),
            known: known.mapValues { CatalogueEntry(version: $0, source: "", document: "") },
            analyze: analyze
        ).prepare(document)
    }

    @Test func `a version names the content, not where it lies`() {
        let document = Fixture.document()
        var moved = document
        moved.location = SourceLocation(path: "elsewhere.md", line: 7)
        moved.lines = ["title": 3]
        #expect(prepare(document).version == prepare(moved).version)
        #expect(prepare(document).version.count == 16)
    }

    static let changes: [@Sendable (inout Document) -> Void] = [
        { $0.title += "!" }, { $0.language = .thai }, { $0.variants = ["v"] },
        { $0.audience = .agent }, { $0.state = .draft }, { $0.url = "https://x" },
        { $0.content = .answer(text: "Other.", say: nil) },
        { $0.content = .answer(text: "Text.", say: "Say.") }, { $0.callTypes = ["billing"] },
        { $0.validUntil = CalendarDate("2026-11-22") }, { $0.products = ["p"] },
        { $0.onlyFor = [EligibilityCondition(attribute: "age", test: .compare(.atLeast, 60))] },
    ]

    @Test(arguments: changes.indices)
    func `any change is a new version`(index: Int) {
        var document = Fixture.document()
        let version = prepare(document).version
        Self.changes[index](&document)
        #expect(prepare(document).version != version)
    }

    @Test func `what the index has already is counted, but not analysed again`() {
        let document = Fixture.document()
        let version = prepare(document).version
        let unchanged = prepare(document, known: ["d": version])
        #expect(unchanged.entry == nil && unchanged.passages.isEmpty)
        #expect(unchanged.passageCount == 1)
        let changed = prepare(document, known: ["d": "other"])
        #expect(changed.entry != nil && changed.passages.count == 1)
        let dry = prepare(document, analyze: false)
        #expect(dry.entry != nil && dry.passages.isEmpty)
    }

    @Test func `the same conditions in any order have the same key`() {
        let (a, b) = (
            EligibilityCondition(attribute: "age", test: .compare(.atLeast, 60)),
            EligibilityCondition(attribute: "segment", test: .oneOf(["business"]))
        )
        let first = prepare(Fixture.document(onlyFor: [a, b])).eligibility
        #expect(first != nil)
        #expect(first == prepare(Fixture.document(onlyFor: [b, a])).eligibility)
        #expect(first != prepare(Fixture.document(onlyFor: [a])).eligibility)
        #expect(prepare(Fixture.document()).eligibility == nil)
    }
}
