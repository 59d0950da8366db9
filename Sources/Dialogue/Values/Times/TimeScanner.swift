/// Finds the times of day in a message.
struct TimeScanner {
    let message: Utterance
    /// Whether "five to eight" is a window, not 7:55.
    let forWindows: Bool
    let numbers: NumberScanner

    init(_ message: Utterance, forWindows: Bool) {
        (self.message, self.forWindows) = (message, forWindows)
        numbers = NumberScanner(message, .calendar)
    }

    /// Times from left to right, each with the part of the day that stands beside it.
    /// - Complexity: O(n) in the length of the message.
    func all() -> [SpokenTime] {
        var times: [SpokenTime] = []
        var dates: [Bool]?
        var at = 0
        while at < message.count {
            if let time = time(at: at), !isDate(time.range, &dates) {
                times.append(time)
                at = max(time.range.upperBound, at + 1)
            } else {
                at = next(after: at)
            }
        }
        return TimeParts(message: message).assigned(to: times)
    }

    private func next(after index: Int) -> Int {
        if let number = numbers.number(at: index) { return max(number.range.upperBound, index + 1) }
        return max(numbers.next(after: index), index + 1)
    }

    /// Days of months are no hours. Dates are looked for only once there is a time.
    private func isDate(_ range: Range<Int>, _ dates: inout [Bool]?) -> Bool {
        if let dates { return dates[range].contains(true) }
        var found = [Bool](repeating: false, count: message.count)
        for date in dateRanges() {
            for at in date.clamped(to: message.all) { found[at] = true }
        }
        dates = found
        return found[range].contains(true)
    }

    private func dateRanges() -> [Range<Int>] {
        DateScanner(message, monthFirst: false).all().filter { found in
            guard found.isSure else { return false }
            switch found.spoken {
            case .day: return true
            case .dayOfMonth: return message.kinds[found.range].contains(.digit)
            default: return false
            }
        }
        .map(\.range)
    }

    private func time(at index: Int) -> SpokenTime? {
        guard message.kind(index) != .space, message.kind(index) != .mark else { return nil }
        if let named = TimeWords.named.match(message, at: index) {
            return SpokenTime(
                hour: named.meaning / 60, minute: named.meaning % 60, isExact: true,
                range: named.range)
        }
        return thai(at: index) ?? chinese(at: index) ?? written(at: index) ?? english(at: index)
            ?? russian(at: index) ?? bare(at: index)
    }

    /// "8" in `from 8`; less sure than anything else.
    private func bare(at index: Int) -> SpokenTime? {
        guard message.kind(index) == .letter || message.kind(index) == .digit,
            let number = numbers.number(at: index), !number.isOrdinal, let hour = number.whole,
            (1...24).contains(hour), number.digits.utf8.count <= 2,
            allowsBare(number.range)
        else { return nil }
        return SpokenTime(hour: hour, isExact: hour > 12, isSure: false, range: number.range)
    }

    private func allowsBare(_ range: Range<Int>) -> Bool {
        let next = message.skipSpaces(range.upperBound)
        if message.isScalar(next, in: [":", "."]), message.kind(next + 1) == .digit {
            return false
        }
        if case .whole = NumberWords.all.match(message, at: range.lowerBound)?.meaning.word {
            return false
        }
        let isEnd = next >= message.count || message.kind(next) == .mark
        let isLed = TimeWords.leads.match(message, endingAt: trimmed(range.lowerBound)) != nil
        if isEnd || isLed { return !message.isScalar(next, in: ["/", "%", "#"]) }
        return Fillers.all.match(message, at: next) != nil
            || TimeWords.followers.match(message, at: next) != nil
            || TimeWords.parts.match(message, at: next) != nil
            || WindowWords.joins.match(message, at: next) != nil
            || WindowWords.trails.match(message, at: next) != nil
    }

    func trimmed(_ end: Int) -> Int {
        var end = end
        while message.kind(end - 1) == .space { end -= 1 }
        return end
    }

    // MARK: In digits

    /// `17:30`, `8.45`, `9am`, `1500 hours`, `17h30`.
    private func written(at index: Int) -> SpokenTime? {
        guard message.kind(index) == .digit, message.kind(index - 1) != .digit else { return nil }
        let end = numbers.digitsEnd(index)
        let digits = message.text(index..<end)
        guard digits.utf8.count <= 4, let number = Int(digits) else { return nil }
        if digits.utf8.count == 4 { return military(number, index..<end) }
        if digits.utf8.count == 3 { return half(end) == nil ? nil : military(number, index..<end) }
        let hasZero = digits.utf8.count == 2 && digits.hasPrefix("0")
        if let (minute, stop, isClock) = minute(behind: end) {
            return SpokenTime(
                hour: number, minute: minute, part: half(stop)?.part,
                isExact: half(stop) == nil && (hasZero || number > 12 || number == 0),
                isSure: isClock,
                range: index..<(half(stop)?.end ?? stop))
        }
        if let half = half(end) {
            return SpokenTime(hour: number, part: half.part, range: index..<half.end)
        }
        guard let clock = TimeWords.oClock.match(message, at: message.skipSpaces(end)),
            isHour(number), !(message.kind(clock.range.upperBound) == .digit)
        else { return nil }
        return withRussianMinutes(number, index, clock.range.upperBound)
    }

    private func isHour(_ number: Int) -> Bool { (0...24).contains(number) }

    private func minute(behind end: Int) -> (Int, Int, Bool)? {
        guard message.isScalar(end, in: [":", ".", "h", "ч"]), message.kind(end + 1) == .digit
        else {
            return nil
        }
        let stop = numbers.digitsEnd(end + 1)
        guard stop == end + 3, let minute = Int(message.text(end + 1..<stop)), minute < 60 else {
            return nil
        }
        if message.isScalar(stop, ":"), message.kind(stop + 1) == .digit {
            return (minute, numbers.digitsEnd(stop + 1), true)
        }
        if message.isScalar(stop, in: [".", "/"]), message.kind(stop + 1) == .digit { return nil }
        return (minute, stop, message.isScalar(end, ":"))
    }

    func half(_ end: Int) -> (part: DayPart, end: Int)? {
        var at = message.skipSpaces(end)
        if let clock = TimeWords.oClock.match(message, at: at) {
            at = message.skipSpaces(clock.range.upperBound)
        }
        guard let half = TimeWords.halves.match(message, at: at) else { return nil }
        return (half.meaning, half.range.upperBound)
    }

    /// `1500 hours`, `0930`, and 1500 beside such a time.
    private func military(_ number: Int, _ range: Range<Int>) -> SpokenTime? {
        let (hour, minute) = (number / 100, number % 100)
        guard isHour(hour), minute < 60 else { return nil }
        let next = message.skipSpaces(range.upperBound)
        if let half = half(range.upperBound) {
            return SpokenTime(
                hour: hour, minute: minute, part: half.part, range: range.lowerBound..<half.end)
        }
        let clock = TimeWords.oClock.match(message, at: next)
        let isLed = TimeWords.leads.match(message, endingAt: trimmed(range.lowerBound)) != nil
        let isAlone = Fillers.isAll(of: message, but: range)
        guard clock != nil || isLed || isAlone || WindowWords.joins.match(message, at: next) != nil
        else { return nil }
        return SpokenTime(
            hour: hour, minute: minute, isExact: true, isSure: clock != nil,
            range: range.lowerBound..<(clock?.range.upperBound ?? range.upperBound))
    }
}
