import Knowledge
import TextAnalysis

/// A part of a document that is found by itself.
struct Passage: Equatable {
    /// What its id ends in after `#`; nil for the passage that stands for the whole document.
    var anchor: String?
    var heading: String = ""
    /// The text that is searched, and from which a snippet is cut.
    var answer: String
    var step: Int?
    /// Wordings of the question that it answers, other than the document's title.
    var variants: [String] = []
}

/// Splits documents into passages: an FAQ is one; a procedure is one for the whole and one for
/// each step; a page splits at its headings, a long stretch further at its sentences.
struct PassageSplitter: Sendable {
    let analyzer: Analyzer

    /// About how many words a page's passage holds at most.
    static let wordLimit = 200

    /// - Returns: at least one, that stands for the whole document first.
    func passages(of document: Document) -> [Passage] {
        var passages =
            switch document.content {
            case .answer(let text, let say):
                [Passage(answer: [text, say].compactMap { $0 }.joined(separator: "\n"))]
            case .procedure(let procedure): self.passages(of: procedure)
            case .page(let sections): self.passages(of: sections)
            }
        passages[0].variants.insert(contentsOf: document.variants, at: 0)
        return passages
    }

    private func passages(of procedure: Procedure) -> [Passage] {
        let outline = procedure.steps.map { "\($0.number). \($0.title)" }
        let introduction = procedure.introduction.isEmpty ? [] : [procedure.introduction]
        let whole = Passage(answer: (introduction + outline).joined(separator: "\n"))
        let steps = procedure.steps.map { step in
            Passage(
                anchor: Self.term(step.anchor), heading: step.title,
                answer: Self.text(of: step), step: step.number)
        }
        return [whole] + steps
    }

    /// An anchor that leaves room for the document's id in a term.
    private static func term(_ anchor: String) -> String {
        anchor.utf8.count <= longestAnchor ? anchor : DocumentIdentifier.hash(anchor)
    }

    private static let longestAnchor = 40

    private static func text(of step: ProcedureStep) -> String {
        let branches = step.branches.map(\.condition)
        let parts = [step.title, step.text] + step.say + branches + [step.failure?.text ?? ""]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func passages(of sections: [PageSection]) -> [Passage] {
        var passages: [Passage] = []
        var used: Set<String> = []
        for section in sections where !section.text.isEmpty {
            let heading = section.headings.joined(separator: " › ")
            for (place, part) in parts(of: section.text).enumerated() {
                let anchor = anchor(section, part, avoiding: &used)
                // The first passage stands for the page.
                passages.append(
                    Passage(
                        anchor: passages.isEmpty ? nil : anchor, heading: heading, answer: part,
                        variants: place == 0 ? section.variants : []))
            }
        }
        return passages.isEmpty ? [Passage(answer: "")] : passages
    }

    /// The heading's own anchor, or one made from what the passage says: never from its position,
    /// which changes when something is put in before it.
    private func anchor(
        _ section: PageSection, _ text: String, avoiding used: inout Set<String>
    ) -> String {
        if let own = section.anchor.map(Self.term), used.insert(own).inserted { return own }
        var made = DocumentIdentifier.hash(section.headings.joined(separator: "\n") + "\n" + text)
        while !used.insert(made).inserted { made = DocumentIdentifier.hash(made) }
        return made
    }

    /// Cuts text into parts of at most about `wordLimit` words, between sentences.
    private func parts(of text: String) -> [String] {
        let scalars = text.unicodeScalars
        guard WordCount.estimate(scalars) > Self.wordLimit else { return [text] }
        var parts: [String] = []
        var (words, offset, index) = (0, 0, scalars.startIndex)
        var part: (start: String.Index, end: String.Index)?
        for sentence in analyzer.sentences(of: text) {
            let start = scalars.index(index, offsetBy: sentence.lowerBound - offset)
            index = scalars.index(start, offsetBy: sentence.count)
            offset = sentence.upperBound
            let length = WordCount.estimate(scalars[start..<index])
            if let full = part, words + length > Self.wordLimit {
                parts.append(String(scalars[full.start..<full.end]))
                (part, words) = (nil, 0)
            }
            part = (part?.start ?? start, index)
            words += length
        }
        if let part { parts.append(String(scalars[part.start..<part.end])) }
        return parts
    }
}

/// About how many words a text has, in scripts with and without spaces.
enum WordCount {
    /// Counts runs between spaces; a Chinese or Japanese character is about 0.6 of a word, a letter
    /// of a South-East Asian script without spaces about 0.2.
    static func estimate(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
        var words = 0.0
        var insideWord = false
        for scalar in scalars {
            switch scalar.value {
            case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF:
                words += 0.2
                insideWord = false
            case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF, 0x20000...0x3FFFF:
                words += 0.6
                insideWord = false
            default:
                let isSpace = scalar == " " || scalar == "\n" || scalar == "\t"
                if !isSpace && !insideWord { words += 1 }
                insideWord = !isSpace
            }
        }
        return Int(words.rounded())
    }
}
