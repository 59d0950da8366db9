import Knowledge
import TextAnalysis

/// Describes a customer for whom one document holds and another does not.
struct CustomerProfile {
    let knowledge: KnowledgeBase

    /// One line of a customer's record; nil if no customer can be told apart from the conditions.
    ///
    /// - Parameter near: documents that may answer too: who fails `other`'s condition is none whom
    ///   one of these is made for.
    func record(
        fitting document: Document, not other: Document, norAny near: [Document] = []
    ) -> String? {
        let phrases = QuizPhrases.of(document.language)
        let own = Set(deciding(document))
        let others = Set(deciding(other))
        if let condition = own.subtracting(others).first {
            return fitting(condition, others.subtracting(own).first, document.language, phrases)
        }
        let taken = Set(near.filter { $0.id != document.id }.flatMap { $0.segments + $0.regions })
        return others.subtracting(own).first.flatMap {
            breaking($0, taken, document.language, phrases)
        }
    }

    /// A product says nothing that the segment beside it does not say.
    private func deciding(_ document: Document) -> [DocumentCondition] {
        DocumentCondition.all(of: document).filter { $0.dimension != .product }
    }

    /// Whether a question already names a segment, region or product, and so who asks.
    func tells(_ question: String) -> Bool {
        (knowledge.segments + knowledge.regions + knowledge.products).contains { value in
            value.names.values.contains { question.folded.contains($0.folded) }
        }
    }

    private func fitting(
        _ condition: DocumentCondition, _ other: DocumentCondition?, _ language: Language,
        _ phrases: QuizPhrases
    ) -> String? {
        switch (condition, other) {
        case (.segments(let own), .segments(let others)?):
            own.first { !others.contains($0) }.map {
                phrases.segment + " = " + name($0, knowledge.segments, language)
            }
        case (.segments(let own), nil):
            own.first.map { phrases.segment + " = " + name($0, knowledge.segments, language) }
        case (.regions(let own), .regions(let others)?):
            own.first { !others.contains($0) }.map {
                phrases.region + " = " + name($0, knowledge.regions, language)
            }
        case (.regions(let own), nil):
            own.first.map { phrases.region + " = " + name($0, knowledge.regions, language) }
        case (.eligibility(let own), nil): value(meeting: own).map { "\(own.attribute) = \($0)" }
        default: nil
        }
    }

    private func breaking(
        _ condition: DocumentCondition, _ taken: Set<String>, _ language: Language,
        _ phrases: QuizPhrases
    ) -> String? {
        switch condition {
        case .segments(let theirs):
            knowledge.segments.first { !theirs.contains($0.id) && !taken.contains($0.id) }.map {
                phrases.segment + " = " + name($0.id, knowledge.segments, language)
            }
        case .regions(let theirs):
            knowledge.regions.first { !theirs.contains($0.id) && !taken.contains($0.id) }.map {
                phrases.region + " = " + name($0.id, knowledge.regions, language)
            }
        case .eligibility(let theirs):
            value(breaking: theirs).map { "\(theirs.attribute) = \($0)" }
        case .products: nil
        }
    }

    private func name(
        _ id: String, _ values: [KnowledgeBase.NamedValue], _ language: Language
    ) -> String {
        values.first { $0.id == id }?.names[language] ?? id
    }

    private func value(meeting condition: EligibilityCondition) -> String? {
        switch condition.test {
        case .oneOf(let allowed): allowed.first
        case .compare(let comparison, let bound): number(holding: true, comparison, bound)
        }
    }

    /// Of a list nobody knows what else there is.
    private func value(breaking condition: EligibilityCondition) -> String? {
        guard case .compare(let comparison, let bound) = condition.test else { return nil }
        return number(holding: false, comparison, bound)
    }

    /// A whole number well on one side of the bound.
    private func number(
        holding: Bool, _ comparison: Comparison, _ bound: Double
    ) -> String? {
        let distance = max(1, (bound / 3).rounded())
        return [bound + distance, bound - distance, bound]
            .first { $0 >= 0 && comparison.holds($0, bound) == holding }
            .map { String(Int($0)) }
    }
}
