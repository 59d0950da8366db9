import TextAnalysis

/// Finds numbers with units in a text.
///
///     QuantityFinder(language: .english).find(in: "4 CR, 5 days later").map(\.quantity)
///     // 4 credits, 5 days
struct QuantityFinder {
    struct Match: Equatable {
        let quantity: Quantity
        /// Number and unit, in characters of the text.
        let range: Range<Int>
        /// The number alone.
        let number: Range<Int>
    }

    private let spellings: [QuantityUnits.Spelling]
    private let decimalComma: Bool

    init(language: Language) {
        spellings = QuantityUnits.spellings(in: language)
        decimalComma = language.primary == "ru"
    }

    /// - Complexity: O(n) in the length of the text.
    func find(in text: String) -> [Match] {
        let characters = Array(text)
        return numbers(in: text).compactMap { match($0, in: characters) }
    }

    /// All numbers, with units or without.
    func numbers(in text: String) -> [(value: Double, range: Range<Int>)] {
        let characters = Array(text)
        var numbers: [(value: Double, range: Range<Int>)] = []
        var index = 0
        while index < characters.count {
            guard let number = number(at: index, of: characters) else {
                index += 1
                continue
            }
            numbers.append(number)
            index = number.range.upperBound
        }
        return numbers
    }

    private func match(
        _ number: (value: Double, range: Range<Int>), in text: [Character]
    ) -> Match? {
        guard isFree(before: number.range.lowerBound, in: text) else { return nil }
        var start = number.range.upperBound
        while start < text.count, start - number.range.upperBound < 2, text[start].isBlank {
            start += 1
        }
        guard let (unit, end) = unit(at: start, of: text) else { return nil }
        return Match(
            quantity: Quantity(number.value, unit), range: number.range.lowerBound..<end,
            number: number.range)
    }

    /// No part of a code (`*150#`), a word (`M-10`), a time (`08:30`) or a range (`8-12`).
    private func isFree(before start: Int, in text: [Character]) -> Bool {
        guard start > 0 else { return true }
        let before = text[start - 1]
        if before.isASCII && before.isLetter { return false }
        return !"*#+-–—:./_,0123456789".contains(before)
    }

    private func unit(at start: Int, of text: [Character]) -> (Quantity.Unit, end: Int)? {
        for (spelling, unit) in spellings {
            let end = start + spelling.count
            guard end <= text.count, isSame(text[start..<end], spelling),
                isWhole(spelling, endingAt: end, in: text)
            else { continue }
            return (unit, end)
        }
        return nil
    }

    private func isSame(_ text: ArraySlice<Character>, _ spelling: [Character]) -> Bool {
        zip(text, spelling).allSatisfy { written, unit in
            written == unit || written.lowercased() == String(unit)
                || (written.isBlank && unit == " ")
        }
    }

    /// Where spaces part words, the unit is a whole word; วันที่ is a date.
    private func isWhole(_ spelling: [Character], endingAt end: Int, in text: [Character]) -> Bool {
        guard end < text.count, let last = spelling.last else { return true }
        if spelling.first == "ว", end + 1 < text.count, text[end] == "ท", spelling.count < 4 {
            return false
        }
        guard last.isLetter, last.isSpaced else { return true }
        return !(text[end].isLetter && text[end].isSpaced)
    }

    private func number(
        at start: Int, of text: [Character]
    ) -> (value: Double, range: Range<Int>)? {
        guard text[start].digit != nil else { return nil }
        var (end, digits) = (start, "")
        while end < text.count {
            if let digit = text[end].digit {
                digits.append(digit)
                end += 1
            } else if let (joint, length) = joint(at: end, of: text, after: digits) {
                digits += joint
                end += length
            } else {
                break
            }
        }
        return Double(digits).map { ($0, start..<end) }
    }

    /// A decimal point, or a mark between thousands, which adds nothing.
    private func joint(
        at index: Int, of text: [Character], after digits: String
    ) -> (String, length: Int)? {
        func isDigit(_ offset: Int) -> Bool {
            index + offset < text.count && text[index + offset].digit != nil
        }
        guard isDigit(1) else { return nil }
        let thousands = isDigit(2) && isDigit(3) && !isDigit(4)
        switch text[index] {
        case ".": return digits.contains(".") ? nil : (".", 1)
        case "," where decimalComma: return digits.contains(".") ? nil : (".", 1)
        case ",": return thousands ? ("", 1) : nil
        case "\u{A0}", "\u{202F}", " ": return thousands && digits.count <= 3 ? ("", 1) : nil
        default: return nil
        }
    }
}

extension Character {
    fileprivate var isBlank: Bool { self == " " || self == "\u{A0}" || self == "\u{202F}" }

    /// Of a script that parts words by spaces.
    fileprivate var isSpaced: Bool {
        unicodeScalars.first.map { $0.value < 0x0E00 } ?? false
    }

    /// An ASCII, full-width or Thai digit, as ASCII.
    fileprivate var digit: Character? {
        guard let value = wholeNumberValue, (0...9).contains(value), isNumber,
            unicodeScalars.first?.properties.numericType == .decimal
        else { return nil }
        return Character(String(value))
    }
}
