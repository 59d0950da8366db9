import Knowledge
import TextAnalysis

/// A line of a document, as whole sentences: what an item may quote.
struct Paragraph: Sendable {
    /// The step or section that the line stands in, without which its subject may be lost.
    let heading: String?
    let sentences: [TermProfile.Sentence]

    /// The sentences of a line. Thai, Lao, Khmer and Burmese have no full stop, so that only the
    /// whole line is surely whole; elsewhere, what goes on in lower case belongs together.
    static func sentences(of line: String, in language: Language, _ analyzer: Analyzer) -> [String]
    {
        if unstopped.contains(String(language.primary)) { return [line.withoutBullet] }
        var whole: [String] = []
        for sentence in TermProfile.sentences(of: line, analyzer) {
            if let last = whole.last, sentence.first?.isLowercase == true {
                whole[whole.count - 1] = last + " " + sentence
            } else {
                whole.append(sentence)
            }
        }
        return whole
    }

    private static let unstopped: Set<String> = ["th", "lo", "km", "my"]
}

extension TrainingDocument {
    /// The lines of the text, each with its step or section. The titles of steps are no text.
    var lines: [(heading: String?, text: String)] {
        let blocks: [(heading: String?, text: String)] =
            switch document.content {
            case .answer(let text, _): [(nil, text)]
            case .page(let sections): sections.map { ($0.headings.last, $0.text) }
            case .procedure(let procedure):
                [(nil, procedure.introduction)] + procedure.steps.map { ($0.title, $0.text) }
            }
        return blocks.flatMap { heading, text in
            text.split(whereSeparator: \.isNewline).map { (heading, String($0)) }
        }
    }
}

extension String {
    /// Without the dash of a list; a star with no blank behind it begins a dial code.
    var withoutBullet: String {
        let text = drop(while: \.isWhitespace)
        guard let first = text.first, "-•*".contains(first) else { return String(text) }
        let rest = text.dropFirst()
        guard rest.first?.isWhitespace == true else { return String(text) }
        return String(rest.drop(while: \.isWhitespace))
    }
}
