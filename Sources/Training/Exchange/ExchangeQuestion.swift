import TextAnalysis

/// A question as GIFT and Moodle XML know it.
struct ExchangeQuestion: Equatable {
    struct Answer: Equatable {
        var text: String
        /// Percent of the points, -100 to 100.
        var fraction: Double
        var feedback = ""
    }

    enum Body: Equatable {
        case choice([Answer])
        case trueFalse(Bool)
        case shortAnswer([Answer])
        case matching([(left: String, right: String)])
        case numerical(String)
        case essay
        case description

        static func == (left: Body, right: Body) -> Bool {
            switch (left, right) {
            case (.choice(let a), .choice(let b)), (.shortAnswer(let a), .shortAnswer(let b)):
                a == b
            case (.trueFalse(let a), .trueFalse(let b)): a == b
            case (.matching(let a), .matching(let b)):
                a.map { [$0.left, $0.right] } == b.map { [$0.left, $0.right] }
            case (.numerical(let a), .numerical(let b)): a == b
            case (.essay, .essay), (.description, .description): true
            default: false
            }
        }
    }

    var name: String
    var text: String
    var body: Body
    var generalFeedback = ""
    /// The JSON that this project writes beside a question.
    var details: String?
}

extension ExchangeQuestion {
    /// Steps to be put in order become pairs of a place and a step; a search drill's documents
    /// become short answers.
    init(_ item: QuizItem) {
        let body: Body
        switch item.task {
        case .choice(let choices):
            body = .choice(
                choices.map { Answer(text: $0.text, fraction: $0.isRight ? 100 : 0) })
        case .order(let steps):
            body = .matching(steps.enumerated().map { (String($0.offset + 1), $0.element) })
        case .search(let documents):
            body = .shortAnswer(documents.map { Answer(text: $0, fraction: 100) })
        }
        self.init(
            name: item.kind.rawValue + " " + item.id, text: item.text, body: body,
            generalFeedback: item.proof.text, details: ExchangeJSON.line(ItemDetails(item)))
    }

    /// - Returns: nil with a reason if no item can be made of it.
    func item(language: Language) -> (item: QuizItem?, reason: String?) {
        let own = details.flatMap(ExchangeJSON.details)
        let (task, reason) = task(isOwn: own != nil)
        guard let task else { return (nil, reason) }
        let details = own ?? ItemDetails(foreign: name, text: text, language: language)
        let feedback = generalFeedback.isEmpty ? name : generalFeedback
        return (details.item(text: text, task: task, proof: feedback), nil)
    }

    private func task(isOwn: Bool) -> (QuizTask?, reason: String?) {
        switch body {
        case .choice(let answers):
            guard answers.filter({ $0.fraction >= 100 }).count == 1,
                answers.allSatisfy({ $0.fraction <= 0 || $0.fraction >= 100 })
            else { return (nil, "has not exactly one right choice") }
            return (.choice(answers.map { QuizChoice($0.text, isRight: $0.fraction >= 100) }), nil)
        case .trueFalse(let value):
            let choices = [
                QuizChoice("True", isRight: value), QuizChoice("False", isRight: !value),
            ]
            return (.choice(choices), nil)
        case .matching(let pairs):
            let places = pairs.map(\.left)
            guard places == pairs.indices.map({ String($0 + 1) }) else {
                return (nil, "is a matching question, which there is no item for")
            }
            return (.order(pairs.map(\.right)), nil)
        case .shortAnswer(let answers) where isOwn:
            return (.search(documents: answers.map(\.text)), nil)
        case .shortAnswer: return (nil, "is a short answer, which there is no item for")
        case .numerical: return (nil, "is a numerical question, which there is no item for")
        case .essay: return (nil, "is an essay, which cannot be marked")
        case .description: return (nil, "is a description without an answer")
        }
    }
}
