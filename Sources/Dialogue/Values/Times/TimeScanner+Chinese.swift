/// The words of the Chinese clock.
enum ChineseTimeWords {
    static let hour = Phrasebook<Bool>("点, 点钟, 时, 点整, 时整, 点正")
    static let notHour = Phrasebook<Bool>("时间, 时候, 时段, 点儿, 点多久")
    static let half = Phrasebook<Bool>("半")
    static let quarters = Phrasebook<Int>([
        ("一刻", 15), ("1刻", 15), ("三刻", 45), ("3刻", 45), ("一刻钟", 15),
    ])
    static let minute = Phrasebook<Bool>("分, 分钟")
    static let past = Phrasebook<Bool>("过, 零, 0")
    static let less = Phrasebook<Bool>("差")
    /// A part of the day, unless 以后 or 以前 follows.
    static let openNoon = Phrasebook<Bool>("中午")
    static let noon = Phrasebook<Int>([("正午", 720), ("午夜", 0)])
}

extension TimeScanner {
    /// 下午五点半, 差十分八点, 17点30分.
    func chinese(at index: Int) -> SpokenTime? {
        if let noon = ChineseTimeWords.noon.match(message, at: index) {
            return SpokenTime(hour: noon.meaning / 60, isExact: true, range: noon.range)
        }
        if let noon = ChineseTimeWords.openNoon.match(message, at: index),
            WindowWords.trails.match(message, at: noon.range.upperBound) != nil
        {
            return SpokenTime(hour: 12, isExact: true, range: noon.range)
        }
        if let less = ChineseTimeWords.less.match(message, at: index) {
            return chineseLess(index, less.range.upperBound)
        }
        guard message.kind(index) == .han || message.kind(index) == .digit,
            let (hour, end) = chineseHour(at: index)
        else { return nil }
        var time = SpokenTime(hour: hour, isExact: hour > 12 || hour == 0, range: index..<end)
        (time.minute, time.range) = chineseMinutes(index, end)
        return time
    }

    private func chineseHour(at index: Int) -> (Int, Int)? {
        guard let number = numbers.number(at: index), !number.isOrdinal, let hour = number.whole,
            (0...99).contains(hour)
        else { return nil }
        let at = message.skipSpaces(number.range.upperBound)
        guard ChineseTimeWords.notHour.match(message, at: at) == nil,
            let word = ChineseTimeWords.hour.match(message, at: at)
        else { return nil }
        return (hour, word.range.upperBound)
    }

    private func chineseMinutes(_ start: Int, _ end: Int) -> (Int, Range<Int>) {
        var at = message.skipSpaces(end)
        if let half = ChineseTimeWords.half.match(message, at: at) {
            return (30, start..<half.range.upperBound)
        }
        if let quarter = ChineseTimeWords.quarters.match(message, at: at) {
            return (quarter.meaning, start..<quarter.range.upperBound)
        }
        if let less = ChineseTimeWords.less.match(message, at: at) { at = less.range.upperBound }
        if let past = ChineseTimeWords.past.match(message, at: at) { at = past.range.upperBound }
        guard let number = numbers.number(at: at), let minute = number.whole,
            (1...59).contains(minute),
            !number.isOrdinal,
            ChineseTimeWords.hour.match(message, at: number.range.upperBound) == nil
        else { return (0, start..<end) }
        let next = message.skipSpaces(number.range.upperBound)
        if let word = ChineseTimeWords.minute.match(message, at: next) {
            return (minute, start..<word.range.upperBound)
        }
        let isGlued = number.range.lowerBound <= end + 1 && minute >= 5
        return isGlued ? (minute, start..<number.range.upperBound) : (0, start..<end)
    }

    /// 差十分八点, 差一刻九点.
    private func chineseLess(_ start: Int, _ end: Int) -> SpokenTime? {
        let minutes: Int
        var at = message.skipSpaces(end)
        if let quarter = ChineseTimeWords.quarters.match(message, at: at) {
            (minutes, at) = (quarter.meaning, quarter.range.upperBound)
        } else if let number = numbers.number(at: at), let whole = number.whole,
            (1...59).contains(whole),
            let word = ChineseTimeWords.minute.match(message, at: number.range.upperBound)
        {
            (minutes, at) = (whole, word.range.upperBound)
        } else {
            return nil
        }
        guard let (hour, stop) = chineseHour(at: message.skip(at, [","])), (1...24).contains(hour)
        else { return nil }
        return SpokenTime(
            hour: hour == 1 ? 12 : hour - 1, minute: 60 - minutes, isExact: hour > 13,
            range: start..<stop)
    }
}
