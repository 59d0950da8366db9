import Foundation
import Knowledge
import TestSupport
import TextAnalysis

@testable import Evaluation

enum Tools {
    static let analyzer: Analyzer = {
        do { return try Analyzer() } catch { fatalError("\(error)") }
    }()
    /// Words alone: what is measured here is the measuring.
    static let setup = EvaluationSetup(analyzer: analyzer)
    static let today = CalendarDate(ordinal: 20_600)
}

extension TemporaryFolder {
    /// Writes a BEIR folder.
    func writeBEIR(
        corpus: String = #"{"_id": "d1", "title": "Late fee", "text": "Five euros."}"#,
        queries: String = #"{"_id": "q1", "text": "late fee"}"#,
        judgements: String = "query-id\tcorpus-id\tscore\nq1\td1\t1\n"
    ) throws {
        try write(corpus, to: "corpus.jsonl")
        try write(queries, to: "queries.jsonl")
        try write(judgements, to: "qrels/test.tsv")
    }
}
