/// The words of the Thai clock.
enum ThaiTimeWords {
    static let midnight = Phrasebook<Bool>("เที่ยงคืน, สองยาม")
    static let noon = Phrasebook<Bool>("เที่ยง, เที่ยงวัน, เที่ยงตรง, เที่ยงๆ")
    static let afternoon = Phrasebook<Bool>("บ่าย")
    static let small = Phrasebook<Bool>("ตี")
    static let evening = Phrasebook<Bool>("ทุ่ม")
    static let hour = Phrasebook<Bool>("โมง")
    static let clock = Phrasebook<Bool>("นาฬิกา, น.")
    static let half = Phrasebook<Bool>("ครึ่ง")
    static let sharp = Phrasebook<Bool>("ตรง, เป๊ะ, กว่าๆ, กว่า")
    static let single = Phrasebook<Bool>("นึง, หนึ่ง, เดียว")
    static let morning = Phrasebook<Bool>("เช้า, ตอนเช้า")
    static let late = Phrasebook<Bool>("เย็น, ตอนเย็น")
}

extension TimeScanner {
    /// สามทุ่ม, บ่ายสอง, ตีห้าครึ่ง, เก้าโมงเช้า, 17.30 น.
    func thai(at index: Int) -> SpokenTime? {
        if message.kind(index) == .digit { return thaiNumbered(at: index) }
        guard message.kind(index) == .thai else { return nil }
        if let midnight = ThaiTimeWords.midnight.match(message, at: index) {
            return thaiTime(0, index, midnight.range.upperBound)
        }
        if let noon = ThaiTimeWords.noon.match(message, at: index) {
            return thaiTime(12, index, noon.range.upperBound)
        }
        return thaiAfternoon(at: index) ?? thaiSmall(at: index) ?? thaiEvening(at: index)
            ?? thaiMorning(at: index) ?? thaiNumbered(at: index)
    }

    private func thaiAfternoon(at index: Int) -> SpokenTime? {
        guard let word = ThaiTimeWords.afternoon.match(message, at: index) else { return nil }
        let at = message.skipSpaces(word.range.upperBound)
        if let hour = ThaiTimeWords.hour.match(message, at: at) {
            return thaiTime(13, index, hour.range.upperBound)
        }
        guard let (hour, end) = thaiSmallHour(at: at) else { return nil }
        return thaiTime(12 + hour, index, thaiHourWord(end))
    }

    private func thaiSmall(at index: Int) -> SpokenTime? {
        guard let word = ThaiTimeWords.small.match(message, at: index),
            let (hour, end) = thaiSmallHour(at: message.skipSpaces(word.range.upperBound))
        else { return nil }
        return thaiTime(hour, index, end)
    }

    /// ทุ่ม, ทุ่มนึง, ทุ่มครึ่ง.
    private func thaiEvening(at index: Int) -> SpokenTime? {
        guard let word = ThaiTimeWords.evening.match(message, at: index) else { return nil }
        let end = ThaiTimeWords.single.match(message, at: word.range.upperBound)?.range.upperBound
        return thaiTime(19, index, end ?? word.range.upperBound)
    }

    /// โมงเช้า is seven.
    private func thaiMorning(at index: Int) -> SpokenTime? {
        guard let hour = ThaiTimeWords.hour.match(message, at: index),
            let morning = ThaiTimeWords.morning.match(message, at: hour.range.upperBound)
        else { return nil }
        return thaiTime(7, index, morning.range.upperBound)
    }

    /// 1 to 6 in one digit: บ่ายสามสิบห้านาที is a quarter past three.
    private func thaiSmallHour(at index: Int) -> (Int, Int)? {
        if message.kind(index) == .digit {
            guard let number = numbers.number(at: index), let hour = number.whole,
                (1...6).contains(hour)
            else { return nil }
            return (hour, number.range.upperBound)
        }
        guard let entry = NumberWords.all.match(message, at: index),
            case .digit(let hour) = entry.meaning.word, (1...6).contains(hour)
        else { return nil }
        return (hour, entry.range.upperBound)
    }

    private func thaiHourWord(_ end: Int) -> Int {
        ThaiTimeWords.hour.match(message, at: message.skipSpaces(end))?.range.upperBound ?? end
    }

