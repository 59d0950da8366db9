import Knowledge
import TextAnalysis

/// What an item has that GIFT and Moodle XML have no place for: one line of JSON in a comment, so
/// that a round trip loses nothing.
struct ItemDetails: Codable {
    struct Source: Codable {
        let document: String?
        let version: String?
        let family: String?
        let quantity: Quantity?
    }

    let id: String
    let kind: ItemKind
    let document: String
    let version: String
    let language: Language
    let callTypes: [String]
    let audience: Audience
    let difficulty: Double
    let state: ItemState
    let revision: Int
    let note: String?
    let passage: String
    let title: String
    /// Of the choices, in their order.
    let sources: [Source]

    static let mark = "firsthand: "

    init(_ item: QuizItem) {
        (id, kind, document, version) = (item.id, item.kind, item.document, item.version)
        (language, callTypes, audience) = (item.language, item.callTypes, item.audience)
        (difficulty, state, revision) = (item.difficulty, item.state, item.revision)
        (note, passage, title) = (item.note, item.proof.passage, item.proof.title)
        sources = item.task.choices.map {
            Source(
                document: $0.document, version: $0.version, family: $0.family,
                quantity: $0.quantity)
        }
    }

    /// The details of a question that another program wrote.
    init(foreign name: String, text: String, language: Language) {
        id = "import-" + StableHash.text(of: [name, text])
        kind = .whichAnswer
        (document, version, self.language) = ("", "", language)
        (callTypes, audience, difficulty) = ([], .agent, 0.5)
        (state, revision, note) = (.draft, 1, nil)
        (passage, title, sources) = ("", name, [])
    }

    /// The item of these details and of what the format says itself.
    func item(text: String, task: QuizTask, proof: String) -> QuizItem {
        var task = task
        if case .choice(let choices) = task, choices.count == sources.count {
            task = .choice(
                zip(choices, sources).map { choice, source in
                    var choice = choice
                    (choice.document, choice.version) = (source.document, source.version)
                    (choice.family, choice.quantity) = (source.family, source.quantity)
                    return choice
                })
        }
        return QuizItem(
            id: id, kind: kind, document: document, version: version, language: language,
            callTypes: callTypes, audience: audience, text: text, task: task,
            proof: QuizProof(passage: passage, title: title, text: proof),
            difficulty: difficulty, state: state, revision: revision, note: note)
    }
}
