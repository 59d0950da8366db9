/// Finds the dates of a message.
struct DateScanner {
    struct Found {
        var spoken: SpokenDate
        var range: Range<Int>
        /// Whether it can be nothing but a date: a month, a weekday or the like was said.
        var isSure = true
    }

    let message: Utterance
    /// Whether `5/12` is 12 May.
    let monthFirst: Bool
    let numbers: NumberScanner

    init(_ message: Utterance, monthFirst: Bool) {
        self.message = message
        self.monthFirst = monthFirst
        numbers = NumberScanner(message, .calendar)
    }

    /// - Complexity: O(n) in the length of the message.
    func all() -> [Found] {
        var found: [Found] = []
        var at = 0
        while at < message.count {
            if let date = date(at: at) {
                found.append(date)
                at = max(date.range.upperBound, at + 1)
            } else {
                at = next(after: at)
            }
        }
        return merged(found)
    }

    private func next(after index: Int) -> Int {
        if let number = numbers.number(at: index) { return max(number.range.upperBound, index + 1) }
        return max(numbers.next(after: index), index + 1)
    }

    private func date(at index: Int) -> Found? {
        guard message.kind(index) != .space, message.kind(index) != .mark else { return nil }
        return NumericDate(message, monthFirst: monthFirst).found(at: index)
            ?? ahead(at: index) ?? week(at: index) ?? word(at: index) ?? shifted(at: index)
            ?? chineseDate(at: index) ?? numbered(at: index)
    }

    // MARK: Helpers

    func link(_ index: Int) -> Int {
        var at = message.skip(index, [","])
        while let link = DateWords.links.match(message, at: at) {
            at = message.skip(link.range.upperBound, [","])
        }
        return at
    }

    func shift<Meaning>(_ book: Phrasebook<Meaning>, _ index: Int) -> (Meaning, Int)? {
        for at in [message.skip(index, [",", "-"]), link(index)] {
            if let match = book.match(message, at: at) {
                return (match.meaning, match.range.upperBound)
            }
        }
        return nil
    }

    private func unitCount(at index: Int) -> (count: Int, unit: DateWord.Unit, end: Int)? {
        var at = message.skipSpaces(index)
        var count = 1
        if let number = numbers.number(at: at), !number.isOrdinal, let whole = number.whole {
            count = whole
            at = message.skipSpaces(number.range.upperBound)
        } else if let article = DateWords.articles.match(message, at: at) {
            count = article.meaning
            at = message.skipSpaces(article.range.upperBound)
        }
        guard let unit = DateWords.units.match(message, at: at), count < 4000 else { return nil }
        return (count, unit.meaning, unit.range.upperBound)
    }

    private func moved(_ count: Int, _ unit: DateWord.Unit, _ range: Range<Int>) -> Found {
        switch unit {
        case .day: Found(spoken: .relative(count), range: range)
        case .week: Found(spoken: .relative(count * 7), range: range)
        case .month: Found(spoken: .monthsAhead(count), range: range)
        case .year: Found(spoken: .monthsAhead(count * 12), range: range)
        }
    }

    // MARK: In three days, three days ago

    private func ahead(at index: Int) -> Found? {
        if let lead = DateWords.ahead.match(message, at: index),
            DateWords.all.match(message, at: index) == nil,
            let (count, unit, end) = unitCount(at: lead.range.upperBound)
        {
            return moved(count, unit, index..<tail(end))
        }
        guard message.kind(index) != .mark, isCountStart(index),
            let (count, unit, end) = unitCount(at: index)
        else { return nil }
        let next = message.skipSpaces(end)
        if unit == .week, let link = DateWords.weekLinks.match(message, at: next),
            let word = DateWords.all.match(message, at: message.skipSpaces(link.range.upperBound)),
            case .weekday(let day) = word.meaning
        {
            return Found(
                spoken: .weekdayAfter(day, weeks: count), range: index..<word.range.upperBound)
        }
        if let ago = DateWords.ago.match(message, at: next) {
            return moved(-count, unit, index..<ago.range.upperBound)
        }
        if let later = DateWords.later.match(message, at: next) {
            return moved(count, unit, index..<later.range.upperBound)
        }
        return nil
    }

    private func isCountStart(_ index: Int) -> Bool {
        numbers.number(at: index) != nil || DateWords.articles.match(message, at: index) != nil
            || message.kind(index) == .letter && DateWords.units.match(message, at: index) != nil
    }

    private func tail(_ end: Int) -> Int {
        DateWords.later.match(message, at: message.skipSpaces(end))?.range.upperBound ?? end
    }

    // MARK: Weekdays and words

