import Knowledge

/// A customer's words, for which the trainee searches as in a call.
enum SearchDrillItems {
    static func make(
        of document: TrainingDocument, from material: ItemMaterial
    ) -> [QuizItem] {
        guard document.document.kind != .page else { return [] }
        var random = material.random(document, .searchDrill)
        let phrases = QuizPhrases.of(document.document.language)
        let accepted = accepted(for: document, material)
        return document.document.variants.filter { $0.count > 12 }.shuffled(using: &random)
            .prefix(1).map { wording in
                material.item(
                    .searchDrill, of: document, asking: phrases.search + "\n\n" + wording,
                    task: .search(documents: accepted), proof: document.wholeProof,
                    difficulty: 0.5)
            }
    }

    /// The document first, then those that answer as well.
    private static func accepted(
        for document: TrainingDocument, _ material: ItemMaterial
    ) -> [String] {
        let equal = material.corpus.together[document.id] ?? []
        let family = material.visible.filter {
            material.corpus.family(of: $0) == document.document.family
        }
        let others = equal.union(family).subtracting([document.id])
            .intersection(material.visible).subtracting(material.corpus.contradicting)
        return [document.id] + others.sorted()
    }
}
