/// Writes items in Moodle's GIFT format.
///
/// Details that GIFT has no place for stand in a comment above each question. White space at the
/// ends of a text is not kept, as Moodle does not keep it either.
package enum GIFTWriter {
    package static func text(of items: [QuizItem]) -> String {
        items.map { text(of: ExchangeQuestion($0)) }.joined(separator: "\n")
    }

    static func text(of question: ExchangeQuestion) -> String {
        var lines = question.details.map { ["// " + ItemDetails.mark + $0] } ?? []
        lines.append("::\(escaped(question.name))::[plain]\(escaped(question.text)){")
        lines += answers(of: question.body).map { "\t" + $0 }
        if !question.generalFeedback.isEmpty {
            lines.append("\t####" + formatted(question.generalFeedback))
        }
        return (lines + ["}"]).joined(separator: "\n") + "\n"
    }

    private static func answers(of body: ExchangeQuestion.Body) -> [String] {
        switch body {
        case .choice(let answers): answers.map(choice)
        case .trueFalse(let value): [value ? "TRUE" : "FALSE"]
        case .shortAnswer(let answers): answers.map { "=" + formatted($0.text) }
        case .matching(let pairs):
            pairs.map { "=" + formatted($0.left) + " -> " + formatted($0.right) }
        case .numerical(let value): ["#" + value]
        case .essay, .description: []
        }
    }

    /// A wrong choice that begins like a weight needs one before it.
    private static func choice(_ answer: ExchangeQuestion.Answer) -> String {
        let feedback = answer.feedback.isEmpty ? "" : "#" + formatted(answer.feedback)
        let text = formatted(answer.text) + feedback
        switch answer.fraction {
        case 100: return "=" + text
        case 0: return (answer.text.hasPrefix("%") ? "~%0%" : "~") + text
        default: return "~%\(answer.fraction)%" + text
        }
    }

    /// A text that begins with a bracket could be taken for one with a format.
    private static func formatted(_ text: String) -> String {
        (text.hasPrefix("[") ? "[plain]" : "") + escaped(text)
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "~", "=", "#", "{", "}", ":", "\\": result += "\\" + String(scalar)
            case "\n", "\r": result += "\\n"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