    /// "next week Thursday".
    private func week(at index: Int) -> Found? {
        guard let week = DateWords.weeks.match(message, at: index),
            let (word, end) = shift(DateWords.all, week.range.upperBound),
            case .weekday(let day) = word
        else { return chineseWeek(at: index) }
        return Found(spoken: .weekday(day, week: week.meaning), range: index..<end)
    }

    /// 下周二: the week and the weekday share their first word.
    private func chineseWeek(at index: Int) -> Found? {
        guard message.kind(index) == .han, let week = DateWords.weeks.match(message, at: index),
            let day = "一二三四五六日天".unicodeScalars.firstIndex(where: {
                message.isScalar(week.range.upperBound, $0)
            })
        else { return nil }
        let days = "一二三四五六日天".unicodeScalars
        let number = min(7, days.distance(from: days.startIndex, to: day) + 1)
        return Found(
            spoken: .weekday(number, week: week.meaning), range: index..<week.range.upperBound + 1)
    }

    private func word(at index: Int) -> Found? {
        guard let word = DateWords.all.match(message, at: index) else { return nil }
        switch word.meaning {
        case .relative(let days): return Found(spoken: .relative(days), range: word.range)
        case .weekday(let day): return weekday(day, word.range)
        case .holiday(let month, let day): return holiday(month, day, word.range)
        case .month(let month): return monthThenDay(month, word.range)
        }
    }

    private func weekday(_ day: Int, _ range: Range<Int>) -> Found? {
        var (week, end) = (nil as Int?, range.upperBound)
        let isNamedDay = message.text(range).hasPrefix("วัน")
        if let (shift, stop) = shift(DateWords.weeks, end) {
            (week, end) = (shift, stop)
        } else if message.kind(range.lowerBound) == .thai,
            let (shift, stop) = shift(DateWords.shifts, end)
        {
            // อาทิตย์หน้า is next week, no day; วันอาทิตย์หน้า is one.
            if day == 7, !isNamedDay, shift != 9 { return nil }
            (week, end) = (shift, stop)
        }
        return Found(spoken: .weekday(day, week: week), range: range.lowerBound..<end)
    }

    /// "next Tuesday", "下个礼拜四", "в прошлую пятницу".
    private func shifted(at index: Int) -> Found? {
        guard let shift = DateWords.shifts.match(message, at: index) else { return nil }
        let at = message.skipSpaces(shift.range.upperBound)
        guard let word = DateWords.all.match(message, at: at) else { return nil }
        guard case .weekday(let day) = word.meaning else { return nil }
        return Found(
            spoken: .weekday(day, week: shift.meaning), range: index..<word.range.upperBound)
    }

    private func holiday(_ month: Int, _ day: Int, _ range: Range<Int>) -> Found {
        let (year, shift, end) = year(range.upperBound)
        return Found(
            spoken: .day(day, month: month, year: year, yearShift: shift),
            range: range.lowerBound..<end)
    }

    /// "December 5th", "february the second".
    private func monthThenDay(_ month: Int, _ range: Range<Int>) -> Found? {
        let start =
            message.isScalar(range.upperBound, ".") ? range.upperBound + 1 : range.upperBound
        guard let number = numbers.number(at: link(start)), let day = number.whole,
            (1...31).contains(day)
        else { return nil }
        return dated(day, month, range.lowerBound..<number.range.upperBound)
    }

    func dated(_ day: Int, _ month: Int, _ range: Range<Int>) -> Found {
        let (year, shift, end) = year(range.upperBound)
        return Found(
            spoken: .day(day, month: month, year: year, yearShift: shift),
            range: range.lowerBound..<end)
    }

    // MARK: A number first

    /// "the 14th", "1 декабря", "วันที่ 5 เดือนหน้า", "14号".
    private func numbered(at index: Int) -> Found? {
        guard let number = numbers.number(at: index), let day = number.whole,
            (1...31).contains(day)
        else { return nil }
        let range = number.range
        let next = link(range.upperBound)
        if let word = DateWords.all.match(message, at: next), case .month(let month) = word.meaning
        {
            return dated(day, month, index..<word.range.upperBound)
        }
        return dayOnly(number, day)
    }

    private func dayOnly(_ number: SpokenNumber, _ day: Int) -> Found? {
        var end = number.range.upperBound
        let mark = DateWords.dayMarks.match(message, at: message.skipSpaces(end))
        if let mark { end = mark.range.upperBound }
        let start = number.range.lowerBound
        let lead = DateWords.dayLeads.match(message, endingAt: trimmed(start))
        let month = shift(DateWords.months, end)
        if let month { end = month.1 }
        let isDay =
            mark != nil || isDayOrdinal(number, lead != nil) || (lead != nil && isThai(start))
        guard isDay || month != nil else { return nil }
        return Found(
            spoken: .dayOfMonth(day, month: month?.0), range: start..<end,
            isSure: month != nil || number.isOrdinal || lead != nil)
    }

