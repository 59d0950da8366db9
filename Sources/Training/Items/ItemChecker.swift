/// Checks that an item has one right answer, whatever it is compared by.
package enum ItemChecker {
    package static func problems(of item: QuizItem) -> [ItemProblem] {
        guard !item.text.isBlank, !item.proof.text.isBlank else { return [.emptyText] }
        switch item.task {
        case .choice(let choices): return problems(of: choices, asking: item)
        case .order(let steps): return problems(of: steps)
        case .search(let documents): return documents.isEmpty ? [.noRightChoice] : []
        }
    }

    private static func problems(of choices: [QuizChoice], asking item: QuizItem) -> [ItemProblem] {
        var problems: [ItemProblem] = []
        let right = choices.filter(\.isRight)
        if right.isEmpty { problems.append(.noRightChoice) }
        if right.count > 1 { problems.append(.severalRightChoices(right.count)) }
        if choices.count < 2 { problems.append(.tooFew(choices.count)) }
        problems += doubles(choices.map(\.text.folded)).map(ItemProblem.sameText)
        if choices.contains(where: { $0.text.isBlank }) { problems.append(.emptyText) }
        if item.kind != .nextStep {
            problems += doubles(choices.compactMap(\.family)).map(ItemProblem.sameDocument)
        }
        let quantities = choices.compactMap(\.quantity)
        for (index, quantity) in quantities.enumerated()
        where quantities[..<index].contains(where: quantity.equals) {
            problems.append(.sameValue(quantity.value))
        }
        if item.kind == .cloze, let key = right.first, item.text.folded.contains(key.text.folded) {
            problems.append(.leaks(key.text))
        }
        return problems
    }

    private static func problems(of steps: [String]) -> [ItemProblem] {
        if steps.count < 3 { return [.tooFew(steps.count)] }
        return doubles(steps.map(\.folded)).map(ItemProblem.sameText)
    }

    private static func doubles(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { !seen.insert($0).inserted }
    }
}

extension String {
    var isBlank: Bool { allSatisfy(\.isWhitespace) }

    /// Lower case, with single spaces: how two texts are compared.
    var folded: String { lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
