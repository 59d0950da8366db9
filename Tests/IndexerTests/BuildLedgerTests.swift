import Foundation
import Knowledge
import SearchIndex
import TestSupport
import Testing

@testable import Indexer

struct BuildLedgerTests {
    private static func prepared(_ id: String, line: Int = 1, isNew: Bool = true)
        -> PreparedDocument
    {
        PreparedDocument(
            id: id, version: "v", kind: .faq, language: "en", passageCount: 2, eligibility: nil,
            conditions: [], location: SourceLocation(path: "a.csv", line: line),
            entry: isNew ? known("v") : nil, passages: [], windows: [])
    }

    private static func known(_ version: String, from source: String = "a.csv") -> CatalogueEntry {
        CatalogueEntry(version: version, source: source, document: "{}")
    }

    @Test func `the first of a double id is kept, the second named with both places`() {
        var ledger = BuildLedger(issues: [], unread: [])
        let admitted = ledger.admit(
            .init(documents: [Self.prepared("a", line: 2), Self.prepared("a", line: 9)]))
        #expect(admitted.map(\.location.line) == [2])
        for document in admitted { ledger.record(document) }
        let report = ledger.report(seconds: 1, store: GenerationStore(root: "/nowhere"))
        #expect(
            report.issues.map(\.description) == [
                "a.csv:9: error: the id 'a' is taken by a.csv:2; this document was passed over"
            ])
        #expect(report.documents == ["faq": ["en": 1]] && report.passages == ["faq": ["en": 2]])
    }

    @Test func `tells added, changed, unchanged and removed apart`() {
        var ledger = BuildLedger(issues: [], unread: [])
        ledger.existing = [
            "changed": Self.known("1"), "same": Self.known("v"), "gone": Self.known("1"),
        ]
        let documents = [
            Self.prepared("new"), Self.prepared("changed"), Self.prepared("same", isNew: false),
        ]
        for document in ledger.admit(.init(documents: documents)) { ledger.record(document) }
        let report = ledger.report(seconds: 1, store: GenerationStore(root: "/nowhere"))
        #expect(report.added == ["new"] && report.changed == ["changed"])
        #expect(report.removed == ["gone"] && report.unchanged == 1)
        #expect(ledger.isWorthPublishing(knowledge: .empty, over: .empty))
    }

    @Test func `nothing is published where nothing came or nothing changed`() {
        var ledger = BuildLedger(issues: [], unread: [])
        ledger.existing = ["same": Self.known("v")]
        #expect(!ledger.isWorthPublishing(knowledge: .empty, over: .empty))
        let empty = ledger.report(seconds: 1, store: GenerationStore(root: "/nowhere"))
        #expect(empty.isEmpty && empty.removed.isEmpty)
        for document in ledger.admit(.init(documents: [Self.prepared("same", isNew: false)])) {
            ledger.record(document)
        }
        #expect(!ledger.isWorthPublishing(knowledge: .empty, over: .empty))
        #expect(ledger.isWorthPublishing(knowledge: KnowledgeBase(name: "x"), over: .empty))
        #expect(ledger.isWorthPublishing(knowledge: .empty, over: nil))
    }

    @Test func `what could not be read this time is not taken out`() {
        var ledger = BuildLedger(issues: [], unread: ["site"])
        ledger.existing = [
            "page": Self.known("1", from: "site/a.html"),
            "other": Self.known("1", from: "sites/a.html"),
            "broken": Self.known("1", from: "faq/b.md"), "gone": Self.known("1", from: "faq/c.md"),
        ]
        var batch = PreparationPipeline.Batch(documents: [Self.prepared("new")])
        batch.unread = ["faq/b.md"]
        for document in ledger.admit(batch) { ledger.record(document) }
        #expect(ledger.removed == ["gone", "other"])
    }

    @Test func `issues come in the order of a report`() {
        func issue(_ path: String, _ line: Int) -> Knowledge.Issue {
            Knowledge.Issue(.error, at: SourceLocation(path: path, line: line), "x")
        }
        var ledger = BuildLedger(issues: [issue("b", 1), issue("a", 10)], unread: [])
        _ = ledger.admit(.init(issues: [issue("a", 9)]))
        let report = ledger.report(seconds: 1, store: GenerationStore(root: "/nowhere"))
        #expect(report.issues == [issue("a", 9), issue("a", 10), issue("b", 1)])
        #expect(report.hasErrors)
    }
}
