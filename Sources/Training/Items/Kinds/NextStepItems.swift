import Knowledge

/// A step of a procedure, what happened at it, and the step that follows.
enum NextStepItems {
    static func make(
        of document: TrainingDocument, from material: ItemMaterial
    ) -> [QuizItem] {
        guard let procedure = document.procedure, procedure.steps.count > material.rules.count
        else { return [] }
        var random = material.random(document, .nextStep)
        let made = procedure.steps.indices.flatMap { index in
            follow(index, procedure) + branches(procedure.steps[index], procedure)
        }
        return made.shuffled(using: &random).prefix(material.perDocument).compactMap {
            item($0, document, procedure, material, &random)
        }.sorted { $0.text < $1.text }
    }

    private struct Move {
        let from: ProcedureStep
        let to: ProcedureStep
        /// The condition that holds; nil if none does.
        let condition: String?
    }

    /// Only where the next step follows without any question.
    private static func follow(_ index: Int, _ procedure: Procedure) -> [Move] {
        guard index + 1 < procedure.steps.count else { return [] }
        let (from, to) = (procedure.steps[index], procedure.steps[index + 1])
        guard from.branches.isEmpty, !procedure.isBranch(to) else { return [] }
        return [Move(from: from, to: to, condition: nil)]
    }

    /// Only conditions that lead to a step: a title of another document would stand out.
    private static func branches(_ step: ProcedureStep, _ procedure: Procedure) -> [Move] {
        step.branches.compactMap { branch in
            guard case .step(let anchor) = branch.target, let to = procedure.step(anchor),
                to.anchor != step.anchor
            else { return nil }
            return Move(from: step, to: to, condition: branch.condition)
        }
    }

    private static func item(
        _ move: Move, _ document: TrainingDocument, _ procedure: Procedure,
        _ material: ItemMaterial, _ random: inout SeededRandom
    ) -> QuizItem? {
        let language = document.document.language
        let (from, to) = (move.from, move.to)
        let others = procedure.steps.filter {
            $0.anchor != from.anchor && $0.anchor != to.anchor && $0.title != to.title
        }
        let targets = others.filter { other in
            from.branches.contains { $0.target == .step(other.anchor) }
        }
        let rest = others.filter { other in !targets.contains(other) }
            .sorted { abs($0.number - from.number) < abs($1.number - from.number) }
        let wrong = (targets + rest).map { QuizChoice($0.title, document: document.id) }
        let right = QuizChoice(
            to.title, isRight: true, document: document.id, family: document.document.family)
        guard
            let choices = material.choices(
                right: right, wrong: wrong, language: language, using: &random),
            !material.namesItsKey(move.condition ?? from.title, choices, language)
        else { return nil }
        let plain = choices.map { QuizChoice($0.text, isRight: $0.isRight, document: $0.document) }
        return material.item(
            .nextStep, of: document, asking: text(of: move, document), task: .choice(plain),
            proof: document.proof(of: from, adding: [arrow(move)]), difficulty: 0.5)
    }

    private static func arrow(_ move: Move) -> String {
        [move.condition, "→ \(move.to.number). \(move.to.title)"].compactMap { $0 }
            .joined(separator: " ")
    }

    private static func text(of move: Move, _ document: TrainingDocument) -> String {
        let phrases = QuizPhrases.of(document.document.language)
        var lines = [
            phrases.procedure + ": " + document.document.title,
            phrases.stepWorked + ": " + move.from.title,
        ]
        if let condition = move.condition {
            lines += [phrases.condition + ": " + condition, phrases.branch]
        } else {
            lines.append(phrases.next)
        }
        return lines.joined(separator: "\n\n")
    }
}

extension Procedure {
    /// Whether an earlier step than the one before leads to the step: then not everybody who did
    /// the step before goes on there. To come back to a step later is another matter.
    func isBranch(_ step: ProcedureStep) -> Bool {
        steps.prefix(max(0, step.number - 2)).contains { $0.targets.contains(step.anchor) }
    }
}

extension ProcedureStep {
    /// The steps of the same procedure that its conditions and its failure lead to.
    var targets: [String] {
        (branches.map(\.target) + [failure?.target].compactMap { $0 }).compactMap {
            if case .step(let anchor) = $0 { anchor } else { nil }
        }
    }
}

extension TrainingDocument {
    func proof(of step: ProcedureStep, adding lines: [String]) -> QuizProof {
        let text = ["\(step.number). \(step.title)", step.text] + lines
        return QuizProof(
            passage: id + "#" + step.anchor, title: document.title,
            text: text.filter { !$0.isEmpty }.joined(separator: "\n"))
    }
}
