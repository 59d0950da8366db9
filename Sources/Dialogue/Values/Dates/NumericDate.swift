/// Dates in digits: `2026-12-08`, `5/12`, `20/12/2569`.
struct NumericDate {
    let message: Utterance
    let monthFirst: Bool

    init(_ message: Utterance, monthFirst: Bool) {
        (self.message, self.monthFirst) = (message, monthFirst)
    }

    private static let marks: Set<Unicode.Scalar> = ["/", "-", "."]

    func found(at index: Int) -> DateScanner.Found? {
        guard message.kind(index) == .digit, message.kind(index - 1) != .digit,
            let (parts, mark, end) = parts(at: index), let spoken = spoken(parts, mark)
        else { return nil }
        return DateScanner.Found(spoken: spoken, range: index..<end, isSure: parts.count == 3)
    }

    /// Two or three numbers with the same mark between them.
    private func parts(at start: Int) -> ([String], Unicode.Scalar, Int)? {
        var (parts, at, mark) = ([digits(at: start)], start, nil as Unicode.Scalar?)
        at = start + parts[0].utf8.count
        while parts.count < 3, let (next, found) = nextPart(at), mark == nil || mark == found {
            mark = found
            let text = digits(at: next)
            parts.append(text)
            at = next + text.utf8.count
        }
        guard let mark, parts.count > 1, parts.allSatisfy({ $0.utf8.count <= 4 }),
            nextPart(at)?.1 != mark, !message.isScalar(at, ":")
        else { return nil }
        return (parts, mark, at)
    }

    private func nextPart(_ end: Int) -> (Int, Unicode.Scalar)? {
        let at = message.skipSpaces(end)
        guard let mark = message.scalar(at), NumericDate.marks.contains(mark) else { return nil }
        let next = message.skipSpaces(at + 1)
        guard message.kind(next) == .digit, at == end || mark != "." else { return nil }
        return (next, mark)
    }

    private func digits(at start: Int) -> String {
        var end = start
        while message.kind(end) == .digit, end - start < 5 { end += 1 }
        return message.text(start..<end)
    }

    private func spoken(_ parts: [String], _ mark: Unicode.Scalar) -> SpokenDate? {
        let numbers = parts.compactMap { Int($0) }
        if parts.count == 3, parts[0].utf8.count == 4 {
            let year = NumericDate.fullYear(numbers[0], digits: 4, isThai: false)
            return day(numbers[2], numbers[1], year: year)
        }
        guard parts[0].utf8.count <= 2, parts[1].utf8.count <= 2 else { return nil }
        let year =
            parts.count == 3
            ? NumericDate.fullYear(numbers[2], digits: parts[2].utf8.count, isThai: false) : nil
        return ordered(numbers[0], numbers[1], year: year)
    }

    /// A number above 12 can only be the day.
    private func ordered(_ first: Int, _ second: Int, year: Int?) -> SpokenDate? {
        let (month, day) = monthFirst ? (first, second) : (second, first)
        if month > 12, day <= 12 { return self.day(month, day, year: year) }
        return self.day(day, month, year: year)
    }

    private func day(_ day: Int, _ month: Int, year: Int?) -> SpokenDate? {
        guard (1...12).contains(month), (1...31).contains(day) else { return .impossible }
        return .day(day, month: month, year: year, yearShift: nil)
    }

    /// Buddhist years become Gregorian ones; two digits are the nearest year of either count.
    static func fullYear(_ number: Int, digits: Int, isThai: Bool) -> Int {
        if digits <= 2 { return shortYear(number, isThai: isThai) }
        return number >= 2400 && number < 2700 ? number - 543 : number
    }

    /// 69 is 2569, that is 2026, but 26 is 2026; on an identity card 85 is 1985.
    private static func shortYear(_ number: Int, isThai: Bool) -> Int {
        if isThai { return number < 50 ? 2000 + number : 2500 + number - 543 }
        switch number {
        case 0..<60: return 2000 + number
        case 60..<76: return 2500 + number - 543
        default: return 1900 + number
        }
    }
}
