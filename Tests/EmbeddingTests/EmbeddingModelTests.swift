@testable import Embedding
import Foundation
import TestSupport
import Testing

struct EmbeddingModelTests {
    @Test func `like meaning is nearest in any language`() throws {
        let model = try TestModel.model()
        let answers = [
            "If your phone is lost or stolen, call us at once and we block the SIM card.",
            "The late fee is 3 percent of the amount due.",
            "Our shops are open from 10 to 18 o'clock.",
        ]
        let vectors = try answers.map { try model.embed(passage: $0) }
        for question in [
            "my phone was stolen", "手机丢了怎么办", "手機遺失了怎麼辦", "โทรศัพท์หายทำอย่างไร",
            "потерял телефон, что делать",
        ] {
            let query = try model.embed(query: question)
            let scores = vectors.map { dot(query, $0) }
            #expect(scores[0] > scores[1] && scores[0] > scores[2], "\(question): \(scores)")
        }
    }

    @Test func `vectors have unit length and are the same each time`() throws {
        let model = try TestModel.model()
        let first = try model.embed(query: "late fee")
        #expect(first.count == model.dimensions && model.dimensions == 384)
        #expect(abs(dot(first, first) - 1) < 1e-4)
        #expect(try model.embed(query: "late fee") == first)
        #expect(try EmbeddingModel(folder: TestModel.folder).embed(query: "late fee") == first)
        #expect(try model.embed(passage: "late fee") != first)
    }

    @Test func `tasks may share a model`() async throws {
        let model = try TestModel.model()
        let alone = try model.embed(query: "โทรศัพท์หาย")
        try await withThrowingTaskGroup(of: [Float].self) { group in
            for _ in 0..<4 { group.addTask { try model.embed(query: "โทรศัพท์หาย") } }
            for try await vector in group { #expect(vector == alone) }
        }
    }

    @Test(arguments: [
        ("late\u{0} fee", "late fee"), ("late\nfee\u{7}", "late fee"), ("ｌａｔｅ ｆｅｅ", "late fee"),
        ("  late fee\u{A0}", "late fee"), ("e\u{301}te\u{301}", "été"),
    ]) func `the engine sees equal texts as one`(text: String, plain: String) throws {
        let model = try TestModel.model()
        #expect(try model.prepared(text, as: .query) == model.prepared(plain, as: .query))
    }

    static let hostile = [
        String(repeating: "\u{FDFA}", count: 5_000), "\u{FDFA}", "", "\u{0}", " \n\t",
        "a" + String(repeating: "\u{301}", count: 60_000), "\u{FFFF}\u{10FFFF}\u{FEFF}",
        String(repeating: "word ", count: 20_000), String(repeating: "ก", count: 40_000),
        String(repeating: "换", count: 40_000),
    ]

    @Test(arguments: hostile.indices)
    func `any text has a vector, and soon`(index: Int) throws {
        let model = try TestModel.model()
        let start = ContinuousClock().now
        let prepared = try model.prepared(Self.hostile[index], as: .passage)
        #expect(try model.countTokens(prepared, as: .passage) <= EmbeddingModel.tokenWindow)
        let vector = try model.embed(passage: Self.hostile[index])
        #expect(abs(dot(vector, vector) - 1) < 1e-4)
        #expect(ContinuousClock().now - start < .seconds(4))
    }

    @Test func `the start of a long text counts`() throws {
        let model = try TestModel.model()
        let text = (0..<3000).map { "case \($0)" }.joined(separator: ", ")
        let prepared = try model.prepared(text, as: .query)
        #expect(text.hasPrefix(prepared))
        let tokens = try model.countTokens(prepared, as: .query)
        #expect(tokens <= EmbeddingModel.tokenWindow && tokens > EmbeddingModel.tokenWindow / 2)
    }

    @Test func `the engine id names the model and the build`() throws {
        let id = try TestModel.model().engineID
        #expect(id.hasPrefix("multilingual-e5-small-q4 ") && id.utf8.count < 64)
    }

    @Test func `a folder without model says so`() throws {
        let folder = try TemporaryFolder()
        #expect(throws: EmbeddingError.missing(path: folder.path + "/libe5.so")) {
            try EmbeddingModel(folder: folder.path)
        }
        try folder.write("no library", to: "libe5.so")
        #expect(throws: EmbeddingError.missing(path: folder.path + "/e5-small-q4.bin")) {
            try EmbeddingModel(folder: folder.path)
        }
    }

    @Test func `a library that is none is refused`() throws {
        let folder = try TemporaryFolder()
        try folder.write("no library", to: "libe5.so")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/e5-small-q4.bin",
            withDestinationPath: TestModel.folder + "/e5-small-q4.bin")
        let error = #expect(throws: EmbeddingError.self) {
            try EmbeddingModel(folder: folder.path)
        }
        guard case .libraryUnusable(folder.path + "/libe5.so", _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
