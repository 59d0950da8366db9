package import Knowledge
package import TextAnalysis

/// One question of a quiz, bound to the version of the document that it was made of.
package struct QuizItem: Equatable, Codable, Sendable, Identifiable {
    /// Made of what the item asks and of its documents' versions: a changed document has new items.
    package let id: String
    package var kind: ItemKind
    package var document: String
    /// The hash of the document's content.
    package var version: String
    package var language: Language
    package var callTypes: [String]
    package var audience: Audience
    /// What is shown: what to do, and below it the question.
    package var text: String
    package var task: QuizTask
    package var proof: QuizProof
    /// How hard it is, 0 to 1: estimated when made, later what first attempts say.
    package var difficulty: Double
    package var state: ItemState
    /// Counts up with each edit, from 1: attempts at different texts are not added up.
    package var revision: Int
    /// Why it is retired.
    package var note: String?

    package init(
        id: String? = nil, kind: ItemKind, document: String, version: String, language: Language,
        callTypes: [String] = [], audience: Audience = .agent, text: String, task: QuizTask,
        proof: QuizProof, difficulty: Double = 0.5, state: ItemState = .draft, revision: Int = 1,
        note: String? = nil
    ) {
        self.id = id ?? Self.id(kind, document, version, text, task)
        (self.kind, self.document, self.version) = (kind, document, version)
        (self.language, self.callTypes, self.audience) = (language, callTypes, audience)
        (self.text, self.task, self.proof) = (text, task, proof)
        (self.difficulty, self.state, self.revision) = (difficulty, state, revision)
        self.note = note
    }

    /// The position of the right choice; nil unless there is exactly one.
    package var key: Int? {
        let right = task.choices.indices.filter { task.choices[$0].isRight }
        return right.count == 1 ? right[0] : nil
    }

    /// Whether its document, and those of its wrong answers, are still the ones that it was made
    /// of; an imported item has none.
    ///
    /// - Parameter versions: those of the documents that may be seen.
    package func isCurrent(in versions: [String: String]) -> Bool {
        guard !document.isEmpty else { return true }
        return versions[document] == version
            && task.choices.allSatisfy { choice in
                guard let document = choice.document, let version = choice.version else {
                    return true
                }
                return versions[document] == version
            }
    }

    /// Whether both ask the same of the same document, whatever the wrong answers are.
    func asksTheSame(as other: QuizItem) -> Bool {
        kind == other.kind && document == other.document && version == other.version
            && text == other.text
    }

    private static func id(
        _ kind: ItemKind, _ document: String, _ version: String, _ text: String, _ task: QuizTask
    ) -> String {
        let answer: String =
            switch task {
            case .choice(let choices):
                choices.map { "\($0.isRight) \($0.text) \($0.version ?? "")" }.sorted()
                    .joined(separator: "\n")
            case .order(let steps): steps.joined(separator: "\n")
            case .search(let documents): documents.joined(separator: "\n")
            }
        return StableHash.text(of: [kind.rawValue, document, version, text, answer])
    }
}
