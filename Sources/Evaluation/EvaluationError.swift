package import AnswerSearch
package import SearchIndex

/// Why an evaluation could not be run.
package enum EvaluationError: Error, CustomStringConvertible {
    case unreadable(path: String, line: Int, reason: String)
    case noCorpus(path: String)
    case index(IndexError)
    case search(SearchError, query: String)
    case nothingToFit(queries: Int)

    package var description: String {
        switch self {
        case .unreadable(let path, let line, let reason):
            "\(path):\(line): cannot be read: \(reason). A BEIR folder holds corpus.jsonl, "
                + "queries.jsonl and qrels/test.tsv; a judgements folder holds *.yaml."
        case .noCorpus(let path):
            "'\(path)' holds neither queries.jsonl nor judgements (*.yaml). "
                + "Name a BEIR folder or the corpus' judgements folder."
        case .index(let error): error.description
        case .nothingToFit(let queries):
            "The answers to all \(queries) queries are right, or all wrong: nothing can be fitted. "
                + "Name a folder with more queries."
        case .search(let error, let query): "query \(query): \(error)"
        }
    }
}
