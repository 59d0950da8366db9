/// Numbers in a row or at both ends of a range: `2 to 3 days`, `5, 10, 20 and 50 CR`.
enum Series {
    /// Whether a quantity is one of several such numbers.
    static func contains(
        _ match: QuantityFinder.Match, in sentence: TermProfile.Sentence
    ) -> Bool {
        let text = Array(sentence.text.lowercased())
        guard text.count == sentence.text.count else { return true }
        return follows(match, sentence, text) || leads(match, sentence, text)
    }

    private static let joints = [
        "-", "–", "—", "~", ",", "、", "，", "/", "to", "and", "or", "до", "и", "или", "到", "至", "和",
        "或",
        "ถึง", "และ", "หรือ",
    ].map(Array.init)

    /// What stands before is a number without a unit, or a quantity of the same unit.
    private static func follows(
        _ match: QuantityFinder.Match, _ sentence: TermProfile.Sentence, _ text: [Character]
    ) -> Bool {
        let before = trimmed(text[..<match.range.lowerBound])
        return joints.filter { before.suffix($0.count).elementsEqual($0) }.contains { joint in
            let rest = trimmed(before.dropLast(joint.count))
            return rest.last?.isNumber == true
                || sentence.quantities.contains {
                    $0.range.upperBound == rest.endIndex
                        && $0.quantity.unit == match.quantity.unit
                }
        }
    }

    private static func leads(
        _ match: QuantityFinder.Match, _ sentence: TermProfile.Sentence, _ text: [Character]
    ) -> Bool {
        let after = text[match.range.upperBound...].drop(while: \.isWhitespace)
        return joints.filter { after.prefix($0.count).elementsEqual($0) }.contains { joint in
            let rest = after.dropFirst(joint.count).drop(while: \.isWhitespace)
            guard rest.first?.isNumber == true else { return false }
            let next = sentence.quantities.first { $0.number.lowerBound == rest.startIndex }
            return next.map { $0.quantity.unit == match.quantity.unit } ?? true
        }
    }

    private static func trimmed(_ text: ArraySlice<Character>) -> ArraySlice<Character> {
        var text = text
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
