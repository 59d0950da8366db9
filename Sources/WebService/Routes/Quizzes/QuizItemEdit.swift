import Training

/// What a trainer changes in an item.
struct QuizItemEdit: Sendable {
    private let text: String?
    private let proof: String?
    private let choices: [QuizChoice]?

    static let schema = Schema.named(
        "QuizItemEdit",
        .object([
            .optional("text", .text(1...5000)),
            .optional("proof", .text(1...5000), "The words that prove the answer."),
            .optional(
                "choices",
                .list(
                    .object([
                        .required("text", .text(1...2000)), .required("right", .flag),
                    ]), count: 2...10),
                "In the place of those there are; only where some are to choose from."),
        ]))

    /// - Throws: `Problem` if nothing is to be changed.
    init(_ json: JSONValue) throws {
        text = json["text"].text
        proof = json["proof"].text
        choices = json["choices"].list?.map {
            QuizChoice($0["text"].text ?? "", isRight: $0["right"].flag ?? false)
        }
        guard text != nil || proof != nil || choices != nil else {
            throw Problem.invalid("text", "is missing, and so are proof and choices")
        }
    }

    /// - Throws: `Problem` if the item has no choices, or would not be fit to be asked.
    func check(_ item: QuizItem) throws {
        if choices != nil, item.task.choices.isEmpty {
            throw Problem.invalid("choices", "are not what this item asks for")
        }
        var changed = item
        apply(&changed)
        let problems = ItemChecker.problems(of: changed)
        guard problems.isEmpty else {
            throw Problem.invalid(
                choices == nil ? "text" : "choices",
                "would make the item unfit: "
                    + problems.map(\.description).joined(separator: "; "))
        }
    }

    /// A choice whose words stay keeps its document.
    func apply(_ item: inout QuizItem) {
        if let text { item.text = text }
        if let proof { item.proof.text = proof }
        guard let choices else { return }
        let old = Dictionary(
            item.task.choices.map { ($0.text, $0) }, uniquingKeysWith: { first, _ in first })
        item.task = .choice(
            choices.map { choice in
                var kept = old[choice.text] ?? choice
                kept.isRight = choice.isRight
                return kept
            })
    }
}
