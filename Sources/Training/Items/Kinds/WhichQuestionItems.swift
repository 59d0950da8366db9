import Knowledge
import TextAnalysis

/// An answer, with its question and its neighbours' questions.
enum WhichQuestionItems {
    /// Shorter texts say too little to tell the question, longer ones take too long to read.
    private static let lengths = 60...320

    static func make(
        of document: TrainingDocument, from material: ItemMaterial
    ) -> [QuizItem] {
        guard document.say != nil else { return [] }
        var random = material.random(document, .whichQuestion)
        let candidates = material.distractors.candidates(
            for: document, among: material.visible
        ) { $0.document.kind == .faq }
        let wrong = material.shuffledHead(candidates, using: &random).map {
            QuizChoice($0.document.title, document: $0.id, family: $0.document.family)
        }
        for excerpt in excerpts(of: document, material) {
            if let item = item(excerpt, document, wrong, material, &random) { return [item] }
        }
        return []
    }

    private static func item(
        _ excerpt: String, _ document: TrainingDocument, _ wrong: [QuizChoice],
        _ material: ItemMaterial, _ random: inout SeededRandom
    ) -> QuizItem? {
        let right = QuizChoice(
            document.document.title, isRight: true, document: document.id,
            family: document.document.family)
        guard
            let choices = material.choices(
                right: right, wrong: wrong, asking: excerpt, of: document, using: &random)
        else { return nil }
        let phrases = QuizPhrases.of(document.document.language)
        return material.item(
            .whichQuestion, of: document, asking: phrases.whichQuestion + "\n\n" + excerpt,
            task: .choice(choices), proof: document.wholeProof,
            difficulty: material.difficulty(of: document, against: choices))
    }

    /// From the beginning of the first paragraphs; the last ones often point to other questions.
    private static func excerpts(
        of document: TrainingDocument, _ material: ItemMaterial
    ) -> [String] {
        let paragraphs = (material.profile(document)?.paragraphs ?? []).map { paragraph in
            paragraph.sentences.map(\.text)
        }
        return paragraphs.indices.prefix(2).compactMap {
            excerpt(of: paragraphs[$0...].flatMap(\.self), document.document.language)
        }
    }

    /// The first sentences but for a yes or no, until they say enough. Two Chinese or Thai
    /// characters count for one letter less than they say, so their texts may be shorter.
    private static func excerpt(of sentences: [String], _ language: Language) -> String? {
        let dense = ["zh", "ja"].contains(language.primary)
        let lengths = dense ? lengths.lowerBound / 2...lengths.upperBound / 2 : lengths
        var excerpt = ""
        for sentence in sentences.drop(while: { LeadingAnswer.begins($0, in: language) }) {
            if excerpt.count >= lengths.lowerBound * 2 { break }
            let longer = excerpt.isEmpty ? sentence : excerpt + (dense ? "" : " ") + sentence
            if longer.count > lengths.upperBound { break }
            guard StemChecker.isSentence(sentence, in: language) else { break }
            excerpt = longer
        }
        return excerpt.count >= lengths.lowerBound ? excerpt : nil
    }
}
