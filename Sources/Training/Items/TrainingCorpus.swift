package import Knowledge
import TextAnalysis

/// What items are made of: documents with their versions, and what is known about them as a whole.
package struct TrainingCorpus: Sendable {
    /// In the order of their ids, so that the order of reading changes nothing.
    package let documents: [TrainingDocument]
    package let knowledge: KnowledgeBase
    package let forms: [Form]
    /// Documents that contradict another: they prove nothing.
    let contradicting: Set<String>
    /// Documents that a judgement calls equally right for some question.
    let together: [String: Set<String>]
    /// Other wordings than the documents' own, by the document that answers.
    let drillWords: [String: [DrillWords]]
    private let positions: [String: Int]

    /// - Parameters:
    ///   - contradictions: where a page deliberately says something else than a document.
    ///   - equals: documents that answer some question equally well, as judgements list them.
    package init(
        documents: [TrainingDocument], knowledge: KnowledgeBase = .empty, forms: [Form] = [],
        contradictions: [Contradiction] = [], equals: [[String]] = [],
        judgements: [JudgementFile] = []
    ) {
        self.documents = documents.sorted { $0.id < $1.id }
        self.knowledge = knowledge
        self.forms = forms.sorted { $0.id < $1.id }
        contradicting = Set(contradictions.flatMap { Self.pageIDs($0.page) })
        together = equals.reduce(into: [:]) { together, group in
            for id in group { together[id, default: []].formUnion(group) }
        }
        drillWords = DrillWords.all(judgements)
        positions = Dictionary(
            zip(self.documents.map(\.id), self.documents.indices), uniquingKeysWith: { $1 })
    }

    /// A corpus with what its editors say about it: judgements name the documents that answer a
    /// question equally well.
    package init(
        documents: [TrainingDocument], knowledge: KnowledgeBase, contradictions: [Contradiction],
        judgements: [JudgementFile]
    ) {
        let equals = judgements.flatMap(\.cases).map(\.expectation.first)
        self.init(
            documents: documents, knowledge: knowledge, forms: knowledge.forms,
            contradictions: contradictions, equals: equals.filter { $0.count > 1 },
            judgements: judgements)
    }

    package subscript(id: String) -> TrainingDocument? { positions[id].map { documents[$0] } }

    /// The id of what a document shares with its translations.
    package func family(of id: String) -> String { self[id]?.document.family ?? id }

    /// Those that a trainee may see.
    package func visible(to view: TraineeView) -> [TrainingDocument] {
        documents.filter { view.sees($0.document) }
    }

    /// The version of each document that a trainee may see.
    package func versions(seenBy view: TraineeView) -> [String: String] {
        Dictionary(
            visible(to: view).map { ($0.id, $0.version) }, uniquingKeysWith: { $1 })
    }

    /// A file's path as contradictions name it, and the id that the page has in an index.
    private static func pageIDs(_ page: String) -> [String] {
        let folder = "website/"
        return page.hasPrefix(folder) ? [page, String(page.dropFirst(folder.count))] : [page]
    }
}
