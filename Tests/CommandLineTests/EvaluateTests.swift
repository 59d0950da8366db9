import Foundation
import TestSupport
import Testing

struct EvaluateTests {
    private static func writeDataSet(to folder: TemporaryFolder) throws {
        try folder.write(
            """
            {"_id":"d1","title":"Late fee","text":"A late fee of 12 CR is added."}
            {"_id":"d2","title":"逾期","text":"下个账单会加收滞纳金。"}
            {"_id":"d3","title":"Роуминг","text":"Роуминг стоит два рубля в день."}

            """, to: "set/corpus.jsonl")
        try folder.write(
            """
            {"_id":"q1","text":"late fee"}
            {"_id":"q2","text":"滞纳金"}
            {"_id":"q3","text":"роуминг"}
            {"_id":"q4","text":"late fee"}
            {"_id":"q5","text":"no judgement for this one"}

            """, to: "set/queries.jsonl")
        try folder.write(
            "query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td2\t1\nq3\td3\t1\nq4\td3\t1\nq5\td1\t0\n",
            to: "set/qrels/test.tsv")
    }

    @Test func `JSON has exactly the keys that other programs rely on`() throws {
        let folder = try TemporaryFolder()
        try Self.writeDataSet(to: folder)
        let outcome = try Program.firsthand.run(
            "evaluate", "--json", "--words-only", "set", in: folder)
        #expect(outcome.status == 0 && outcome.lines.count == 1)
        let summary = try outcome.json()
        #expect(
            Set(summary.keys) == [
                "queries", "recall@1", "recall@5", "mrr@10", "ndcg@10", "p50_ms", "p99_ms",
                "refused_answerable", "refused_unanswerable",
            ])
        #expect(summary["queries"] as? Int == 5)
        #expect(summary["recall@1"] as? Double == 0.6)
        #expect(summary["recall@5"] as? Double == 0.6)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/.firsthand"))
    }

    @Test func `a run file lists what was found, in TREC's format`() throws {
        let folder = try TemporaryFolder()
        try Self.writeDataSet(to: folder)
        let outcome = try Program.firsthand.run("evaluate", "--run", "run.txt", "set/", in: folder)
        #expect(outcome.status == 0 && outcome.output.contains("R@1 0.600"))
        let run = try String(contentsOfFile: folder.path + "/run.txt", encoding: .utf8)
        let fields = run.split(separator: "\n").map { $0.split(separator: " ") }
        #expect(fields.allSatisfy { $0.count == 6 && $0[1] == "Q0" })
        #expect(fields.map { "\($0[0]) \($0[2]) \($0[3])" }.contains("q2 d2 1"))
    }

    @Test func `judgements below their floor end in 1`() throws {
        let folder = try TemporaryFolder()
        try SampleCorpus.write(to: folder)
        func judge(_ floor: String) throws -> Program.Outcome {
            try folder.write(
                """
                floor: { recall@1: \(floor) }
                cases:
                  - { why: a, kind: words, query: { text: late fee, language: en }, expect: { first: late-fee } }
                  - { why: b, kind: words, query: { text: quokka, language: en }, expect: { first: late-fee } }

                """, to: "corpus/judgements/en.yaml")
            return try Program.firsthand.run(
                "evaluate", "--json", "--now", "2026-11-22", "corpus/judgements", in: folder)
        }
        let good = try judge("0.5")
        #expect(good.status == 0)
        #expect(try good.json()["recall@1"] as? Double == 0.5)
        let bad = try judge("0.9")
        #expect(bad.status == 1)
        #expect(try bad.json()["queries"] as? Int == 2)
        #expect(bad.errors.contains("below its floor of 0.9"))
    }

    @Test func `a folder that holds neither ends in 1 and is named`() throws {
        let outcome = try Program.firsthand.run("evaluate", "gone", in: TemporaryFolder())
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("gone"))
    }
}
