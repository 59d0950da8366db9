package import TextAnalysis

/// Reads questions in Moodle's GIFT format.
///
/// Choices with one right answer, true or false, and matching of numbers become items; every other
/// type is named and passed over.
package enum GIFTParser {
    /// - Parameter language: of questions that do not say theirs.
    package static func items(in text: String, language: Language) -> ImportResult {
        var result = ImportResult()
        for (line, parsed) in questions(in: text) {
            switch parsed {
            case .success(let question):
                let (item, reason) = question.item(language: language)
                if let item { result.items.append(item) }
                if let reason {
                    result.issues.append("line \(line): '\(question.name)' \(reason)")
                }
            case .failure(let failure): result.issues.append("line \(line): \(failure.reason)")
            }
        }
        return result
    }

    struct Failure: Error, Equatable { let reason: String }

    /// Each question with the line that it begins on; categories are left out.
    static func questions(
        in text: String
    ) -> [(line: Int, Result<ExchangeQuestion, Failure>)] {
        blocks(of: text).compactMap { line, lines in
            parsed(lines).map { (line, $0) }
        }
    }

    /// Questions are parted by blank lines.
    private static func blocks(of text: String) -> [(line: Int, lines: [Substring])] {
        var blocks: [(line: Int, lines: [Substring])] = []
        var (start, block) = (1, [Substring]())
        let lines = text.replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n")
            .split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if line.allSatisfy(\.isWhitespace) {
                if !block.isEmpty { blocks.append((start, block)) }
                block = []
            } else {
                if block.isEmpty { start = index + 1 }
                block.append(line)
            }
        }
        if !block.isEmpty { blocks.append((start, block)) }
        return blocks
    }

    private static func parsed(_ lines: [Substring]) -> Result<ExchangeQuestion, Failure>? {
        let comments = lines.map { $0.drop(while: \.isWhitespace) }.filter { $0.hasPrefix("//") }
        let mark = "// " + ItemDetails.mark
        let details = comments.first { $0.hasPrefix(mark) }.map {
            String($0.dropFirst(mark.count))
        }
        let rest = lines.filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }
            .filter { !$0.drop(while: \.isWhitespace).hasPrefix("$CATEGORY:") }
        guard !rest.isEmpty else { return nil }
        let text = GIFTText(rest.joined(separator: "\n"))
        return Result { () throws(Failure) in try question(text, details: details) }
    }

    private static func question(
        _ text: GIFTText, details: String?
    ) throws(Failure) -> ExchangeQuestion {
        var (rest, name) = (text.trimmed, String?.none)
        if rest.starts(with: "::"), let end = rest.dropFirst(2).position(of: "::") {
            name = rest.dropFirst(2).prefix(end).plain
            rest = rest.dropFirst(2 + end + 2).trimmed
        }
        let start = rest.position(of: "{")
        let end = rest.position(of: "}")
        guard let start, let end else {
            guard start == nil, end == nil else {
                throw Failure(reason: "an answer begins or ends with a brace, but not both")
            }
            let words = rest.formatted
            return ExchangeQuestion(name: name ?? words, text: words, body: .description)
        }
        guard start < end else { throw Failure(reason: "a '}' stands before its '{'") }
        let tail = rest.dropFirst(end + 1)
        let blank = tail.trimmed.isEmpty ? GIFTText("") : GIFTText("_____").appending(tail)
        let words = rest.prefix(start).appending(blank).formatted
        let (answers, feedback) = parts(of: rest.dropFirst(start + 1).prefix(end - start - 1))
        return ExchangeQuestion(
            name: name ?? String(words.prefix(40)), text: words, body: try body(of: answers),
            generalFeedback: feedback, details: details)
    }

    private static func parts(of answers: GIFTText) -> (GIFTText, feedback: String) {
        guard let mark = answers.lastPosition(of: "####") else { return (answers.trimmed, "") }
        return (answers.prefix(mark).trimmed, answers.dropFirst(mark + 4).formatted)
    }

    private static func body(of answers: GIFTText) throws(Failure) -> ExchangeQuestion.Body {
        if answers.isEmpty { return .essay }
        if answers.starts(with: "#") { return .numerical(answers.dropFirst(1).plain) }
        if answers.position(of: "~") != nil { return .choice(try choices(in: answers)) }
        if answers.position(of: "=") != nil, answers.position(of: "->") != nil {
            return .matching(try pairs(in: answers))
        }
        let word = answers.prefix(answers.position(of: "#") ?? answers.count).trimmed.plain
        if ["T", "TRUE"].contains(word) { return .trueFalse(true) }
        if ["F", "FALSE"].contains(word) { return .trueFalse(false) }
        let texts = answers.split(before: ["="]).map { piece in
            piece.starts(with: "=") ? piece.dropFirst(1) : piece
        }
        return .shortAnswer(texts.map { answer(of: $0, fraction: 100) })
    }

    private static func choices(
        in answers: GIFTText
    ) throws(Failure) -> [ExchangeQuestion.Answer] {
        let pieces = answers.split(before: ["=", "~"])
        guard pieces.count > 1 else { throw Failure(reason: "there is only one choice") }
        return pieces.map { piece in
            let isRight = piece.starts(with: "=")
            let text = isRight || piece.starts(with: "~") ? piece.dropFirst(1) : piece
            return answer(of: text, fraction: isRight ? 100 : 0, isWeighted: !isRight)
        }
    }

    private static func pairs(
        in answers: GIFTText
    ) throws(Failure) -> [(left: String, right: String)] {
        var pairs: [(left: String, right: String)] = []
        for piece in answers.split(before: ["="]) {
            let text = piece.starts(with: "=") ? piece.dropFirst(1) : piece
            guard let arrow = text.position(of: "->") else {
                throw Failure(reason: "a pair has no '->'")
            }
            pairs.append((text.prefix(arrow).formatted, text.dropFirst(arrow + 2).formatted))
        }
        return pairs
    }

    private static func answer(
        of text: GIFTText, fraction: Double, isWeighted: Bool = true
    ) -> ExchangeQuestion.Answer {
        var (rest, fraction) = (text.trimmed, fraction)
        if isWeighted, let (weight, length) = rest.weight {
            (rest, fraction) = (rest.dropFirst(length), weight)
        }
        let mark = rest.position(of: "#")
        return ExchangeQuestion.Answer(
            text: rest.prefix(mark ?? rest.count).formatted, fraction: fraction,
            feedback: mark.map { rest.dropFirst($0 + 1).formatted } ?? "")
    }
}
