import Foundation
import Knowledge
import TestSupport
import TextAnalysis
import Testing

@testable import Indexer

struct TableSourceTests {
    private static func read(
        _ text: String
    ) throws -> (documents: [Document], messages: [String]) {
        let folder = try TemporaryFolder()
        let path = try folder.write(text, to: "faq.csv")
        let found = SourceKind.csv.source(at: path, using: Fixture.text).readAll()
        return (found.documents, found.messages.map { String($0.dropFirst(folder.path.count + 1)) })
    }

    @Test func `reads questions and answers in four languages`() throws {
        let rows = Fixture.samples.map { "\"\($0.question)\",\"\($0.answer)\"" }
        let found = try Self.read((["question,answer"] + rows).joined(separator: "\r\n") + "\r\n")
        #expect(found.messages.isEmpty)
        #expect(found.documents.map(\.language.tag) == Fixture.samples.map(\.language))
        #expect(found.documents.map(\.title) == Fixture.samples.map(\.question))
        #expect(found.documents.map(\.location.line) == [2, 3, 4, 5])
    }

    @Test func `reads every column in any order and case`() throws {
        let found = try Self.read(
            """
            Answer, ID ,TITLE,Language,audience,url,variants,call_types
            "A ""quoted"", with comma",x,T,zh-CN,public,https://x,a|b,billing|refund

            """)
        #expect(found.messages.isEmpty)
        let document = try #require(found.documents.first)
        #expect(document.id == "x" && document.title == "T")
        #expect(document.language == .simplifiedChinese && document.audience == .public)
        #expect(document.url == "https://x" && document.variants == ["a", "b"])
        #expect(document.callTypes == ["billing", "refund"])
        #expect(document.content == .answer(text: "A \"quoted\", with comma", say: nil))
    }

    @Test func `lines are counted over answers of several lines`() throws {
        let found = try Self.read("question,answer\nA,\"one\ntwo\nthree\"\nB,\n\"C\nD\",x\nE,y\n")
        #expect(found.documents.map(\.location.line) == [2, 6, 8])
        #expect(found.messages == ["faq.csv:5: error: has no answer; it was passed over"])
    }

    @Test func `blank lines at the end or between rows are no rows`() throws {
        let found = try Self.read("question,answer\nA,1\n\nB,2\n\n\n")
        #expect(found.messages.isEmpty)
        #expect(found.documents.map(\.title) == ["A", "B"])
        #expect(found.documents.map(\.location.line) == [2, 4])
    }

    static let bad: [(text: String, message: String)] = [
        ("", "faq.csv:1: error: "),
        ("question,answer\n", "faq.csv:1: error: "),
        ("name,answer\nA,B\n", "has no column 'question'; its columns are 'name', 'answer'"),
        ("question\nA\n", "has no column 'answer'; its columns are 'question'"),
        ("question,answer\n\"A,B\n", "faq.csv:"),
        ("question,answer\n,B\n", "faq.csv:2: error: has no question; it was passed over"),
        ("question,answer,audience\nA,B,all\n", "faq.csv:2: error: has the audience 'all'"),
        ("question,answer\n\0A,B\n", "contains NUL"),
    ]

    @Test(arguments: bad)
    func `says what is wrong with a table`(_ c: (text: String, message: String)) throws {
        let found = try Self.read(c.text)
        #expect(found.documents.isEmpty)
        #expect(found.messages.count == 1)
        #expect(found.messages.first?.contains(c.message) == true)
    }

    @Test(arguments: ["A,\"1\nB,2\nC,3\n", "A,1\n\"B,2\nC,3\n", "A,1\nB,2\nC,\"3"])
    func `a quote that nothing closes is named`(rows: String) throws {
        let found = try Self.read("question,answer\n" + rows)
        #expect(found.messages.count == 1)
    }

    @Test func `a byte order mark is no part of the first column`() throws {
        #expect(try Self.read("\u{FEFF}question,answer\nA,B\n").documents.count == 1)
    }

    @Test func `a row of too few fields is named, and one of too many read`() throws {
        let found = try Self.read("question,answer\nA\nB,1,2,3\nC,2\n")
        #expect(found.documents.map(\.title) == ["B", "C"])
        #expect(found.messages == ["faq.csv:2: error: has no answer; it was passed over"])
    }

    @Test func `a missing file is named`() throws {
        let found = SourceKind.csv.source(at: "/nowhere/x.csv", using: Fixture.text).readAll()
        #expect(found.messages == ["/nowhere/x.csv:1: error: there is no such file"])
    }

    @Test(arguments: 0..<40)
    func `any fields come back as they were written`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let pieces = ["a", "\"", ",", "\n", " ", "ค่า", "退款", "ё", ";", "\t", "|", "\r\n"]
        func field() -> String {
            "q" + (0..<6).map { _ in pieces.randomElement(using: &random) ?? "" }.joined() + "."
        }
        let rows = (0..<8).map { _ in (field(), field()) }
        let csv =
            (["question,answer"]
            + rows.map {
                [$0, $1].map { "\"\($0.replacing("\"", with: "\"\""))\"" }
                    .joined(separator: ",")
            }).joined(separator: "\n")
        let table = try Table(csv)
        #expect(table.rows.map { $0.row["question"] } == rows.map(\.0))
        #expect(table.rows.map { $0.row["answer"] } == rows.map(\.1))
    }
}
