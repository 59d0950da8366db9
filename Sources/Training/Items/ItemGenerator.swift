import Knowledge
package import TextAnalysis

/// Makes quiz items from a corpus: the same items for the same corpus and seed.
///
///     let generator = ItemGenerator(
///         corpus: corpus, view: TraineeView(date: today), analyzer: analyzer)
///     let items = try generator.items(seed: 1, languages: [.english])
package struct ItemGenerator: Sendable {
    private let corpus: TrainingCorpus
    private let visible: [TrainingDocument]
    private let distractors: DistractorGuard
    private let analyzer: Analyzer
    private let rarity: TermRarity
    private let search: DrillSearch?

    /// - Parameters:
    ///   - view: what the trainee may see; nothing else gives a question or a wrong answer.
    ///   - neighbours: nil for those that the words make.
    ///   - rightAnswers: the documents that the search calls right for each document's question.
    ///   - search: what the search finds for the words of a drill; nil if none shall be asked.
    /// - Complexity: O(n²) in the documents of a language where `neighbours` is nil.
    package init(
        corpus: TrainingCorpus, view: TraineeView, analyzer: Analyzer,
        neighbours: NeighbourTable? = nil, rightAnswers: [String: Set<String>] = [:],
        search: DrillSearch? = nil, rules: DistractorRules = DistractorRules()
    ) {
        self.corpus = corpus
        self.analyzer = analyzer
        let visible = corpus.visible(to: view)
        let profiles = visible.map { TermProfile($0, analyzer: analyzer) }
        self.visible = visible
        self.search = search
        rarity = TermRarity(visible, profiles: profiles)
        distractors = DistractorGuard(
            corpus: corpus,
            profiles: Dictionary(
                zip(visible.map(\.id), profiles), uniquingKeysWith: { first, _ in first }),
            neighbours: neighbours
                ?? TermNeighbours.table(of: visible, profiles: profiles, rarity: rarity),
            rightAnswers: rightAnswers, rules: rules)
    }

    /// - Parameters:
    ///   - languages: empty for all.
    ///   - perDocument: at most this many items of one kind from one document, 1 and up.
    /// - Returns: sound items, in the order of documents, kinds and texts.
    /// - Throws: `QuizError.emptyCorpus` if no document may be seen.
    package func items(
        seed: UInt64, languages: [Language] = [], kinds: [ItemKind] = ItemKind.allCases,
        perDocument: Int = 2
    ) throws(QuizError) -> [QuizItem] {
        let wanted = visible.filter { document in
            languages.isEmpty || languages.contains { document.document.language.satisfies($0) }
        }
        guard !wanted.isEmpty else { throw .emptyCorpus(languages: languages.map(\.tag)) }
        let material = ItemMaterial(
            corpus: corpus, documents: wanted, visible: Set(visible.map(\.id)),
            distractors: distractors, analyzer: analyzer, rarity: rarity, search: search,
            seed: seed, perDocument: perDocument)
        var seen: Set<String> = []
        return wanted.flatMap { document in
            kinds.sorted().flatMap { items($0, of: document, material) }
        }.filter { ItemChecker.problems(of: $0).isEmpty && seen.insert($0.id).inserted }
    }

    private func items(
        _ kind: ItemKind, of document: TrainingDocument, _ material: ItemMaterial
    ) -> [QuizItem] {
        // What contradicts another document proves nothing.
        guard !corpus.contradicting.contains(document.id) else { return [] }
        return switch kind {
        case .whichAnswer: WhichAnswerItems.make(of: document, from: material)
        case .whichQuestion: WhichQuestionItems.make(of: document, from: material)
        case .cloze: ClozeItems.make(of: document, from: material)
        case .nextStep: NextStepItems.make(of: document, from: material)
        case .stepOrder: StepOrderItems.make(of: document, from: material)
        case .searchDrill: SearchDrillItems.make(of: document, from: material)
        case .website: WebsiteItems.make(of: document, from: material)
        case .policyException: PolicyExceptionItems.make(of: document, from: material)
        }
    }
}
