import Foundation
import TestSupport
import TextAnalysis
import Testing

@testable import Evaluation

struct BEIREvaluationTests {
    private static let corpus = """
        {"_id": "late", "title": "Late fee", "text": "Five euros after the due date."}
        {"_id": "refund", "title": "Refund", "text": "Paid within five days."}
        {"_id": "退款", "title": "如何申请退款", "text": "提交申请。"}
        {"_id": "ru", "title": "Возврат денег", "text": "За пять дней."}
        {"_id": "th", "title": "ลืมรหัสผ่าน", "text": "กดปุ่มรีเซ็ต"}
        """
    private static let queries = """
        {"_id": "q1", "text": "late fee"}
        {"_id": "q2", "text": "how do I get a refund", "metadata": {"language": "en"}}
        {"_id": "q3", "text": "申請退款"}
        {"_id": "q4", "text": "возврат денег"}
        {"_id": "q5", "text": "รหัสผ่าน"}
        {"_id": "q6", "text": "???"}
        {"_id": "q7", "text": "five"}
        """
    private static let judgements = """
        query-id\tcorpus-id\tscore
        q1\tlate\t1
        q2\trefund\t1
        q3\t退款\t1
        q4\tru\t1
        q5\tth\t1
        q6\tlate\t1
        q9\tlate\t1
        """

    private static func evaluation(_ folder: TemporaryFolder) async throws -> BEIREvaluation {
        try folder.writeBEIR(corpus: corpus, queries: queries, judgements: judgements)
        return try await BEIREvaluation(
            try BEIRDataSet(path: folder.path), with: Tools.setup, today: Tools.today)
    }

    @Test func `answers every query and measures those that are judged`() async throws {
        let folder = try TemporaryFolder()
        let evaluation = try await Self.evaluation(folder)
        #expect(evaluation.outcomes.map(\.id) == ["q1", "q2", "q3", "q4", "q5", "q6", "q7"])
        let first = evaluation.outcomes.map { $0.ranking.first?.document }
        #expect(first.prefix(6) == ["late", "refund", "退款", "ru", "th", nil])
        #expect(Set(evaluation.outcomes[6].ranking.map(\.document)) == ["late", "refund"])
        let summary = evaluation.summary
        // Six queries of the file have a row; a question without a word finds nothing.
        #expect(summary.queries == 6)
        #expect(abs(summary.recallAt1 - 5.0 / 6) < 1e-12)
        #expect(abs(summary.reciprocalRankAt10 - 5.0 / 6) < 1e-12)
        // Without a calibration nothing is refused but what brought nothing.
        #expect(summary.refusedAnswerable == 1.0 / 6 && summary.refusedUnanswerable == 0)
        #expect(summary.p50 >= 0 && summary.p50 <= summary.p99)
    }

    @Test func `a run is as TREC writes it`() async throws {
        let folder = try TemporaryFolder()
        let evaluation = try await Self.evaluation(folder)
        let run = evaluation.run(tag: "words")
        #expect(run.hasSuffix("\n"))
        var places: [String: (rank: Int, score: Double)] = [:]
        var documents: Set<String> = []
        for line in run.split(separator: "\n") {
            let fields = line.split(separator: " ", omittingEmptySubsequences: false).map(
                String.init)
            #expect(fields.count == 6)
            #expect(fields[1] == "Q0")
            #expect(fields[5] == "words")
            let rank = try #require(Int(fields[3]))
            let score = try #require(Double(fields[4]))
            let last = places[fields[0]]
            #expect(rank == (last?.rank ?? 0) + 1)
            #expect(score <= last?.score ?? .infinity)
            #expect(documents.insert(fields[0] + " " + fields[2]).inserted)
            places[fields[0]] = (rank, score)
        }
        #expect(places.count == 6)
        #expect(documents.count == evaluation.outcomes.reduce(0) { $0 + $1.ranking.count })
        #expect(evaluation.run().contains(" firsthand\n"))
    }

    @Test func `a query that is too long is named`() async throws {
        let folder = try TemporaryFolder()
        let text = String(repeating: "late ", count: 500)
        try folder.writeBEIR(queries: "{\"_id\": \"q77\", \"text\": \"\(text)\"}")
        let set = try BEIRDataSet(path: folder.path)
        await #expect {
            _ = try await BEIREvaluation(set, with: Tools.setup, today: Tools.today)
        } throws: { error in
            // The query's id, and not a word of the question.
            "\(error)".hasPrefix("query q77: ") && !"\(error)".contains("late")
        }
    }

    /// One row of a query may say that a document is not relevant; the query still has a row.
    @Test
    func `a query whose rows are all 0 was judged`() async throws {
        let folder = try TemporaryFolder()
        try folder.writeBEIR(judgements: "query-id\tcorpus-id\tscore\nq1\td1\t0\n")
        let evaluation = try await BEIREvaluation(
            try BEIRDataSet(path: folder.path), with: Tools.setup, today: Tools.today)
        #expect(evaluation.summary.queries == 1)
        #expect(evaluation.summary.recallAt1 == 0)
    }
}
