import Knowledge
package import TextAnalysis

/// The documents that the search finds for some words: the best, and those that come close to it.
package typealias DrillSearch = @Sendable (String, Language) -> [String]

/// A customer's words, for which the trainee searches as in a call.
enum SearchDrillItems {
    static func make(
        of document: TrainingDocument, from material: ItemMaterial
    ) -> [QuizItem] {
        guard document.document.kind != .page, let words = words(for: document, material),
            isClear(words, document, material)
        else { return [] }
        let phrases = QuizPhrases.of(document.document.language)
        let heading =
            AgentWords.says(words.text, of: document.document)
            ? phrases.searchForAgents : phrases.search
        return [
            material.item(
                .searchDrill, of: document, asking: heading + "\n\n" + words.text,
                task: .search(documents: words.right), proof: document.wholeProof,
                difficulty: 0.5)
        ]
    }

    /// Those that editors judged, since the index holds the document's own; else one of those.
    private static func words(
        for document: TrainingDocument, _ material: ItemMaterial
    ) -> DrillWords? {
        var random = material.random(document, .searchDrill)
        let judged = (material.corpus.drillWords[document.id] ?? [])
            .shuffled(using: &random).first
        let own = document.document.variants.filter { $0.count > 12 }.shuffled(using: &random)
            .first.map { DrillWords($0, []) }
        return (judged ?? own).map {
            DrillWords($0.text, accepted(for: document, $0.right, material))
        }
    }

    /// The document first, then those that answer as well: equals, translations, what the search
    /// calls right for its question, and what it is linked with.
    private static func accepted(
        for document: TrainingDocument, _ judged: [String], _ material: ItemMaterial
    ) -> [String] {
        let corpus = material.corpus
        let others = material.visible.filter { id in
            corpus.family(of: id) == document.document.family
                || corpus.together[document.id]?.contains(id) == true
                || corpus[id]?.document.language == document.document.language
                    && (material.distractors.answersEither(document.id, id)
                        || isLinked(document.id, id, corpus))
        }.union(material.visible.intersection(judged))
        return [document.id]
            + others.subtracting([document.id]).subtracting(corpus.contradicting).sorted()
    }

    private static func isLinked(_ left: String, _ right: String, _ corpus: TrainingCorpus) -> Bool
    {
        corpus[left]?.links.contains(right) == true || corpus[right]?.links.contains(left) == true
    }

    /// Whether the search finds the document, and no other nearly as right that is not accepted.
    private static func isClear(
        _ words: DrillWords, _ document: TrainingDocument, _ material: ItemMaterial
    ) -> Bool {
        guard let search = material.search else { return true }
        let found = search(words.text, document.document.language)
        return found.contains(document.id) && found.allSatisfy(words.right.contains)
    }
}

extension TrainingDocument {
    /// The documents that the steps of a procedure lead or point to.
    var links: Set<String> {
        Set(
            (procedure?.steps ?? []).flatMap { step in
                step.see
                    + (step.branches.map(\.target) + [step.failure?.target].compactMap { $0 })
                    .compactMap { target in
                        switch target {
                        case .document(let id), .documentStep(let id, _): id
                        case .step, .done: nil
                        }
                    }
            })
    }
}
