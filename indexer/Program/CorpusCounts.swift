import Indexer
import Knowledge
import TextAnalysis

/// How many documents a corpus holds, as `check --counts` prints it.
struct CorpusCounts {
    let lines: [String]

    init(_ contents: CorpusReader.Contents) {
        let documents = contents.documents
        let languages = Self.sorted(Set(documents.map(\.language.tag)))
        func row(_ name: String, _ matching: (Document) -> Bool) -> String {
            let counts = languages.map { tag in
                documents.count { $0.language.tag == tag && matching($0) }
            }
            return Self.columns([name] + counts.map(String.init))
        }
        lines =
            [Self.columns(["kind"] + languages)]
            + DocumentKind.allCases.map { kind in row(kind.rawValue) { $0.kind == kind } }
            + ["", Self.columns(["call type"] + languages)]
            + contents.knowledge.callTypes.map { type in
                row(type.id) { $0.callTypes.contains(type.id) }
            }
            + [
                "",
                "\(contents.knowledge.forms.count) forms, \(contents.customers.customers.count) customers, "
                    + "\(contents.contradictions.count) contradictions, "
                    + "\(contents.judgements.reduce(0) { $0 + $1.cases.count }) judgements",
            ]
    }

    private static func sorted(_ tags: Set<String>) -> [String] { tags.sorted() }

    private static func columns(_ cells: [String]) -> String {
        cells.enumerated().map { index, cell in
            let width = index == 0 ? 20 : 9
            let padding = String(repeating: " ", count: max(0, width - cell.count))
            return index == 0 ? cell + padding : padding + cell
        }.joined()
    }
}
