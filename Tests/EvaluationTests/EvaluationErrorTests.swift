import AnswerSearch
import SearchIndex
import Testing

@testable import Evaluation

struct EvaluationErrorTests {
    static let messages: [(EvaluationError, String)] = [
        (
            .unreadable(path: "/d/queries.jsonl", line: 3, reason: "no JSON"),
            "/d/queries.jsonl:3: cannot be read: no JSON. A BEIR folder holds corpus.jsonl, "
                + "queries.jsonl and qrels/test.tsv; a judgements folder holds *.yaml."
        ),
        (
            .noCorpus(path: "/d"),
            "'/d' holds neither queries.jsonl nor judgements (*.yaml). "
                + "Name a BEIR folder or the corpus' judgements folder."
        ),
        (.index(.missing(path: "/i")), IndexError.missing(path: "/i").description),
        (.search(.emptyQuery, query: "q7"), "query q7: \(SearchError.emptyQuery)"),
    ]

    @Test(arguments: messages)
    func `says where to look and what to do`(error: EvaluationError, message: String) {
        #expect(error.description == message)
    }
}
