import Knowledge
import TextAnalysis

/// What every kind of item is made from.
struct ItemMaterial: Sendable {
    let corpus: TrainingCorpus
    /// What the trainee may see, in the order of ids.
    let documents: [TrainingDocument]
    let visible: Set<String>
    let distractors: DistractorGuard
    let analyzer: Analyzer
    let rarity: TermRarity
    /// The documents that the search finds for some words, those alone that come close to the
    /// first; nil where nothing is searched.
    let search: DrillSearch?
    let seed: UInt64
    /// At most this many items of one kind from one document.
    let perDocument: Int

    var rules: DistractorRules { distractors.rules }

    func profile(_ document: TrainingDocument) -> TermProfile? {
        distractors.profiles[document.id]
    }

    func random(_ document: TrainingDocument, _ kind: ItemKind) -> SeededRandom {
        SeededRandom(seed: seed, for: document.id + " " + kind.rawValue)
    }

    func terms(_ text: String, _ language: Language) -> Set<String> {
        Set(TermProfile.terms(of: text, in: language, analyzer))
    }

    /// Choices whose texts read apart from each other, the first `rules.count` wrong ones of
    /// `candidates` with the right one among them, in an order of the generator's; nil if too few.
    func choices(
        right: QuizChoice, wrong candidates: [QuizChoice], language: Language,
        using random: inout SeededRandom
    ) -> [QuizChoice]? {
        var chosen = [(right, terms(right.text, language))]
        for candidate in candidates where chosen.count <= rules.count {
            let own = terms(candidate.text, language)
            let apart = chosen.allSatisfy { choice, terms in
                choice.text != candidate.text
                    && (choice.family == nil || choice.family != candidate.family)
                    && TermProfile.overlap(terms, own) < rules.choiceOverlap
            }
            if apart { chosen.append((candidate, own)) }
        }
        guard chosen.count == rules.count + 1 else { return nil }
        return chosen.map(\.0).shuffled(using: &random)
    }

    /// Choices on one subject, of which the words of the question do not tell the right one; nil if
    /// there are none.
    func choices(
        right: QuizChoice, wrong candidates: [QuizChoice], asking stem: String,
        of document: TrainingDocument, using random: inout SeededRandom
    ) -> [QuizChoice]? {
        let language = document.document.language
        guard
            let choices = choices(
                right: right, wrong: candidates, language: language, using: &random),
            isOnSubject(choices, document), !namesItsKey(stem, choices, language)
        else { return nil }
        return choices
    }

    private func isOnSubject(_ choices: [QuizChoice], _ document: TrainingDocument) -> Bool {
        let near = choices.filter { choice in
            !choice.isRight
                && choice.document.flatMap { corpus[$0] }.map {
                    distractors.isOnSubject($0, document)
                } ?? false
        }
        return near.count >= rules.leastOnSubject
    }

    /// Whether the right choice shares clearly more words with the stem than any wrong one does.
    func namesItsKey(_ stem: String, _ choices: [QuizChoice], _ language: Language) -> Bool {
        let asked = terms(stem, language)
        func overlap(_ choice: QuizChoice) -> Double {
            rarity.overlap(asked, terms(choice.text, language), in: language)
        }
        let best = choices.filter { !$0.isRight }.map(overlap).max() ?? 0
        return choices.filter(\.isRight).contains { overlap($0) - best > rules.stemOverlap }
    }

    /// A few of the most plausible, so that not every seed asks the same.
    func shuffledHead<Element>(
        _ candidates: [Element], using random: inout SeededRandom
    ) -> [Element] {
        let head = candidates.prefix(rules.count + 2).shuffled(using: &random)
        return head + candidates.dropFirst(rules.count + 2)
    }

    /// How hard an item is: the nearer its wrong answers, the harder.
    func difficulty(of document: TrainingDocument, against choices: [QuizChoice]) -> Double {
        let near = choices.filter { !$0.isRight }.compactMap { choice in
            choice.document.flatMap {
                distractors.neighbours.similarity(document.id, $0)
            }
        }
        guard !near.isEmpty, rules.similarityCeiling > 0 else { return 0.5 }
        let mean = near.reduce(0, +) / Double(near.count) / rules.similarityCeiling
        return min(0.9, 0.2 + 0.7 * mean)
    }

    func item(
        _ kind: ItemKind, of document: TrainingDocument, asking text: String, task: QuizTask,
        proof: QuizProof, difficulty: Double = 0.5
    ) -> QuizItem {
        var task = task
        if case .choice(let choices) = task {
            task = .choice(choices.map(versioned))
        }
        return QuizItem(
            kind: kind, document: document.id, version: document.version,
            language: document.document.language, callTypes: document.document.callTypes,
            audience: document.document.onlyFor.isEmpty ? document.document.audience : .agent,
            text: text, task: task, proof: proof, difficulty: difficulty)
    }

    private func versioned(_ choice: QuizChoice) -> QuizChoice {
        var choice = choice
        choice.version = choice.document.flatMap { corpus[$0]?.version }
        return choice
    }
}
