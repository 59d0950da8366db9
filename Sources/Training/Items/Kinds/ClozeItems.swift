import Knowledge
import TextAnalysis

/// A sentence with a fee, a deadline or a limit left out, or a step whose form is asked for.
enum ClozeItems {
    static func make(
        of document: TrainingDocument, from material: ItemMaterial
    ) -> [QuizItem] {
        forms(of: document, material) + numbers(of: document, material)
    }

    // MARK: Numbers

    private static let lengths = 25...260

    private static func numbers(
        of document: TrainingDocument, _ material: ItemMaterial
    ) -> [QuizItem] {
        guard let profile = material.profile(document) else { return [] }
        var random = material.random(document, .cloze)
        let finder = QuantityFinder(language: document.document.language)
        let sources = profile.paragraphs.flatMap { paragraph in
            paragraph.sentences.filter { isFit($0.text, document.document.language) }
                .flatMap { sentence in
                    sentence.quantities.map {
                        Source(heading: paragraph.heading, sentence: sentence, match: $0)
                    }
                }
        }
        var items: [QuizItem] = []
        for source in sources.shuffled(using: &random) where items.count < material.perDocument {
            if let item = item(document, source, finder, material, &random) {
                items.append(item)
            }
        }
        return items.sorted { $0.text < $1.text }
    }

    /// A quantity and where it stands.
    private struct Source {
        let heading: String?
        let sentence: TermProfile.Sentence
        let match: QuantityFinder.Match
    }

    /// Examples hold other numbers than the rule does; a row of a table is no sentence.
    private static func isFit(_ sentence: String, _ language: Language) -> Bool {
        let dense = language.primary == "zh"
        let least = dense ? lengths.lowerBound / 2 : lengths.lowerBound
        guard (least...lengths.upperBound).contains(sentence.count),
            StemChecker.isWhole(sentence)
        else { return false }
        let folded = sentence.lowercased()
        return !exampleWords.contains { folded.contains($0) }
    }

    private static let exampleWords = [
        "example", "for instance", "e.g.", "suppose", "например", "к примеру", "скажем", "допустим",
        "เช่น", "สมมติ", "ตัวอย่าง", "比方", "比如", "例如", "譬如", "假如", "舉例", "举例",
    ]

    private static func item(
        _ document: TrainingDocument, _ source: Source, _ finder: QuantityFinder,
        _ material: ItemMaterial, _ random: inout SeededRandom
    ) -> QuizItem? {
        let (sentence, match) = (source.sentence, source.match)
        let headings = headings(of: document, source, finder)
        let gap = Gap(match, in: sentence, under: headings, finder)
        guard gap.isFair else { return nil }
        let written = sentence.text.characters(match.range)
        let right = QuizChoice(
            written, isRight: true, document: document.id, family: document.document.family,
            quantity: match.quantity)
        let unit = written.dropFirst(match.number.count)
        let wrong = candidates(
            for: document, like: match.quantity, spelled: unit, material
        ).filter { $0.quantity.map(gap.admits) ?? false }
        guard let choices = distinct(right, wrong, material.rules.count, &random) else {
            return nil
        }
        let phrases = QuizPhrases.of(document.document.language)
        let gapped = sentence.text.replacing(written, with: QuizPhrases.gap)
        let text = [phrases.fillGap] + headings + [gapped]
        return material.item(
            .cloze, of: document, asking: text.joined(separator: "\n\n"),
            task: .choice(choices),
            proof: QuizProof(
                passage: document.id, title: document.document.title, text: sentence.text),
            difficulty: 0.6)
    }

    /// The title, and the step or section, unless a number in it gives the answer away.
    private static func headings(
        of document: TrainingDocument, _ source: Source, _ finder: QuantityFinder
    ) -> [String] {
        let phrases = QuizPhrases.of(document.document.language)
        let title = document.document.title
        let section = source.heading.flatMap { $0 == title ? nil : $0 }
        return [phrases.topic + ": " + title, section].compactMap { $0 }.filter { heading in
            !finder.find(in: heading).contains { $0.quantity.equals(source.match.quantity) }
        }
    }

    /// Quantities of the same unit, those of the nearest documents first, with the unit as the right
    /// one spells it where no number changes its form: two spellings would tell them apart.
    private static func candidates(
        for document: TrainingDocument, like quantity: Quantity, spelled unit: Substring,
        _ material: ItemMaterial
    ) -> [QuizChoice] {
        let isFixed = QuantityUnits.isFixed(unit, in: document.document.language)
        let near = material.distractors.neighbours.neighbours(of: document.id)
            .filter { material.visible.contains($0.document) }
            .compactMap { material.corpus[$0.document] }
        let sources =
            [document]
            + near.filter {
                !material.corpus.contradicting.contains($0.id)
            }
        return sources.flatMap { source in
            (material.profile(source)?.sentences ?? []).flatMap { sentence in
                sentence.quantities.filter { $0.quantity.unit == quantity.unit }.map {
                    QuizChoice(
                        isFixed
                            ? sentence.text.characters($0.number) + unit
                            : sentence.text.characters($0.range),
                        document: source.id, quantity: $0.quantity)
                }
            }
        }
    }

    /// The right choice and the first wrong ones whose values differ from all before them.
    private static func distinct(
        _ right: QuizChoice, _ wrong: [QuizChoice], _ count: Int, _ random: inout SeededRandom
    ) -> [QuizChoice]? {
        var chosen = [right]
        for choice in wrong where chosen.count <= count {
            guard let own = choice.quantity else { continue }
            let known = chosen.contains { other in
                other.quantity.map { $0.equals(own) } ?? true
                    || other.text.folded == choice.text.folded
            }
            if !known { chosen.append(choice) }
        }
        return chosen.count == count + 1 ? chosen.shuffled(using: &random) : nil
    }

    // MARK: Forms

    private static func forms(
        of document: TrainingDocument, _ material: ItemMaterial
    ) -> [QuizItem] {
        let language = document.document.language
        let names = material.corpus.forms.map {
            ($0.id, $0.names[language] ?? $0.names[.english] ?? $0.id)
        }
        var random = material.random(document, .cloze)
        let phrases = QuizPhrases.of(language)
        let steps = (document.procedure?.steps ?? []).compactMap { step in
            step.form.flatMap { form in
                names.first { $0.0 == form }.map { (step, right: $0) }
            }
        }
        return steps.prefix(material.perDocument).compactMap { step, right in
            let wrong = names.filter { $0.0 != right.0 && $0.1 != right.1 }
                .shuffled(using: &random).prefix(material.rules.count)
            guard wrong.count == material.rules.count else { return nil }
            let choices =
                [QuizChoice(right.1, isRight: true)] + wrong.map { QuizChoice($0.1) }
            guard !material.namesItsKey(step.title, choices, language) else { return nil }
            let text = [
                phrases.whichForm, phrases.procedure + ": " + document.document.title,
                "\(step.number). \(step.title)",
            ]
            return material.item(
                .cloze, of: document, asking: text.joined(separator: "\n\n"),
                task: .choice(choices.shuffled(using: &random)),
                proof: document.proof(of: step, adding: [right.1]), difficulty: 0.4)
        }
    }
}

extension String {
    func characters(_ range: Range<Int>) -> String {
        let start = index(startIndex, offsetBy: range.lowerBound)
        return String(self[start..<index(start, offsetBy: range.count)])
    }
}
