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

    /// Documents less alike than this answer different questions, where no search says more; in the
    /// table's own measure.
    private static let leastSimilarity = 0.3
    private static let nearest = 5

    /// The other document of a pair that differs in a single condition, and answers the same
    /// question.
    private static func partner(
        of document: TrainingDocument, _ material: ItemMaterial
    ) -> TrainingDocument? {
        let candidates = near(document, material)
        return candidates.first { other in
            guard let difference = difference(document.document, other.document),
                decides(difference, for: document, over: other)
            else { return false }
            let back = near(other, material).map(\.id)
            guard back.contains(document.id) else { return false }
            let similarity = material.distractors.neighbours.similarity(document.id, other.id)
            return answersTheSame(document, other, material)
                ?? (candidates.first?.id == other.id && back.first == document.id
                    && similarity.map { $0 >= leastSimilarity } ?? false)
        }
    }

    /// A segment or a region has its own rule instead of the general one. A customer who meets an
    /// eligibility is offered something besides it: the rule's answer stays right for him too, so
    /// only who does not meet it can be asked about.
    private static func decides(
        _ difference: DocumentCondition.Dimension, for document: TrainingDocument,
        over other: TrainingDocument
    ) -> Bool {
        guard case .attribute = difference else { return true }
        return general(document, other).id == document.id
    }

    /// Whether the search, asked the question of the rule, calls the exception right as well; nil
    /// where no search was asked.
    ///
    /// The item of the exception is asked in the rule's words, so they must find it. That of the
    /// rule is right in any case: for the wrong answer to tempt, it is enough that the words find
    /// it in one of the languages.
    private static func answersTheSame(
        _ document: TrainingDocument, _ other: TrainingDocument, _ material: ItemMaterial
    ) -> Bool? {
        let answers = material.distractors.rightAnswers
        guard !answers.isEmpty else { return nil }
        let rule = general(document, other)
        guard rule.id == document.id else {
            return answers[rule.id]?.contains(document.id) == true
        }
        return answers.contains { id, right in
            material.corpus.family(of: id) == rule.document.family
                && right.contains { material.corpus.family(of: $0) == other.document.family }
        }
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

    /// What this document's customer has that the other's has not; nil unless it is one thing. A
    /// product beside a segment of the same document names the same customers once more.
    private static func difference(_ own: Document, _ other: Document) -> DocumentCondition
        .Dimension?
    {
        guard own.language == other.language, own.family != other.family,
            !Set(own.callTypes).isDisjoint(with: other.callTypes)
        else { return nil }
        let all = Set(DocumentCondition.all(of: own))
        let others = Set(DocumentCondition.all(of: other))
        let (mine, theirs) = (all.subtracting(others), others.subtracting(all))
        var dimensions = Set(mine.union(theirs).map(\.dimension))
        if mine.isEmpty || theirs.isEmpty, dimensions.contains(.segment) {
            dimensions.remove(.product)
        }
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
            let record = profile.record(
                fitting: document.document, not: other.document,
                norAny: near(document, material).map(\.document))
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
        let question = general(document, other).document.title
        // The record decides, not the words: they are the rule's, whichever of the two is right.
        // The other of the two is the wrong answer on the subject.
        guard !profile.tells(question),
            let choices = material.choices(
                right: right, wrong: wrong, language: document.document.language, using: &random),
            choices.contains(where: { $0.document == other.id })
        else { return nil }
        let phrases = QuizPhrases.of(document.document.language)
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
