import Foundation
import Knowledge
import TestSupport
import Testing

@testable import Evaluation

struct CalibrationRunTests {
    private static let words = [
        "router", "bill", "refund", "roaming", "fibre", "signal", "password", "contract",
        "voucher", "delivery", "upgrade", "number",
    ]

    /// Documents of two words each; queries ask for both, and some for what nothing answers.
    private static func write(to folder: TemporaryFolder) throws {
        let lines = words.indices.map { number in
            let other = words[(number + 1) % words.count]
            return #"{"_id": "d\#(number)", "title": "\#(words[number]) \#(other)", "text": "x"}"#
        }
        let queries = words.indices.map { number in
            let other = words[(number + 1) % words.count]
            return #"{"_id": "q\#(number)", "text": "\#(words[number]) \#(other)"}"#
        }
        // What it asks shares a word with a document that does not answer it.
        let hopeless = """
            {"_id": "u1", "text": "router zzyzx", "metadata": {"answerable": false}}
            {"_id": "u2", "text": "???", "metadata": {"answerable": false}}
            """
        try folder.writeBEIR(
            corpus: lines.joined(separator: "\n"),
            queries: queries.joined(separator: "\n") + "\n" + hopeless,
            judgements: "query-id\tcorpus-id\tscore\n"
                + words.indices.map { "q\($0)\td\($0)\t1\n" }.joined())
    }

    private static func run(_ folder: TemporaryFolder) async throws -> CalibrationRun {
        var run = CalibrationRun(with: Tools.setup, today: Tools.today)
        try await run.add(folder.path)
        return run
    }

    @Test func `a small set is fitted, each query asked with and without its answer`() async throws
    {
        let folder = try TemporaryFolder()
        try Self.write(to: folder)
        let report = try await Self.run(folder).fit()
        let fit = report.fits.pooled
        #expect(fit.queries == Self.words.count)
        #expect(report.fits.languages.isEmpty)
        #expect(fit.right.weights.keys.contains("relevance"))
        #expect(fit.low <= fit.high)
        // All its words against half of them.
        let (right, wrong) = (
            ["relevance": 1.2, "words": 1.2, "coverage": 1, "lead": 0.6, "words_lead": 0.6],
            ["relevance": 0.4, "words": 0.4, "coverage": 0.5, "lead": 0.0, "words_lead": 0]
        )
        #expect(fit.right.logOdds(of: right) > fit.right.logOdds(of: wrong) + 1)
    }

    @Test func `the same seed makes the same report`() async throws {
        let folder = try TemporaryFolder()
        try Self.write(to: folder)
        let run = try await Self.run(folder)
        let (one, two) = (try run.fit(seed: 5), try run.fit(seed: 5))
        #expect(one.fits == two.fits)
        #expect(one.test?.queries == two.test?.queries)
        #expect(one.test?.highShare == two.test?.highShare)
        // The seed chooses the halves; the fit that is kept is on all queries.
        #expect(try run.fit(seed: 6).fits == one.fits)
        let halves = try (0..<40).map { try run.fit(seed: $0).test?.queries ?? 0 }
        #expect(Set(halves).count > 1)
        // Of 13 queries about half, whatever ids they have: 3 to 10 in all but a few of the draws.
        #expect(halves.count { (3...10).contains($0) } >= 36)
        let mean = Double(halves.reduce(0, +)) / 40
        #expect(abs(mean - 6.5) < 1.2)
    }

    @Test func `two folders are asked together`() async throws {
        let (one, two) = (try TemporaryFolder(), try TemporaryFolder())
        try Self.write(to: one)
        try Self.write(to: two)
        var run = try await Self.run(one)
        try await run.add(two.path)
        #expect(try run.fit().fits.pooled.queries == 2 * Self.words.count)
    }

    @Test func `a corpus' judgements are asked, those that name what is right`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("name: a\nlanguages: [en]\n", to: "corpus/knowledge.yaml")
        for (id, title) in [("late-fee", "Late fee"), ("refund", "Refund of a bill")] {
            try folder.write(
                "---\nid: \(id)\ntitle: \(title)\nlang: en\nstate: validated\n---\nA bill.\n",
                to: "corpus/faq/en/\(id).md")
        }
        try folder.write(
            """
            cases:
              - { why: a, kind: words, query: { text: late fee, language: en }, expect: { first: late-fee } }
              - { why: b, kind: words, query: { text: refund, language: en }, expect: { first: refund } }
              - { why: c, kind: words, query: { text: bill, language: en }, expect: { contains: [refund] } }

            """, to: "corpus/judgements/en.yaml")
        var run = CalibrationRun(with: Tools.setup, today: Tools.today)
        try await run.add(folder.path + "/corpus/judgements")
        // Both are right, and find nothing with their answers hidden; the third names none.
        let error = await #expect(throws: EvaluationError.self) { try run.fit() }
        guard case .nothingToFit(2)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `answers that are all right leave nothing to fit`() async throws {
        let folder = try TemporaryFolder()
        // Alone in its set: hidden, nothing is found.
        try folder.writeBEIR()
        let run = try await Self.run(folder)
        let error = #expect(throws: EvaluationError.self) { try run.fit() }
        #expect("\(try #require(error))".contains("all 1 queries"))
    }

    @Test func `no folder leaves nothing to fit, a wrong one is named`() async throws {
        let folder = try TemporaryFolder()
        var run = CalibrationRun(with: Tools.setup, today: Tools.today)
        #expect(throws: EvaluationError.self) { try run.fit() }
        let error = await #expect(throws: EvaluationError.self) {
            try await run.add(folder.path + "/gone")
        }
        #expect("\(try #require(error))".contains(folder.path + "/gone"))
    }
}
