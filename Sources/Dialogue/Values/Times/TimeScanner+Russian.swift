extension TimeScanner {
    /// "полшестого", "без четверти девять", "двадцать минут пятого", "семнадцать тридцать".
    func russian(at index: Int) -> SpokenTime? {
        guard isCyrillic(index) || message.kind(index) == .digit else { return nil }
        return halfTo(at: index) ?? less(at: index) ?? minutesOf(at: index) ?? oneOClock(at: index)
            ?? plain(at: index)
    }

    private func isCyrillic(_ index: Int) -> Bool {
        (0x400...0x52F).contains(message.scalar(index)?.value ?? 0)
    }

    private func before(_ hour: Int) -> Int { hour == 1 ? 12 : hour - 1 }

    private func ordinalHour(at index: Int) -> (hour: Int, end: Int)? {
        guard let number = numbers.number(at: message.skipSpaces(index)), number.isOrdinal,
            let hour = number.whole, (1...12).contains(hour)
        else { return nil }
        return (hour, number.range.upperBound)
    }

    private func halfTo(at index: Int) -> SpokenTime? {
        if let half = TimeWords.halfTo.match(message, at: index) {
            return SpokenTime(hour: before(half.meaning), minute: 30, range: half.range)
        }
        guard let half = TimeWords.halfHours.match(message, at: index), isCyrillic(index),
            let (hour, end) = ordinalHour(at: message.skip(half.range.upperBound, ["-"]))
        else { return nil }
        return SpokenTime(hour: before(hour), minute: 30, range: index..<end)
    }

    /// "без четверти девять", "без десяти семь".
    private func less(at index: Int) -> SpokenTime? {
        guard let less = TimeWords.less.match(message, at: index) else { return nil }
        var at = message.skipSpaces(less.range.upperBound)
        let minutes: Int
        if let quarter = TimeWords.quarters.match(message, at: at) {
            (minutes, at) = (15, quarter.range.upperBound)
        } else if let number = numbers.number(at: at), let whole = number.whole,
            (1...59).contains(whole)
        {
            (minutes, at) = (whole, number.range.upperBound)
        } else {
            return nil
        }
        if let whole = beforeHour(minutes, index, at) { return whole }
        // "без двадцати восемь": the number 28 is 20 minutes and the hour.
        let start = message.skipSpaces(less.range.upperBound)
        guard let first = NumberWords.all.match(message, at: start),
            case .tens(let tens) = first.meaning.word
        else { return nil }
        return beforeHour(tens, index, first.range.upperBound)
    }

    private func beforeHour(_ minutes: Int, _ index: Int, _ end: Int) -> SpokenTime? {
        var at = message.skipSpaces(end)
        if let word = TimeWords.minuteWords.match(message, at: at) {
            at = message.skipSpaces(word.range.upperBound)
        }
        if let (hour, end) = hour(at: at), (1...24).contains(hour) {
            return SpokenTime(
                hour: hour > 12 ? hour - 1 : before(hour), minute: 60 - minutes,
                isExact: hour > 13, range: index..<end)
        }
        guard let one = RussianTimeWords.one.match(message, at: at) else { return nil }
        return SpokenTime(hour: 12, minute: 60 - minutes, range: index..<one.range.upperBound)
    }

    /// "четверть восьмого", "двадцать минут пятого".
    private func minutesOf(at index: Int) -> SpokenTime? {
        var at = index
        let minutes: Int
        if let quarter = TimeWords.quarters.match(message, at: index), isCyrillic(index) {
            (minutes, at) = (15, quarter.range.upperBound)
        } else if let number = numbers.number(at: index), let whole = number.whole,
            (1...59).contains(whole),
            let word = TimeWords.minuteWords.match(
                message, at: message.skipSpaces(number.range.upperBound))
        {
            (minutes, at) = (whole, word.range.upperBound)
        } else {
            return nil
        }
        guard let (hour, end) = ordinalHour(at: at) else { return nil }
        return SpokenTime(hour: before(hour), minute: minutes, range: index..<end)
    }

    /// "час дня", "в час".
    private func oneOClock(at index: Int) -> SpokenTime? {
        guard let one = RussianTimeWords.one.match(message, at: index) else { return nil }
        let next = message.skipSpaces(one.range.upperBound)
        let hasPart = TimeWords.parts.match(message, at: next) != nil
        let isLed = RussianTimeWords.beforeOne.match(message, endingAt: trimmed(index)) != nil
        guard hasPart || isLed, numbers.number(at: next)?.isOrdinal != true else { return nil }
        return SpokenTime(hour: 1, isSure: hasPart, range: one.range)
    }

    /// "восемь тридцать", "пять часов", "семнадцать часов пять минут".
    private func plain(at index: Int) -> SpokenTime? {
        guard isCyrillic(index), let (hour, end) = hour(at: index) else { return nil }
        if let clock = TimeWords.oClock.match(message, at: message.skipSpaces(end)) {
            return withRussianMinutes(hour, index, clock.range.upperBound)
        }
        guard let (minute, stop) = minutesBehind(end) ?? zeroZero(end) else { return nil }
        return SpokenTime(hour: hour, minute: minute, isExact: hour > 12, range: index..<stop)
    }

    /// "девять ноль ноль".
    private func zeroZero(_ end: Int) -> (Int, Int)? {
        guard let first = numbers.number(at: message.skipSpaces(end)), first.digits == "0",
            let second = numbers.number(at: message.skipSpaces(first.range.upperBound)),
            second.digits == "0"
        else { return nil }
        return (0, second.range.upperBound)
    }

    func withRussianMinutes(_ hour: Int, _ start: Int, _ end: Int) -> SpokenTime? {
        let half = half(end)
        var time = SpokenTime(
            hour: hour, part: half?.part, isExact: hour > 12, range: start..<(half?.end ?? end))
        guard let number = numbers.number(at: message.skipSpaces(end)), !number.isOrdinal,
            let minute = number.whole, (1...59).contains(minute),
            let word = TimeWords.minuteWords.match(
                message, at: message.skipSpaces(number.range.upperBound))
        else { return time }
        time.minute = minute
        time.range = start..<word.range.upperBound
        return time
    }
}

enum RussianTimeWords {
    static let one = Phrasebook<Bool>("час, часу, часа")
    static let beforeOne = Phrasebook<Bool>("в, к, до, после, с, около, ровно в, на, и")
}
