import ArgumentParser
import CommandLineSupport
import Indexer
import Knowledge
import TextAnalysis
import Training

/// The corpus that quiz items are made of.
struct QuizCorpus: ParsableArguments {
    @Option(help: "The corpus folder.")
    var corpus = "corpus"

    func read(_ analyzer: Analyzer) throws -> TrainingCorpus {
        let contents = CorpusReader(text: SourceText(analyzer: analyzer)).read(corpus.withoutSlash)
        return TrainingCorpus(
            documents: contents.documents.map {
                TrainingDocument($0, version: $0.contentVersion)
            },
            knowledge: contents.knowledge, contradictions: contents.contradictions,
            judgements: contents.judgements)
    }
}
