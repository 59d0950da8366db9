import Knowledge
import TestSupport
import TextAnalysis
import Testing

@testable import Evaluation

struct BEIRDataSetTests {
    @Test func `reads queries and judgements`() throws {
        let folder = try TemporaryFolder()
        try folder.writeBEIR(
            queries: """
                {"_id": "q1", "text": "late fee"}

                {"_id": "q2", "text": "退款", "metadata": {"language": "zh-CN"}}
                {"_id": "q4", "text": "and then", "metadata": {"conversation": [{"speaker": "agent", "text": "hello"}, {"speaker": "customer", "text": "and then"}]}}
                {"_id": "q3", "text": "ลืม", "metadata": {"answerable": false, "more": [1]}, "x": 1}
                """,
            judgements: "query-id\tcorpus-id\tscore\nq1\td1\t1\nq1\td2\t0\nq1\td 3\t2\nq2\td4\t1")
        let set = try BEIRDataSet(path: folder.path)
        #expect(set.queries.map(\.id) == ["q1", "q2", "q4", "q3"])
        #expect(set.queries.map(\.text) == ["late fee", "退款", "and then", "ลืม"])
        #expect(set.queries.map(\.language) == [nil, .simplifiedChinese, nil, nil])
        #expect(set.queries.map(\.isAnswerable) == [true, true, true, false])
        #expect(set.queries[0].conversation == [])
        #expect(
            set.queries[2].conversation == [Turn(.agent, "hello"), Turn(.customer, "and then")])
        #expect(set.relevant == ["q1": ["d1", "d 3"], "q2": ["d4"]])
    }

    @Test(arguments: ["\u{2028}", "\u{2029}", "\u{85}", "\u{0B}", "\u{0C}"])
    func `only a line feed ends a line`(separator: String) throws {
        // JSON forbids control characters below U+0020 as they are, but not the others.
        let escaped = separator.unicodeScalars.allSatisfy { $0.value < 0x20 }
        let written = escaped ? "\\u000b" : separator
        let folder = try TemporaryFolder()
        try folder.writeBEIR(
            queries:
                "{\"_id\": \"q1\", \"text\": \"late\(written)fee\"}\n{\"_id\": \"q2\", \"text\": \"b\"}\n",
            judgements: "query-id\tcorpus-id\tscore\nq1\td\(separator)1\t1\n")
        let set = try BEIRDataSet(path: folder.path)
        #expect(set.queries.count == 2)
        #expect(set.queries[0].text.unicodeScalars.count == 8)
        #expect(set.relevant == ["q1": ["d\(separator)1"]])
    }

    @Test func `lines may end as on Windows`() throws {
        let folder = try TemporaryFolder()
        try folder.writeBEIR(
            queries: "{\"_id\": \"q1\", \"text\": \"a\"}\r\n{\"_id\": \"q2\", \"text\": \"b\"}\r\n",
            judgements: "query-id\tcorpus-id\tscore\r\nq1\td1\t1\r\nq2\td2\t1\r\n")
        let set = try BEIRDataSet(path: folder.path)
        #expect(set.queries.map(\.id) == ["q1", "q2"])
        #expect(set.relevant == ["q1": ["d1"], "q2": ["d2"]])
    }

    private static let good = "{\"_id\": \"q0\", \"text\": \"a\"}\n"

    static let badQueries: [(String, Int)] = [
        ("{", 1), (good + "no JSON", 2), (good + "\n\n" + "[1]", 4), (good + "{\"_id\": \"q\"}", 2),
        (good + "{\"text\": \"q\"}", 2), (good + "{\"_id\": 1, \"text\": \"q\"}", 2),
        ("{\"_id\": \"q\", \"text\": \"a\nb\"}", 1),
    ]

    @Test(arguments: badQueries)
    func `a bad line of queries is named`(queries: String, line: Int) throws {
        let folder = try TemporaryFolder()
        try folder.writeBEIR(queries: queries)
        #expect {
            _ = try BEIRDataSet(path: folder.path)
        } throws: { error in
            "\(error)".hasPrefix("\(folder.path)/queries.jsonl:\(line): ")
        }
    }

    private static let header = "query-id\tcorpus-id\tscore\n"

    static let badJudgements: [(String, Int)] = [
        (header + "q1 d1 1", 2), (header + "q1\td1", 2), (header + "q1\td1\t1\nq1\td1\tyes", 3),
        (header + "\nq1\td1\t1\t1", 3), (header + "q1\t\t1", 2),
    ]

    @Test(arguments: badJudgements)
    func `a bad line of judgements is named`(judgements: String, line: Int) throws {
        let folder = try TemporaryFolder()
        try folder.writeBEIR(judgements: judgements)
        #expect {
            _ = try BEIRDataSet(path: folder.path)
        } throws: { error in
            "\(error)".hasPrefix("\(folder.path)/qrels/test.tsv:\(line): ")
        }
    }

    @Test func `a missing file is named, with what belongs into the folder`() throws {
        let folder = try TemporaryFolder()
        #expect {
            _ = try BEIRDataSet(path: folder.path)
        } throws: { error in
            "\(error)".contains("\(folder.path)/queries.jsonl")
                && "\(error)".contains("qrels/test.tsv")
        }
    }
}
