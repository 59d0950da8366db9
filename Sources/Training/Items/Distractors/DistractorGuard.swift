import Knowledge
import TextAnalysis

/// Decides which documents may give wrong answers to a question about another.
struct DistractorGuard: Sendable {
    let corpus: TrainingCorpus
    let profiles: [String: TermProfile]
    let neighbours: NeighbourTable
    /// The documents that the search calls right for each document's own question.
    let rightAnswers: [String: Set<String>]
    let rules: DistractorRules

    /// Why `candidate` may not be a wrong answer to `document`'s question; nil if it may.
    func refusal(
        of candidate: TrainingDocument, for document: TrainingDocument
    ) -> DistractorRefusal? {
        let (own, other) = (document.document, candidate.document)
        if own.language != other.language { return .otherLanguage }
        if own.family == other.family { return .translation }
        if corpus.contradicting.contains(other.id) { return .contradicts }
        if corpus.together[own.id]?.contains(other.id) == true { return .judgedEqual }
        if answersEither(own.id, other.id) { return .answersQuestion }
        if asksTheSame(own.id, other.id) { return .asksTheSame }
        if let near = neighbours.similarity(own.id, other.id), near >= rules.similarityCeiling {
            return .tooSimilar
        }
        if isException(own, other) { return .exception }
        return shareFact(own.id, other.id) ? .sharedFact : nil
    }

    /// Documents that may give wrong answers, the most plausible first: those on the subject by
    /// nearness, then the others.
    func candidates(
        for document: TrainingDocument, among visible: Set<String>,
        where fits: (TrainingDocument) -> Bool
    ) -> [TrainingDocument] {
        let near = neighbours.neighbours(of: document.id)
            .filter { visible.contains($0.document) }
            .compactMap { corpus[$0.document] }
            .filter { fits($0) && refusal(of: $0, for: document) == nil }
        let onSubject = near.filter { isOnSubject($0, document) }
        return onSubject + near.filter { !isOnSubject($0, document) }
    }

    /// Whether a beginner could take one document's answer for the other's.
    func isOnSubject(_ candidate: TrainingDocument, _ document: TrainingDocument) -> Bool {
        let alike = !Set(document.document.callTypes)
            .isDisjoint(with: candidate.document.callTypes)
        return neighbours.neighbours(of: document.id)
            .prefix(alike ? rules.nearestInCallType : rules.nearest)
            .contains { $0.document == candidate.id }
    }

    /// Whether the title of one is a wording of the other's question.
    private func asksTheSame(_ left: String, _ right: String) -> Bool {
        guard let one = profiles[left], let other = profiles[right] else { return false }
        return isAsked(one.wordings.first, by: other) || isAsked(other.wordings.first, by: one)
    }

    private func isAsked(_ question: Set<String>?, by profile: TermProfile) -> Bool {
        guard let question, !question.isEmpty else { return false }
        return profile.wordings.contains {
            TermProfile.overlap(question, $0) >= rules.questionOverlap
        }
    }

    /// Whether the search calls one of two documents right for the other's question.
    func answersEither(_ left: String, _ right: String) -> Bool {
        answers(left, right) || answers(right, left)
    }

    /// Whether the search calls `candidate` right for `document`'s question.
    private func answers(_ document: String, _ candidate: String) -> Bool {
        rightAnswers[document]?.contains(candidate) ?? false
    }

    /// Near documents of one call type that hold for different customers: without a customer both
    /// may be right.
    private func isException(_ left: Document, _ right: Document) -> Bool {
        let conditions = (DocumentCondition.all(of: left), DocumentCondition.all(of: right))
        guard Set(conditions.0) != Set(conditions.1),
            !Set(left.callTypes).isDisjoint(with: right.callTypes)
        else { return false }
        let near = neighbours.neighbours(of: left.id).prefix(3).map(\.document)
        return near.contains(right.id)
    }

    private func shareFact(_ left: String, _ right: String) -> Bool {
        guard let one = profiles[left], let other = profiles[right] else { return false }
        return one.sentences.contains { sentence in
            sentence.terms.count >= 5
                && other.sentences.contains {
                    $0.terms.count >= 5
                        && TermProfile.canOverlap(sentence.terms, $0.terms, rules.sentenceOverlap)
                        && TermProfile.overlap(sentence.terms, $0.terms) >= rules.sentenceOverlap
                }
        }
    }
}
