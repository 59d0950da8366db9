import Knowledge
import TextAnalysis

/// Two near documents that differ in one condition, and a customer's record that decides which of
/// them holds.
enum PolicyExceptionItems {
    static func make(
        of document: TrainingDocument, from material: ItemMaterial
    ) -> [QuizItem] {
        guard let say = document.say, !say.isBlank else { return [] }
        var random = material.random(document, .policyException)
        guard let other = partner(of: document, material) else { return [] }
        return [item(document, say: say, against: other, material, &random)].compactMap { $0 }
    }

    /// Documents less alike than this answer different questions, unless the search says
    /// otherwise; in the table's own measure.
    private static let leastSimilarity = 0.3
    private static let nearest = 3

    /// The other document of a pair that differs in a single condition: each is the other's nearest
    /// of its call types, or one of the nearest, which the search calls right for its question.
    private static func partner(
        of document: TrainingDocument, _ material: ItemMaterial
    ) -> TrainingDocument? {
        let near = near(document, material)
        return near.first { other in
            guard difference(document.document, other.document) != nil else { return false }
            let back = self.near(other, material).map(\.id)
            let similarity = material.distractors.neighbours.similarity(document.id, other.id)
            let isNearest =
                near.first?.id == other.id && back.first == document.id
                && similarity.map { $0 >= leastSimilarity } ?? false
            return isNearest || (back.contains(document.id) && isAnswer(document, other, material))
        }
    }

    /// Whether the search calls one of two documents right for the other's question.
    private static func isAnswer(
        _ left: TrainingDocument, _ right: TrainingDocument, _ material: ItemMaterial
    ) -> Bool {
        let answers = material.distractors.rightAnswers
        return answers[left.id]?.contains(right.id) == true
            || answers[right.id]?.contains(left.id) == true
    }

    /// The nearest documents with a line to say, of its call types and for its readers.
    private static func near(
        _ document: TrainingDocument, _ material: ItemMaterial
    ) -> [TrainingDocument] {
        let types = Set(document.document.callTypes)
        let documents = material.distractors.neighbours.neighbours(of: document.id)
            .filter { material.visible.contains($0.document) }
            .compactMap { material.corpus[$0.document] }
            .filter {
                $0.say != nil && $0.document.family != document.document.family
                    && $0.document.audience == document.document.audience
                    && !types.isDisjoint(with: $0.document.callTypes)
            }
        return Array(documents.prefix(nearest))
    }

    /// What this document's customer has that the other's has not; nil unless it is one thing.
    private static func difference(_ own: Document, _ other: Document) -> DocumentCondition
        .Dimension?
    {
        guard own.language == other.language, own.family != other.family,
            !Set(own.callTypes).isDisjoint(with: other.callTypes)
        else { return nil }
        let (mine, theirs) = (
            Set(DocumentCondition.all(of: own)), Set(DocumentCondition.all(of: other))
        )
        let dimensions = Set(mine.symmetricDifference(theirs).map(\.dimension))
        guard dimensions.count == 1, let dimension = dimensions.first, dimension != .product
        else { return nil }
        return dimension
    }

    private static func item(
        _ document: TrainingDocument, say: String, against other: TrainingDocument,
        _ material: ItemMaterial, _ random: inout SeededRandom
    ) -> QuizItem? {
        let profile = CustomerProfile(knowledge: material.corpus.knowledge)
        guard let otherSay = other.say,
            let record = profile.record(fitting: document.document, not: other.document)
        else { return nil }
        let candidates = material.distractors.candidates(
            for: document, among: material.visible
        ) { candidate in
            candidate.say != nil && candidate.id != other.id
                && material.distractors.refusal(of: candidate, for: other) == nil
        }
        let wrong =
            [QuizChoice(otherSay, document: other.id, family: other.document.family)]
            + material.shuffledHead(candidates, using: &random).compactMap { candidate in
                candidate.say.map {
                    QuizChoice($0, document: candidate.id, family: candidate.document.family)
                }
            }
        let right = QuizChoice(
            say, isRight: true, document: document.id, family: document.document.family)
        let language = document.document.language
        guard
            let choices = material.choices(
                right: right, wrong: wrong, language: language, using: &random),
            choices.contains(where: { $0.document == other.id })
        else { return nil }
        let phrases = QuizPhrases.of(language)
        let question = general(document, other).document.title
        guard !profile.tells(question, language) else { return nil }
        let text = [
            phrases.exception, question,
            phrases.customerRecord + ": " + record,
        ]
        return material.item(
            .policyException, of: document, asking: text.joined(separator: "\n\n"),
            task: .choice(choices), proof: document.wholeProof, difficulty: 0.8)
    }

    /// The one of the two with fewer conditions, or with the shorter id: its question says nothing
    /// of the exception.
    private static func general(
        _ left: TrainingDocument, _ right: TrainingDocument
    ) -> TrainingDocument {
        let (one, other) = (left.conditions.count, right.conditions.count)
        if one != other { return one < other ? left : right }
        return (left.id.count, left.id) < (right.id.count, right.id) ? left : right
    }
}