    private func isThai(_ index: Int) -> Bool { message.kind(trimmed(index) - 1) == .thai }

    private func trimmed(_ end: Int) -> Int {
        var end = end
        while message.kind(end - 1) == .space { end -= 1 }
        return end
    }

    /// "the second" is a day, "just a second" is not; "четырнадцатого" is, "второй" is not.
    private func isDayOrdinal(_ number: SpokenNumber, _ hasLead: Bool) -> Bool {
        guard number.isOrdinal else { return false }
        if number.isWritten || hasLead { return true }
        let text = message.text(number.range)
        return text.hasSuffix("го")
            || text.contains(" ") && message.kind(number.range.lowerBound) == .letter
    }

    // MARK: 年 月 日

    private func chineseDate(at index: Int) -> Found? {
        var (at, year, shift) = (index, nil as Int?, nil as Int?)
        if let word = DateWords.years.match(message, at: index), message.kind(index) == .han {
            (shift, at) = (word.meaning, message.skipSpaces(word.range.upperBound))
        } else if let (number, end) = chineseYear(at: index) {
            (year, at) = (number, message.skipSpaces(end))
        }
        if let months = DateWords.months.match(message, at: at) {
            return dayOfChineseMonth(index, months.meaning, months.range.upperBound)
        }
        guard let month = numbers.number(at: at), let monthNumber = month.whole,
            let mark = DateWords.monthMarks.match(
                message, at: message.skipSpaces(month.range.upperBound)),
            let day = numbers.number(at: message.skipSpaces(mark.range.upperBound)),
            let dayNumber = day.whole
        else { return nil }
        let end =
            DateWords.dayMarks.match(message, at: message.skipSpaces(day.range.upperBound))?
            .range.upperBound ?? day.range.upperBound
        guard (1...12).contains(monthNumber), (1...31).contains(dayNumber) else {
            return Found(spoken: .impossible, range: index..<end)
        }
        return Found(
            spoken: .day(dayNumber, month: monthNumber, year: year, yearShift: shift),
            range: index..<end)
    }

    private func dayOfChineseMonth(_ start: Int, _ shift: Int, _ end: Int) -> Found? {
        guard let day = numbers.number(at: link(end)), let number = day.whole,
            (1...31).contains(number)
        else { return nil }
        let stop = DateWords.dayMarks.match(message, at: day.range.upperBound)?.range.upperBound
        return Found(
            spoken: .dayOfMonth(number, month: shift), range: start..<(stop ?? day.range.upperBound)
        )
    }

    /// `2026年`, `二零二六年`.
    private func chineseYear(at index: Int) -> (Int, Int)? {
        let codes = NumberScanner(message, .code)
        var (digits, at) = ("", index)
        while digits.utf8.count < 4, let number = codes.number(at: at) {
            digits += number.digits
            at = number.range.upperBound
        }
        guard message.isScalar(message.skipSpaces(at), "年"), let year = Int(digits) else {
            return nil
        }
        return (
            NumericDate.fullYear(year, digits: digits.utf8.count, isThai: false),
            message.skipSpaces(at) + 1
        )
    }

    // MARK: Merging

    /// A weekday beside a date is the date: "Friday, 4 December".
    private func merged(_ found: [Found]) -> [Found] {
        var result: [Found] = []
        for next in found {
            guard let last = result.last, joins(last.range.upperBound, next.range.lowerBound),
                let kept = combined(last, next)
            else {
                result.append(next)
                continue
            }
            result[result.count - 1] = Found(
                spoken: kept.spoken, range: last.range.lowerBound..<next.range.upperBound,
                isSure: true)
        }
        return result
    }

    private func joins(_ end: Int, _ start: Int) -> Bool {
        end <= start && (link(end) >= start || message.skip(end, [",", "(", ")", "."]) >= start)
    }

    private func combined(_ left: Found, _ right: Found) -> Found? {
        switch (left.spoken, right.spoken) {
        case (.weekday, .day), (.weekday, .dayOfMonth), (.relative, .day), (.relative, .dayOfMonth):
            right
        case (.day, .weekday), (.dayOfMonth, .weekday): left
        default: nil
        }
    }
}

extension DateWords {
    static let articles = Phrasebook<Int>(
        table: """
            1 a, an, one
            2 a couple of, couple of, couple, пару, пара
            """
    ) { Int($0) }
}
