import AnswerSearch
import Foundation
import Indexer
import Knowledge
import SearchIndex
import TextAnalysis

/// The judgement files of a corpus.
struct JudgementSet {
    let files: [(path: String, file: JudgementFile)]
    let issues: [Issue]
    private let corpus: CorpusSource

    /// - Parameter folder: the corpus' `judgements` folder; the corpus is the folder around it.
    init(_ folder: String, analyzer: Analyzer) throws(EvaluationError) {
        let text = SourceText(analyzer: analyzer)
        (files, issues) = CorpusReader(text: text).judgements(in: folder)
        guard !files.isEmpty else { throw .noCorpus(path: folder) }
        corpus = CorpusSource(path: (folder as NSString).deletingLastPathComponent, text: text)
    }

    /// An index of the corpus.
    func index(with setup: EvaluationSetup) async throws(EvaluationError) -> TemporaryIndex {
        try await TemporaryIndex(of: corpus, with: setup)
    }
}

extension Judgement {
    /// How many answers are looked at.
    private static let depth = 10

    /// Whether it says which document is right, or that none is.
    var isMeasured: Bool { !expectation.first.isEmpty || expectation.nothing }

    /// The question in its context, without a deadline: a busy machine must not change what is
    /// measured.
    func test(today: CalendarDate) -> EvaluationCase {
        var context = CallContext(
            role: query.audience == .public ? .customer : .agent, date: query.date ?? today,
            callType: query.callType, languages: query.language.map { [$0] } ?? [],
            products: query.product.map { [$0] } ?? [], segment: query.segment,
            region: query.region)
        context.conversation = query.conversation
        var asked = AnswerQuery(query.text, context: context, limit: Self.depth)
        asked.deadline = nil
        return EvaluationCase(
            id: "\(location.path):\(location.line)", query: asked,
            relevant: Set(expectation.first), isAnswerable: !expectation.nothing)
    }
}
