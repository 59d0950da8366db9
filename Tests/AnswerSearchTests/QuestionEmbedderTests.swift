import Embedding
import Foundation
import TestSupport
import TextAnalysis
import Testing

@testable import AnswerSearch

struct QuestionEmbedderTests {
    /// A question that takes the engine much longer than it takes to give up waiting.
    private static func long(_ number: Int) -> String {
        (0..<300).map { "question \(number) word \($0)" }.joined(separator: " ")
    }

    @Test func `without a deadline the vector is waited for, and is the engine's own`() throws {
        let model = try MeaningCorpus.model.get()
        let embedder = QuestionEmbedder(model: model)
        for question in ["late fee", "滞纳金", "ค่าปรับล่าช้า", "пени"] {
            #expect(
                try embedder.vector(of: question, within: nil) == model.embed(query: question))
        }
    }

    @Test func `an unknown question is not waited for where the deadline has come`() throws {
        let embedder = QuestionEmbedder(model: try MeaningCorpus.model.get())
        #expect(embedder.vector(of: Self.long(1), within: .zero) == nil)
        #expect(embedder.vector(of: Self.long(2), within: .seconds(-5)) == nil)
    }

    @Test func `a kept vector comes at once, whatever the deadline`() throws {
        let embedder = QuestionEmbedder(model: try MeaningCorpus.model.get())
        let question = Self.long(3)
        #expect(embedder.vector(of: question, within: .zero) == nil)
        let vector = embedder.vector(of: question, within: nil)
        #expect(vector != nil)
        for deadline in [Duration.zero, .milliseconds(1), .seconds(-1)] {
            #expect(embedder.vector(of: question, within: deadline) == vector)
        }
    }

    @Test func `a vector that comes too late is kept for whoever asks again`() throws {
        let model = try MeaningCorpus.model.get()
        let embedder = QuestionEmbedder(model: model)
        let question = Self.long(4)
        // No one of these waits as long as the engine takes.
        var vector: [Float]?
        let end = ContinuousClock.now + .seconds(300)
        while vector == nil, ContinuousClock.now < end {
            vector = embedder.vector(of: question, within: .milliseconds(5))
        }
        #expect(try vector == model.embed(query: question))
    }

    @Test(arguments: [Duration.seconds(600), .seconds(Int64.max), .milliseconds(Int.max)])
    func `a vector in time is the same as one that is waited for`(deadline: Duration) throws {
        let model = try MeaningCorpus.model.get()
        let embedder = QuestionEmbedder(model: model)
        #expect(
            try embedder.vector(of: "late fee", within: deadline)
                == model.embed(query: "late fee"))
    }

    @Test func `many questions at once each get their own vector`() async throws {
        let model = try MeaningCorpus.model.get()
        let embedder = QuestionEmbedder(model: model)
        let questions = (0..<16).map { "question number \($0)" }
        let vectors = await withTaskGroup(of: (String, [Float]?).self) { group in
            for question in questions + questions {
                group.addTask { (question, embedder.vector(of: question, within: .seconds(600))) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(vectors.count == 32)
        for (question, vector) in vectors {
            #expect(try vector == model.embed(query: question), "\(question)")
        }
    }

    // MARK: In a search

    @Test func `a search whose vector is late answers by words, and says so`() async throws {
        let corpus = try await MeaningCorpus([
            .faq("late-fee", "Late fee", "A bill that is not paid in time costs more."),
            .faq("opening", "Opening hours", "Our shops are open from nine to six."),
        ])
        let padding = (0..<250).map { "word\($0)" }.joined(separator: " ")
        var query = AnswerQuery("late fee " + padding, context: TestCorpus.context())
        query.deadline = .zero
        let late = try corpus.searcher.search(query)
        #expect(late.wordsOnly)
        #expect(late.answers.map(\.document) == ["late-fee"])
        query.deadline = nil
        let waited = try corpus.searcher.search(query)
        #expect(!waited.wordsOnly)
        #expect(waited.answers.count == 2)
        // Now it is kept: no deadline is too short.
        query.deadline = .zero
        #expect(try !corpus.searcher.search(query).wordsOnly)
    }
}

extension QuestionEmbedder {
    /// As a search that has nothing else to do waits for it.
    fileprivate func vector(of question: String, within deadline: Duration?) -> [Float]? {
        let pending = begin(question)
        return pending.value(by: deadline.map { .now + min($0, .seconds(1_000_000_000)) })
    }
}
