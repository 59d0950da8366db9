package import TextAnalysis

/// Reads questions in Moodle's XML format.
///
/// What becomes an item is as with `GIFTParser`; HTML in a question's text is kept as text
/// without its tags.
package enum MoodleXMLParser {
    /// - Parameter language: of questions that do not say theirs.
    package static func items(in text: String, language: Language) -> ImportResult {
        let quiz: XMLTree
        do throws(XMLTreeParser.Failure) {
            quiz = try XMLTreeParser.parse(text)
        } catch {
            return ImportResult(issues: ["line \(error.line): \(error.reason)"])
        }
        guard quiz.name == "quiz" else {
            return ImportResult(issues: ["line 1: the root is '\(quiz.name)' instead of 'quiz'"])
        }
        var result = ImportResult()
        for (index, element) in quiz.elements("question").enumerated() {
            guard element.attributes["type"] != "category" else { continue }
            guard let question = question(element) else {
                let type = element.attributes["type"] ?? "none"
                result.issues.append("question \(index + 1): there is no item for type '\(type)'")
                continue
            }
            let (item, reason) = question.item(language: language)
            if let item { result.items.append(item) }
            if let reason {
                result.issues.append("question \(index + 1): '\(question.name)' \(reason)")
            }
        }
        return result
    }

    static func question(_ element: XMLTree) -> ExchangeQuestion? {
        guard let body = body(element) else { return nil }
        let mark = ItemDetails.mark
        let details = element.children.compactMap { node -> String? in
            guard case .comment(let comment) = node else { return nil }
            let text = comment.drop(while: \.isWhitespace)
            return text.hasPrefix(mark) ? String(text.dropFirst(mark.count)) : nil
        }.first
        return ExchangeQuestion(
            name: words(element.first("name")), text: words(element.first("questiontext")),
            body: body, generalFeedback: words(element.first("generalfeedback")),
            details: details)
    }

    private static func body(_ element: XMLTree) -> ExchangeQuestion.Body? {
        let answers = element.elements("answer").map { answer in
            ExchangeQuestion.Answer(
                text: words(answer), fraction: Double(answer.attributes["fraction"] ?? "0") ?? 0,
                feedback: words(answer.first("feedback")))
        }
        switch element.attributes["type"] {
        case "multichoice": return .choice(answers)
        case "truefalse":
            return .trueFalse(
                answers.first { $0.fraction >= 100 }?.text.lowercased() == "true")
        case "shortanswer": return .shortAnswer(answers)
        case "matching":
            return .matching(
                element.elements("subquestion").map {
                    (words($0), words($0.first("answer")))
                })
        case "numerical": return .numerical(answers.first?.text ?? "")
        case "essay": return .essay
        case "description": return .description
        default: return nil
        }
    }

    private static func words(_ element: XMLTree?) -> String {
        guard let element else { return "" }
        let text = element.innerText
        let isHTML = element.attributes["format"].map { $0 == "html" } ?? false
        return (isHTML ? text.withoutTags : text).strippedOfSpace
    }
}

extension String {
    /// The text of an HTML fragment: tags left out, line breaks kept, entities resolved.
    fileprivate var withoutTags: String {
        var (result, rest) = ("", Substring(self))
        while let open = rest.firstIndex(of: "<") {
            result += rest[..<open]
            guard let close = rest[open...].firstIndex(of: ">") else {
                return result + rest[open...]
            }
            let tag = rest[rest.index(after: open)..<close].lowercased()
            if tag.hasPrefix("br") || tag.hasPrefix("/p") { result += "\n" }
            rest = rest[rest.index(after: close)...]
        }
        let entities = [
            ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
            ("&amp;", "&"),
        ]
        return entities.reduce(result + rest) { $0.replacing($1.0, with: $1.1) }
    }

    fileprivate var strippedOfSpace: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
