import TextAnalysis

/// Writes items in Moodle's XML format.
///
/// Details that it has no place for stand in a comment inside each question; call types, language
/// and kind are tags as well, so that Moodle can filter by them.
package enum MoodleXMLWriter {
    package static func text(of items: [QuizItem]) -> String {
        let questions = items.map { item in
            text(
                of: ExchangeQuestion(item), id: item.id,
                tags: [item.kind.rawValue, item.language.tag] + item.callTypes)
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n"
            + questions.joined(separator: "\n") + "\n</quiz>\n"
    }

    static func text(of question: ExchangeQuestion, id: String, tags: [String]) -> String {
        var lines = ["<question type=\"\(type(of: question.body))\">"]
        if let details = question.details { lines.append("<!-- \(ItemDetails.mark)\(details) -->") }
        lines += [
            "<name>\(text(question.name))</name>",
            "<questiontext format=\"plain_text\">\(text(question.text))</questiontext>",
            "<generalfeedback format=\"plain_text\">\(text(question.generalFeedback))"
                + "</generalfeedback>",
            "<defaultgrade>1</defaultgrade>", "<penalty>0</penalty>", "<hidden>0</hidden>",
            "<idnumber>\(XMLTree.escaped(id))</idnumber>",
        ]
        lines += body(question.body)
        if !tags.isEmpty {
            lines.append("<tags>" + tags.map { "<tag>\(text($0))</tag>" }.joined() + "</tags>")
        }
        return (lines + ["</question>"]).joined(separator: "\n")
    }

    private static func type(of body: ExchangeQuestion.Body) -> String {
        switch body {
        case .choice: "multichoice"
        case .trueFalse: "truefalse"
        case .shortAnswer: "shortanswer"
        case .matching: "matching"
        case .numerical: "numerical"
        case .essay: "essay"
        case .description: "description"
        }
    }

    private static func body(_ body: ExchangeQuestion.Body) -> [String] {
        switch body {
        case .choice(let answers):
            [
                "<single>true</single>", "<shuffleanswers>true</shuffleanswers>",
                "<answernumbering>abc</answernumbering>",
            ] + answers.map(answer)
        case .trueFalse(let value):
            [
                answer(.init(text: "true", fraction: value ? 100 : 0)),
                answer(.init(text: "false", fraction: value ? 0 : 100)),
            ]
        case .shortAnswer(let answers): ["<usecase>0</usecase>"] + answers.map(answer)
        case .matching(let pairs):
            ["<shuffleanswers>true</shuffleanswers>"]
                + pairs.map { pair in
                    "<subquestion format=\"plain_text\">\(text(pair.left))"
                        + "<answer>\(text(pair.right))</answer></subquestion>"
                }
        case .numerical(let value): [answer(.init(text: value, fraction: 100))]
        case .essay, .description: []
        }
    }

    private static func answer(_ answer: ExchangeQuestion.Answer) -> String {
        let fraction =
            answer.fraction == answer.fraction.rounded()
            ? String(Int(answer.fraction)) : String(answer.fraction)
        return "<answer fraction=\"\(fraction)\" format=\"plain_text\">\(text(answer.text))"
            + "<feedback format=\"plain_text\">\(text(answer.feedback))</feedback></answer>"
    }

    private static func text(_ text: String) -> String {
        "<text>\(XMLTree.escaped(text))</text>"
    }
}
