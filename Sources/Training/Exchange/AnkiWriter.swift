import TextAnalysis

/// Writes items as notes that Anki imports: tabs between fields, HTML in them.
///
/// The first column is a note's own id, so that importing again changes notes and doubles none.
/// - Note: file headers after Anki's manual, "Importing text files".
package enum AnkiWriter {
    package static func text(of items: [QuizItem], deck: String = "Firsthand") -> String {
        let headers = [
            "#separator:tab", "#html:true", "#notetype:Basic",
            "#deck:\(field(deck))", "#guid column:1", "#tags column:4",
            "#columns:guid\tFront\tBack\tTags",
        ]
        return (headers + items.map(row)).joined(separator: "\n") + "\n"
    }

    private static func row(_ item: QuizItem) -> String {
        let front =
            [item.text]
            + options(of: item).enumerated().map { index, option in
                "\(index + 1). \(option)"
            }
        let back = [item.rightAnswer, "", item.proof.title, item.proof.text]
        let tags = [item.kind.rawValue, item.language.tag] + item.callTypes
        return [
            "firsthand-\(item.id)-\(item.revision)", field(front.joined(separator: "\n")),
            field(back.joined(separator: "\n")), tags.map(tag).joined(separator: " "),
        ].joined(separator: "\t")
    }

    private static func options(of item: QuizItem) -> [String] {
        switch item.task {
        case .choice(let choices): choices.map(\.text)
        case .order(let steps): steps.sorted()
        case .search: []
        }
    }

    /// Tags are parted by spaces.
    private static func tag(_ text: String) -> String {
        field(text).replacing(" ", with: "_")
    }

    /// No tab, line break or quote is left, so a field needs no quotation marks around it.
    private static func field(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t": result += " "
            default:
                if character.isNewline { result += "<br>" } else { result.append(character) }
            }
        }
        return result
    }
}
