import Knowledge
import TextAnalysis
import Testing

@testable import Indexer

struct QuestionRecordTests {
    private let defaults = QuestionRecordDefaults(
        name: "table", audience: .agent, language: nil, text: Fixture.text)
    private let place = SourceLocation(path: "table.csv", line: 2)

    @Test func `a row's lists are parted by bars and trimmed`() {
        let record = QuestionRecord(row: [
            "question": "Q", "answer": "A", "variants": " a | b||c ", "call_types": "billing",
        ])
        #expect(record.variants == ["a", "b", "c"])
        #expect(record.callTypes == ["billing"])
    }

    @Test func `an empty field counts as left out, and its twin is taken`() {
        let record = QuestionRecord(row: ["question": "", "title": "T", "answer": "", "id": ""])
        #expect(record.question == "T")
        #expect(record.answer == nil && record.id == nil)
    }

    @Test func `without an id a record is known by its question alone`() throws {
        func id(_ question: String, _ answer: String) throws -> String {
            let record = QuestionRecord(row: ["question": question, "answer": answer])
            return try defaults.document(record, at: place).id
        }
        #expect(try id("Q", "one") == id("Q", "two"))
        #expect(try id("Q", "one") != id("R", "one"))
        #expect(try id("Q", "one").hasPrefix("table/"))
    }

    @Test func `a long id is shortened`() throws {
        let id = String(repeating: "ก", count: 100)
        let record = QuestionRecord(row: ["id": id, "question": "Q", "answer": "A"])
        let document = try defaults.document(record, at: place)
        #expect(document.id.utf8.count <= SourceLimits.identifierBytes)
    }
}
