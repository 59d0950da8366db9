extension TimeScanner {
    /// "half past five", "ten to nine", "six thirty", "seven o'clock".
    func english(at index: Int) -> SpokenTime? {
        guard isLatin(index) || message.kind(index) == .digit else { return nil }
        return minutesPast(at: index) ?? halfHour(at: index) ?? hourAndMinutes(at: index)
    }

    private func isLatin(_ index: Int) -> Bool {
        message.kind(index) == .letter && (message.scalar(index)?.value ?? 0) < 0x250
    }

    /// An hour in words or digits.
    func hour(at index: Int) -> (hour: Int, end: Int)? {
        let at = message.skipSpaces(index)
        guard let number = numbers.number(at: at), !number.isOrdinal, let hour = number.whole,
            (0...24).contains(hour)
        else { return nil }
        return (hour, number.range.upperBound)
    }

    private func minutesPast(at index: Int) -> SpokenTime? {
        guard let (minutes, end) = leadingMinutes(at: index) else { return nil }
        var at = message.skipSpaces(end)
        if let word = TimeWords.minuteWords.match(message, at: at) {
            at = message.skipSpaces(word.range.upperBound)
        } else if forWindows, minutes % 15 != 0 || minutes == 0 || !isQuarter(index) {
            return nil
        }
        if let past = TimeWords.pastHour.match(message, at: at),
            let (hour, stop) = hour(at: past.range.upperBound), (1...12).contains(hour)
        {
            return finished(hour, minutes, index..<stop)
        }
        guard let to = TimeWords.untilNext.match(message, at: at), minutes < 60, minutes > 0,
            let (hour, stop) = hour(at: to.range.upperBound), (1...12).contains(hour)
        else { return nil }
        return finished(hour == 1 ? 12 : hour - 1, 60 - minutes, index..<stop, next: hour)
    }

    private func isQuarter(_ index: Int) -> Bool {
        TimeWords.quarters.match(message, at: index) != nil
            || TimeWords.halfHours.match(message, at: index) != nil
    }

    private func leadingMinutes(at index: Int) -> (Int, Int)? {
        if let quarter = TimeWords.quarters.match(message, at: index), isLatin(index) {
            return (15, quarter.range.upperBound)
        }
        if let half = TimeWords.halfHours.match(message, at: index), isLatin(index) {
            return (30, half.range.upperBound)
        }
        guard let number = numbers.number(at: index), let minutes = number.whole, !number.isOrdinal,
            (1...59).contains(minutes)
        else { return nil }
        return (minutes, number.range.upperBound)
    }

    /// "half five" is 5:30.
    private func halfHour(at index: Int) -> SpokenTime? {
        guard let half = TimeWords.halfHours.match(message, at: index), isLatin(index),
            let (hour, end) = hour(at: half.range.upperBound), (1...12).contains(hour)
        else { return nil }
        return finished(hour, 30, index..<end)
    }

    private func hourAndMinutes(at index: Int) -> SpokenTime? {
        guard let number = numbers.number(at: index), !number.isOrdinal, let said = number.whole
        else {
            return nil
        }
        if said >= 100, said % 100 == 0, said <= 2400 { return hundredHours(said, number) }
        guard (0...24).contains(said) else { return nil }
        let end = number.range.upperBound
        if let (minute, stop) = minutesBehind(end) {
            return finished(said, minute, index..<stop)
        }
        if let clock = TimeWords.oClock.match(message, at: message.skipSpaces(end)),
            isLatin(clock.range.lowerBound)
        {
            return finished(said, 0, index..<clock.range.upperBound)
        }
        guard half(end) != nil else { return nil }
        return finished(said, 0, index..<end)
    }

    private func hundredHours(_ said: Int, _ number: SpokenNumber) -> SpokenTime? {
        guard !number.isWritten,
            let clock = TimeWords.oClock.match(
                message, at: message.skipSpaces(number.range.upperBound))
        else { return nil }
        return SpokenTime(
            hour: said / 100, isExact: true, range: number.range.lowerBound..<clock.range.upperBound
        )
    }

    /// "thirty", "oh five"; written minutes have a mark before them.
    func minutesBehind(_ end: Int) -> (Int, Int)? {
        let at = message.skip(end, ["-"])
        let codes = NumberScanner(message, .code)
        guard at > end, message.kind(at) == .letter, let first = codes.number(at: at),
            !first.isWritten, !first.isOrdinal
        else { return nil }
        if first.digits.utf8.count == 2, let minute = first.whole, (10...59).contains(minute) {
            return (minute, first.range.upperBound)
        }
        guard first.digits == "0",
            let second = codes.number(at: message.skip(first.range.upperBound, ["-"])),
            second.digits.utf8.count == 1, let minute = second.whole
        else { return nil }
        return (minute, second.range.upperBound)
    }

    private func finished(
        _ hour: Int, _ minute: Int, _ range: Range<Int>, next: Int? = nil
    ) -> SpokenTime? {
        let half = half(range.upperBound)
        var time = SpokenTime(
            hour: hour, minute: minute, part: half?.part, isExact: hour > 12 || hour == 0,
            range: range.lowerBound..<(half?.end ?? range.upperBound))
        // "a quarter to twelve" of the morning is 11:45, "ten to one" at night 0:50.
        if next == 12, half?.part == .pm { time.part = .pm }
        return time
    }
}