    /// A number before ทุ่ม, โมง, นาฬิกา or น.
    private func thaiNumbered(at index: Int) -> SpokenTime? {
        guard let number = numbers.number(at: index), !number.isOrdinal, let hour = number.whole,
            (0...25).contains(hour)
        else { return nil }
        let at = message.skipSpaces(number.range.upperBound)
        if let evening = ThaiTimeWords.evening.match(message, at: at) {
            guard (1...6).contains(hour) else { return nil }
            return thaiTime(18 + hour, index, evening.range.upperBound)
        }
        if let word = ThaiTimeWords.hour.match(message, at: at) {
            return thaiHour(hour, index, word.range.upperBound)
        }
        if let clock = ThaiTimeWords.clock.match(message, at: at) {
            return thaiTime(hour, index, clock.range.upperBound)
        }
        return number.isWritten ? thaiWritten(hour, number) : nil
    }

    /// `17.30 น.`
    private func thaiWritten(_ hour: Int, _ number: SpokenNumber) -> SpokenTime? {
        let mark = number.range.upperBound
        guard message.isScalar(mark, in: [".", ":"]), message.kind(mark + 1) == .digit else {
            return nil
        }
        let end = numbers.digitsEnd(mark + 1)
        guard end == mark + 3, let minute = Int(message.text(mark + 1..<end)),
            let clock = ThaiTimeWords.clock.match(message, at: message.skipSpaces(end))
        else { return nil }
        return SpokenTime(
            hour: hour, minute: minute, isExact: true,
            range: number.range.lowerBound..<clock.range.upperBound)
    }

    /// เก้าโมงเช้า, ห้าโมงเย็น, ห้าโมง.
    private func thaiHour(_ hour: Int, _ start: Int, _ end: Int) -> SpokenTime? {
        guard var time = thaiTime(hour, start, end) else { return nil }
        let next = message.skipSpaces(time.range.upperBound)
        if let morning = ThaiTimeWords.morning.match(message, at: next) {
            // หนึ่งโมงเช้า counts from six.
            time.hour = hour < 6 ? hour + 6 : hour
            return withThaiMinutes(time, morning.range.upperBound)
        }
        if let late = ThaiTimeWords.late.match(message, at: next) {
            time.hour = hour < 12 ? hour + 12 : hour
            return withThaiMinutes(time, late.range.upperBound)
        }
        time.isExact = hour > 6
        time.part = hour <= 6 ? .afternoon : nil
        return time
    }

    private func thaiTime(_ hour: Int, _ start: Int, _ end: Int) -> SpokenTime? {
        withThaiMinutes(SpokenTime(hour: hour, isExact: true, range: start..<end), end)
    }

    private func withThaiMinutes(_ time: SpokenTime, _ end: Int) -> SpokenTime {
        var time = time
        time.range = time.range.lowerBound..<end
        let at = message.skipSpaces(end)
        if let half = ThaiTimeWords.half.match(message, at: at) {
            time.minute = 30
            time.range = time.range.lowerBound..<half.range.upperBound
        } else if let sharp = ThaiTimeWords.sharp.match(message, at: at) {
            time.range = time.range.lowerBound..<sharp.range.upperBound
        } else if let number = numbers.number(at: at), let minute = number.whole,
            (1...59).contains(minute), let stop = thaiMinuteEnd(number, from: end)
        {
            time.minute = minute
            time.range = time.range.lowerBound..<stop
        }
        return time
    }

    /// Minutes touch the hour, or are called so; an hour that follows is no minute.
    private func thaiMinuteEnd(_ number: SpokenNumber, from end: Int) -> Int? {
        let next = message.skipSpaces(number.range.upperBound)
        if let word = TimeWords.minuteWords.match(message, at: next) {
            return word.range.upperBound
        }
        let isHour =
            ThaiTimeWords.hour.match(message, at: next) != nil
            || ThaiTimeWords.evening.match(message, at: next) != nil
        guard !isHour, number.range.lowerBound == end, !number.isWritten,
            (number.whole ?? 0) >= 5
        else { return nil }
        return number.range.upperBound
    }
}
