import Knowledge

/// Four steps of a procedure in a row, to be put in order.
enum StepOrderItems {
    private static let length = 4

    static func make(
        of document: TrainingDocument, from material: ItemMaterial
    ) -> [QuizItem] {
        guard let procedure = document.procedure else { return [] }
        var random = material.random(document, .stepOrder)
        let phrases = QuizPhrases.of(document.document.language)
        return starts(of: procedure).shuffled(using: &random).prefix(1).map { start in
            let steps = Array(procedure.steps[start..<start + length])
            return material.item(
                .stepOrder, of: document,
                asking: phrases.order + "\n\n" + phrases.procedure + ": "
                    + document.document.title,
                task: .order(steps.map(\.title)),
                proof: QuizProof(
                    passage: document.id + "#" + steps[0].anchor, title: document.document.title,
                    text: steps.map { "\($0.number). \($0.title)" }.joined(separator: "\n")),
                difficulty: 0.6)
        }
    }

    /// Where a row of steps begins that nobody enters but at its first step, and in which each step
    /// leads only to the next: otherwise another order would be right for some call.
    private static func starts(of procedure: Procedure) -> [Int] {
        let steps = procedure.steps
        guard steps.count >= length else { return [] }
        return (0...steps.count - length).filter { start in
            let row = steps[start..<start + length]
            let anchors = row.map(\.anchor)
            return !row.dropFirst().contains(where: procedure.isBranch)
                && zip(row, anchors.dropFirst()).allSatisfy { step, next in
                    step.targets.allSatisfy { $0 == next || !anchors.contains($0) }
                }
        }
    }
}
