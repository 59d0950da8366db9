import Foundation
import TestSupport
import Testing

struct CalibrateTests {
    private static let words = [
        "router", "bill", "refund", "roaming", "fibre", "signal", "password", "contract",
        "voucher", "delivery", "upgrade", "number",
    ]

    /// Each query asks for both words of a document; one asks for what nothing answers.
    private static func writeDataSet(to folder: TemporaryFolder) throws {
        func title(_ number: Int) -> String {
            words[number] + " " + words[(number + 1) % words.count]
        }
        func lines(_ line: (Int) -> String) -> String {
            words.indices.map { line($0) + "\n" }.joined()
        }
        try folder.write(
            lines { #"{"_id": "d\#($0)", "title": "\#(title($0))", "text": "x"}"# },
            to: "set/corpus.jsonl")
        try folder.write(
            lines { #"{"_id": "q\#($0)", "text": "\#(title($0))"}"# }
                + #"{"_id": "u", "text": "router wombat", "metadata": {"answerable": false}}"#
                + "\n", to: "set/queries.jsonl")
        try folder.write(
            "query-id\tcorpus-id\tscore\n" + lines { "q\($0)\td\($0)\t1" },
            to: "set/qrels/test.tsv")
    }

    private static func evaluate(
        _ folder: TemporaryFolder, calibration: String
    ) throws -> [String: Any] {
        let outcome = try Program.firsthand.run(
            "evaluate", "--json", "--words-only", "--calibration", calibration, "set", in: folder)
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        return try outcome.json()
    }

    @Test func `it writes a file that evaluate takes`() throws {
        let folder = try TemporaryFolder()
        try Self.writeDataSet(to: folder)
        let outcome = try Program.firsthand.run(
            "calibrate", "--words-only", "--out", "fit.json", "set/", in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 1 && outcome.output.hasPrefix("words alone: "))
        let data = try Data(contentsOf: URL(filePath: folder.path + "/fit.json"))
        let json = try #require(
            try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(Set(json.keys) == ["ranking", "words"])
        let pooled = try #require((json["words"] as? [String: Any])?["pooled"] as? [String: Any])
        #expect(Set(pooled.keys) == ["right", "answerable", "high", "low", "queries"])
        #expect(pooled["queries"] as? Int == Self.words.count)
        let summary = try Self.evaluate(folder, calibration: "fit.json")
        #expect(summary["queries"] as? Int == Self.words.count)
        #expect(summary["recall@1"] as? Double == 1)
        let refused = try #require(summary["refused_answerable"] as? Double)
        // One of twelve is more than a twentieth.
        #expect(refused == 0)
        // The same queries and seed make the same file.
        let again = try Program.firsthand.run(
            "calibrate", "--words-only", "--out", "again.json", "set", in: folder)
        #expect(again.status == 0)
        #expect(try Data(contentsOf: URL(filePath: folder.path + "/again.json")) == data)
    }

    /// A calibration whose probability is one half everywhere.
    private static func half(high: Double, low: Double) -> String {
        """
        {"ranking": "x", "words": {"languages": {}, "pooled":
        {"right": {"bias": 0, "weights": {}}, "answerable": {"bias": 0, "weights": {}},
        "high": \(high), "low": \(low), "queries": 1}}}
        """
    }

    static let levels: [(high: Double, low: Double, refused: Double)] = [
        (0.6, 0.6, 1), (0.6, 0.4, 0), (0.5, 0.4, 0),
    ]

    @Test(arguments: levels)
    func `evaluate counts what is refused, among the answerable and the others`(
        high: Double, low: Double, refused: Double
    ) throws {
        let folder = try TemporaryFolder()
        try Self.writeDataSet(to: folder)
        try folder.write(Self.half(high: high, low: low), to: "half.json")
        let summary = try Self.evaluate(folder, calibration: "half.json")
        #expect(summary["refused_answerable"] as? Double == refused)
        #expect(summary["refused_unanswerable"] as? Double == refused)
    }

    @Test func `the calibration of the working folder's corpus is taken by itself`() throws {
        let folder = try TemporaryFolder()
        try Self.writeDataSet(to: folder)
        try folder.write(Self.half(high: 0.6, low: 0.6), to: "corpus/calibration.json")
        let outcome = try Program.firsthand.run(
            "evaluate", "--json", "--words-only", "set", in: folder)
        #expect(try outcome.json()["refused_answerable"] as? Double == 1)
    }

    @Test(arguments: ["no JSON", "{}", nil])
    func `a calibration that cannot be read is named`(text: String?) throws {
        let folder = try TemporaryFolder()
        try Self.writeDataSet(to: folder)
        if let text { try folder.write(text, to: "bad.json") }
        let outcome = try Program.firsthand.run(
            "evaluate", "--words-only", "--calibration", "bad.json", "set", in: folder)
        #expect(outcome.status != 0 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("The calibration 'bad.json' cannot be read"))
    }

    @Test func `where nothing can be fitted nothing is written`() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            #"{"_id": "d", "title": "router", "text": "x"}"#, to: "set/corpus.jsonl")
        try folder.write(#"{"_id": "q", "text": "router"}"#, to: "set/queries.jsonl")
        try folder.write("query-id\tcorpus-id\tscore\nq\td\t1\n", to: "set/qrels/test.tsv")
        let outcome = try Program.firsthand.run(
            "calibrate", "--words-only", "--out", "fit.json", "set", in: folder)
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("nothing can be fitted"))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/fit.json"))
    }

    @Test func `an index built with a calibration answers by it`() throws {
        let folder = try TemporaryFolder()
        try SampleCorpus.write(to: folder)
        try folder.write(Self.half(high: 0.5, low: 0.1), to: "corpus/calibration.json")
        try Program.indexer.run("build", in: folder)
        let page = try Program.firsthand.run(
            "search", "--words-only", "--json", "late fee", in: folder
        ).json()
        let answer = try #require((page["answers"] as? [[String: Any]])?.first)
        #expect(answer["level"] as? String == "high" && answer["confidence"] as? Double == 0.5)
    }

    @Test(arguments: [["set"], ["--out", "x.json"], ["--out", "x.json", "--seed", "-1", "set"]])
    func `wrong usage ends in 2`(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let process = try Program.firsthand.start(
            ["calibrate"] + arguments, in: folder, output: "out", errors: "err")
        process.waitUntilExit()
        #expect(process.terminationStatus == 2)
    }
}
