import AnswerSearch
import ArgumentParser
import CommandLineSupport
import Foundation
import Indexer
import Knowledge
import SearchIndex
import TextAnalysis
import Training

/// The corpus that quiz items are made of.
struct QuizCorpus: ParsableArguments {
    @Option(help: "The corpus folder.")
    var corpus = "corpus"

    func read(_ analyzer: Analyzer) throws -> TrainingCorpus {
        let contents = CorpusReader(text: SourceText(analyzer: analyzer)).read(corpus.withoutSlash)
        let equals = contents.judgements.flatMap(\.cases).map(\.expectation.first)
        return TrainingCorpus(
            documents: contents.documents.map {
                TrainingDocument($0, version: $0.contentVersion)
            },
            knowledge: contents.knowledge, forms: contents.knowledge.forms,
            contradictions: contents.contradictions, equals: equals.filter { $0.count > 1 })
    }
}

extension AnswerSearcher {
    /// An answer with this part of the first one's score may be right as well. A title finds its own
    /// document far ahead of all others: half of them have none above 0.53.
    private static let nearShare = 0.55

    /// The documents that the search calls right for each document's own question: the first one,
    /// those that it is sure of, and those that come near the first.
    func rightAnswers(
        for documents: [TrainingDocument], on date: CalendarDate
    ) throws -> [String: Set<String>] {
        var right: [String: Set<String>] = [:]
        for document in documents where document.document.kind == .faq {
            let context = CallContext(
                role: .agent, date: date, languages: [document.document.language])
            var query = AnswerQuery(document.document.title, context: context)
            query.deadline = nil
            let answers = try search(query).answers
            let best = answers.first?.score ?? 0
            let sure = answers.filter {
                $0.score >= Self.nearShare * best || $0.confidence.level == .high
            }
            right[document.id] = Set(sure.map(\.document)).subtracting([document.id])
        }
        return right
    }
}
