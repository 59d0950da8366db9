extension DateScanner {
    /// The year behind a day and month: a Gregorian one, or counted from this year; and where the
    /// date ends.
    func year(_ end: Int) -> (year: Int?, shift: Int?, end: Int) {
        if let (shift, stop) = shift(DateWords.years, end) { return (nil, shift, stop) }
        var at = link(end)
        if message.isScalar(at, in: ["/", "-", "'"]) { at += 1 }
        guard let (digits, stop) = yearDigits(at: at), let number = Int(digits) else {
            return (nil, nil, end)
        }
        let isThai = message.kind(end - 1) == .thai || message.isScalar(end - 1, ".")
        let year = NumericDate.fullYear(number, digits: digits.utf8.count, isThai: isThai)
        let behind = message.skipSpaces(stop)
        let mark = DateWords.yearMarks.match(message, at: behind)
        if digits.utf8.count == 2, mark == nil, !message.isScalar(at - 1, "'"), !isThai {
            return (nil, nil, end)
        }
        guard (1850...2200).contains(year) else { return (nil, nil, end) }
        return (year, nil, mark?.range.upperBound ?? stop)
    }

    /// `2026`, "twenty twenty six", "две тысячи двадцать шестого".
    private func yearDigits(at index: Int) -> (String, Int)? {
        guard let first = numbers.number(at: index) else { return nil }
        let (digits, end) = (first.digits, first.range.upperBound)
        if first.isWritten {
            guard digits.utf8.count == 4 || digits.utf8.count == 2, !isTime(end) else { return nil }
            return (digits, end)
        }
        if digits.utf8.count == 4 { return (digits, end) }
        guard digits == "19" || digits == "20" || digits == "25",
            let second = numbers.number(at: message.skip(end, ["-"])),
            second.digits.utf8.count == 2, !second.isWritten
        else { return nil }
        return (digits + second.digits, second.range.upperBound)
    }

    private func isTime(_ end: Int) -> Bool {
        message.isScalar(end, ":") && message.kind(end + 1) == .digit
    }
}
