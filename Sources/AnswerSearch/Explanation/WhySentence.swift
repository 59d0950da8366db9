import Foundation
import Knowledge
import TextAnalysis

/// The one sentence that tells an agent why an answer was found.
///
/// ```text
/// matches 'refund' and 'deadline'; for Prepaid
/// ```
struct WhySentence {
    private let phrases: WhyPhrases
    private let reader: Language
    private let question: [Unicode.Scalar]
    private let context: CallContext
    private let knowledge: KnowledgeBase

    /// How many of the question's words are named.
    private static let mostWords = 3

    /// - Parameter reader: in whose language the sentence is.
    init(
        question: String, reader: Language, context: CallContext, knowledge: KnowledgeBase
    ) {
        phrases = WhyPhrases.inLanguage(reader)
        self.question = Array(question.unicodeScalars)
        (self.reader, self.context, self.knowledge) = (reader, context, knowledge)
    }

    /// - Parameter covered: the parts of the question that the answer has words for.
    func text(for ranked: RankedCandidate, covered: [WeightedUnits.Concept]) -> String {
        let parts =
            (ranked.isPinned ? [phrases.pinned] : []) + [match(covered)]
            + ranked.boosts.filter { $0.effect > 0 }.compactMap { reason($0, ranked.candidate) }
            + [language(of: ranked.candidate), review(of: ranked.candidate)].compactMap { $0 }
        return parts.joined(separator: phrases.semicolon)
    }

    private func match(_ covered: [WeightedUnits.Concept]) -> String {
        let words = Self.merged(covered).sorted { $0.importance > $1.importance }
            .prefix(Self.mostWords).sorted { $0.range.lowerBound < $1.range.lowerBound }
            .map { phrases.openQuote + text(in: $0.range) + phrases.closeQuote }
        guard let last = words.last else { return phrases.sameMeaning }
        let others = words.dropLast().joined(separator: phrases.comma)
        return Self.filled(
            phrases.matches, others.isEmpty ? last : others + phrases.and + last)
    }

    private func reason(_ boost: AppliedBoost, _ candidate: Candidate) -> String? {
        switch boost.name {
        case "call_type":
            named(candidate.callTypes.filter { $0 == context.callType }, phrases.callType) { id in
                knowledge.callTypes.first { $0.id == id }?.names
            }
        case "product":
            named(candidate.products.filter(context.products.contains), phrases.holder) { id in
                knowledge.products.first { $0.id == id }?.names
            }
        case "segment":
            named(candidate.segments.filter { $0 == context.segment }, phrases.holder) { id in
                knowledge.segments.first { $0.id == id }?.names
            }
        case "region":
            named(candidate.regions.filter { $0 == context.region }, phrases.holder) { id in
                knowledge.regions.first { $0.id == id }?.names
            }
        case "outcome": phrases.helpedBefore
        default: nil
        }
    }

    private func named(
        _ ids: [String], _ phrase: String, names: (String) -> [Language: String]?
    ) -> String? {
        guard let id = ids.first else { return nil }
        let known = names(id) ?? [:]
        let related = known.filter { $0.key.primary == reader.primary }
        let name = known[reader] ?? related.min { $0.key.tag < $1.key.tag }?.value
        return Self.filled(phrase, name ?? known[.english] ?? id)
    }

    private func language(of candidate: Candidate) -> String? {
        let wanted = context.languages.isEmpty ? [reader] : context.languages
        guard !wanted.contains(where: { $0.primary == candidate.language.primary }) else {
            return nil
        }
        return Self.filled(phrases.inLanguage, candidate.language.name(in: reader))
    }

    private func review(of candidate: Candidate) -> String? {
        guard let due = candidate.reviewBy, due < context.date else { return nil }
        return Self.filled(phrases.overdue, due.description)
    }

    private func text(in range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: question[range])
        return String(text)
    }

    private static func filled(_ phrase: String, _ value: String) -> String {
        phrase.replacing("{}", with: value, maxReplacements: 1)
    }

    /// Parts that overlap are one: the bigrams of a Chinese word.
    private static func merged(
        _ concepts: [WeightedUnits.Concept]
    ) -> [(range: Range<Int>, importance: Double)] {
        var merged: [(range: Range<Int>, importance: Double)] = []
        for concept in concepts {
            if let last = merged.last, last.range.overlaps(concept.range) {
                let upper = max(last.range.upperBound, concept.range.upperBound)
                merged[merged.count - 1].range = last.range.lowerBound..<upper
                merged[merged.count - 1].importance += concept.importance
            } else {
                merged.append((concept.range, concept.importance))
            }
        }
        return merged
    }
}
