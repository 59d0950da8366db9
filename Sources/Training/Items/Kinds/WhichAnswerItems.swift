import Knowledge

/// A customer's question, with the lines to say of its answer and of its neighbours'.
enum WhichAnswerItems {
    static func make(
        of document: TrainingDocument, from material: ItemMaterial
    ) -> [QuizItem] {
        guard let say = document.say, !say.isBlank else { return [] }
        var random = material.random(document, .whichAnswer)
        let candidates = material.distractors.candidates(
            for: document, among: material.visible
        ) { $0.say.map { !$0.isBlank } ?? false }
        let wrong = material.shuffledHead(candidates, using: &random).compactMap { candidate in
            candidate.say.map {
                QuizChoice($0, document: candidate.id, family: candidate.document.family)
            }
        }
        let right = QuizChoice(
            say, isRight: true, document: document.id, family: document.document.family)
        guard
            let choices = material.choices(
                right: right, wrong: wrong, asking: document.document.title, of: document,
                using: &random)
        else { return [] }
        let phrases = QuizPhrases.of(document.document.language)
        let title = document.document.title
        let heading =
            AgentWords.says(title, of: document.document)
            ? phrases.whichAnswerForAgents : phrases.whichAnswer
        return [
            material.item(
                .whichAnswer, of: document, asking: heading + "\n\n" + title,
                task: .choice(choices), proof: document.wholeProof,
                difficulty: material.difficulty(of: document, against: choices))
        ]
    }
}

extension TrainingDocument {
    /// The text as a whole.
    var wholeProof: QuizProof {
        QuizProof(passage: id, title: document.title, text: prose)
    }
}
