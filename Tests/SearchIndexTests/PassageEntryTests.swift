import Knowledge
import TestSupport
import TextAnalysis
import Testing

@testable import SearchIndex

struct PassageEntryTests {
    @Test func `a passage's terms are its words, wordings and marks`() throws {
        var document = TestDocument.document("Late", "late", kind: .procedure)
        document.audience = .agent
        document.state = .draft
        document.language = .thai
        document.validUntil = TestIndex.today
        document.callTypes = ["billing"]
        let stored = StoredPassage(
            id: "Late#a", document: "Late", version: "1", title: "late", kind: .procedure,
            language: .thai, answer: "late")
        let text = TestIndex.analyzer.analyze("Late fees", context: .english)
        let entry = PassageEntry(
            stored, of: document, fields: [(.title, text), (.body, text)],
            wordings: [("Late fees", text), ("Late fees", text)],
            eligibility: "K")
        let index = try TestIndex()
        let build = try IndexBuild.begin(at: index.store, fresh: true)
        try build.replace("Late", with: try TestDocument(document).entry, passages: [entry])
        _ = try build.publish(summary: TestIndex.summary([]), knowledge: .empty)
        let pool = try index.pool()
        let terms = try pool.withReader { reader throws(IndexError) in
            try reader.terms(withPrefix: "").map(\.term)
        }
        #expect(
            terms == [
                "Lth", "QLate#a", "Slate fees", "XAagent", "XIl", "XIla", "XIlat", "XIlate",
                "XIlate ", "XIlate f", "XKprocedure", "XO:K", "XPf", "XPfe", "XPfee", "XPfees",
                "XPl", "XPla", "XPlat", "XPlate", "XQ:Late", "XTdraft", "XVU", "XWfee", "XWfees",
                "XWlate", "XYbilling", "Zfee", "Zlate", "fees", "late",
            ])
    }

    @Test(arguments: IndexSchema.Field.allCases)
    func `a field's weight is how often its word counts`(field: IndexSchema.Field) throws {
        let word = TestIndex.analyzer.analyze("router", context: .english)
        func weight(_ fields: [PassageEntry.FieldText]) throws -> Double {
            let document = TestDocument.document("a", "router")
            let stored = StoredPassage(
                id: "a", document: "a", version: "1", title: "", kind: .faq, language: .english,
                answer: "")
            let index = try TestIndex()
            let build = try IndexBuild.begin(at: index.store, fresh: true)
            try build.replace(
                "a", with: try TestDocument(document).entry,
                passages: [
                    PassageEntry(
                        stored, of: document, fields: fields, wordings: [], eligibility: nil)
                ])
            _ = try build.publish(summary: TestIndex.summary([]), knowledge: .empty)
            return try index.pool().withReader { reader throws(IndexError) in
                try reader.search(TestIndex.request("router")).hits
            }.map(\.weight).first ?? 0
        }
        let repeated = (0..<field.weight).map { _ in (field: IndexSchema.Field.body, text: word) }
        #expect(try weight([(field, word)]) == weight(repeated))
    }
}
