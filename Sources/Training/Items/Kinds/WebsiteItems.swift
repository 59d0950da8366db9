import Foundation
import Knowledge

/// A sentence of the website, and the pages that it could stand on.
enum WebsiteItems {
    private static let lengths = 40...240
    /// A sentence that shares this part of its terms with one of another page stands on both.
    private static let sameSentence = 0.35

    static func make(
        of document: TrainingDocument, from material: ItemMaterial
    ) -> [QuizItem] {
        guard case .page = document.document.content, let profile = material.profile(document)
        else { return [] }
        var random = material.random(document, .website)
        let pages = pages(besides: document, material)
        let sentences = profile.sentences.filter { sentence in
            lengths.contains(sentence.text.count) && !sentence.text.contains(" | ")
                && sentence.terms.count >= 5 && isAlone(sentence, on: pages, material)
        }
        return sentences.shuffled(using: &random).prefix(material.perDocument).compactMap {
            item($0.text, of: document, pages, material, &random)
        }.sorted { $0.text < $1.text }
    }

    /// Pages of the same language, the nearest first.
    private static func pages(
        besides document: TrainingDocument, _ material: ItemMaterial
    ) -> [TrainingDocument] {
        let near = material.distractors.neighbours.neighbours(of: document.id).map(\.document)
        let rank = Dictionary(zip(near, near.indices), uniquingKeysWith: { first, _ in first })
        return material.documents.filter {
            $0.document.kind == .page && $0.id != document.id
                && $0.document.language == document.document.language
                && $0.document.family != document.document.family
        }.sorted { (rank[$0.id] ?? .max, $0.id) < (rank[$1.id] ?? .max, $1.id) }
    }

    private static func isAlone(
        _ sentence: TermProfile.Sentence, on pages: [TrainingDocument], _ material: ItemMaterial
    ) -> Bool {
        pages.allSatisfy { page in
            (material.profile(page)?.sentences ?? []).allSatisfy { other in
                !TermProfile.canOverlap(other.terms, sentence.terms, sameSentence)
                    || TermProfile.overlap(other.terms, sentence.terms) < sameSentence
            }
        }
    }

    private static func item(
        _ sentence: String, of document: TrainingDocument, _ pages: [TrainingDocument],
        _ material: ItemMaterial, _ random: inout SeededRandom
    ) -> QuizItem? {
        let wrong = material.shuffledHead(pages, using: &random).map {
            QuizChoice(name($0), document: $0.id, family: $0.document.family)
        }
        let right = QuizChoice(
            name(document), isRight: true, document: document.id,
            family: document.document.family)
        guard
            let choices = material.choices(
                right: right, wrong: wrong, language: document.document.language, using: &random)
        else { return nil }
        let phrases = QuizPhrases.of(document.document.language)
        return material.item(
            .website, of: document, asking: phrases.website + "\n\n" + sentence,
            task: .choice(choices),
            proof: QuizProof(
                passage: document.id, title: document.document.title, text: sentence),
            difficulty: material.difficulty(of: document, against: choices))
    }

    /// Titles of pages end in the site's name.
    private static func name(_ page: TrainingDocument) -> String {
        let parts = page.document.title.components(separatedBy: " | ")
        return parts.count > 1 ? parts.dropLast().joined(separator: " | ") : page.document.title
    }
}
