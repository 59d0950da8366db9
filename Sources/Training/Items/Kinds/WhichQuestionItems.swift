import Knowledge
import TextAnalysis

/// An answer, with its question and its neighbours' questions.
enum WhichQuestionItems {
    /// Shorter texts say too little to tell the question, longer ones take too long to read.
    private static let lengths = 60...320

    static func make(
        of document: TrainingDocument, from material: ItemMaterial
    ) -> [QuizItem] {
        guard document.say != nil, let excerpt = excerpt(of: document, material) else { return [] }
        var random = material.random(document, .whichQuestion)
        let candidates = material.distractors.candidates(
            for: document, among: material.visible
        ) { $0.document.kind == .faq }
        let wrong = material.shuffledHead(candidates, using: &random).map {
            QuizChoice($0.document.title, document: $0.id, family: $0.document.family)
        }
        let right = QuizChoice(
            document.document.title, isRight: true, document: document.id,
            family: document.document.family)
        guard
            let choices = material.choices(
                right: right, wrong: wrong, language: document.document.language, using: &random)
        else { return [] }
        let phrases = QuizPhrases.of(document.document.language)
        return [
            material.item(
                .whichQuestion, of: document, asking: phrases.whichQuestion + "\n\n" + excerpt,
                task: .choice(choices), proof: document.wholeProof,
                difficulty: material.difficulty(of: document, against: choices))
        ]
    }

    /// The first sentences, until they say enough. Two Chinese or Thai characters count for one
    /// letter less than they say, so their texts may be shorter.
    private static func excerpt(
        of document: TrainingDocument, _ material: ItemMaterial
    ) -> String? {
        let dense = ["zh", "ja"].contains(document.document.language.primary)
        let lengths = dense ? lengths.lowerBound / 2...lengths.upperBound / 2 : lengths
        var excerpt = ""
        for sentence in material.profile(document)?.sentences ?? [] {
            if excerpt.count >= lengths.lowerBound * 2 { break }
            let longer = excerpt.isEmpty ? sentence.text : excerpt + " " + sentence.text
            if longer.count > lengths.upperBound { break }
            excerpt = longer
        }
        return excerpt.count >= lengths.lowerBound ? excerpt : nil
    }
}
