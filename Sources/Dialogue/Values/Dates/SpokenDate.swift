internal import Knowledge

/// A date as it was said, before it is known which one it is.
enum SpokenDate {
    /// Days from today.
    case relative(Int)
    /// `week` counts from this one; nil if only the day was said. 9 is "coming".
    case weekday(Int, week: Int?)
    /// "a week on Friday": so many weeks after the next such day.
    case weekdayAfter(Int, weeks: Int)
    /// `year` is a Gregorian one; `yearShift` counts from this year.
    case day(Int, month: Int, year: Int?, yearShift: Int?)
    /// `month` counts from this one.
    case dayOfMonth(Int, month: Int?)
    case monthsAhead(Int)
    /// Words that look like a date which no calendar has: 31 November.
    case impossible
}

/// Which day is meant.
struct DateResolver {
    /// Where a day without a year is looked for.
    enum Direction {
        case ahead, behind, nearest
    }

    let today: CalendarDate
    let direction: Direction
    /// Whether "last Monday" is the one of last week (Chinese, Russian), not the most recent one.
    let lastIsLastWeek: Bool

    func date(_ spoken: SpokenDate) -> CalendarDate? {
        switch spoken {
        case .relative(let days): bounded(today.ordinal + days)
        case .weekday(let day, let week): bounded(weekday(day, week: week))
        case .weekdayAfter(let day, let weeks): bounded(weekday(day, week: 9) + 7 * weeks)
        case .day(let day, let month, let year, let shift):
            self.day(day, month: month, year: year ?? shift.map { today.year + $0 })
        case .dayOfMonth(let day, let month): dayOfMonth(day, shift: month)
        case .monthsAhead(let months): monthsAhead(months)
        case .impossible: nil
        }
    }

    private func bounded(_ ordinal: Int) -> CalendarDate? {
        let date = CalendarDate(ordinal: ordinal)
        return date.ordinal == ordinal ? date : nil
    }

    private func weekday(_ day: Int, week: Int?) -> Int {
        let monday = today.ordinal - today.weekday + 1
        let inThisWeek = monday + day - 1
        if let week, week != 9 {
            if week == -1, !lastIsLastWeek, inThisWeek < today.ordinal { return inThisWeek }
            return inThisWeek + 7 * week
        }
        if week == nil, direction == .behind {
            return inThisWeek < today.ordinal ? inThisWeek : inThisWeek - 7
        }
        return inThisWeek > today.ordinal ? inThisWeek : inThisWeek + 7
    }

    private func day(_ day: Int, month: Int, year: Int?) -> CalendarDate? {
        if let year { return CalendarDate(year: year, month: month, day: day) }
        let years = (today.year - 8)...(today.year + 8)
        return chosen(years.compactMap { CalendarDate(year: $0, month: month, day: day) })
    }

    private func dayOfMonth(_ day: Int, shift: Int?) -> CalendarDate? {
        let months = shift.map { $0...$0 } ?? -4...4
        let dates = months.compactMap { offset -> CalendarDate? in
            let (year, month) = self.month(offset)
            return CalendarDate(year: year, month: month, day: day)
        }
        return shift == nil ? chosen(dates) : dates.first
    }

    private func month(_ offset: Int) -> (year: Int, month: Int) {
        let months = today.year * 12 + today.month - 1 + offset
        return (months / 12, months % 12 + 1)
    }

    private func monthsAhead(_ offset: Int) -> CalendarDate? {
        guard abs(offset) < 12_000 else { return nil }
        let (year, month) = month(offset)
        for day in stride(from: today.day, through: today.day - 3, by: -1) {
            if let date = CalendarDate(year: year, month: month, day: day) { return date }
        }
        return nil
    }

    /// Dates in order.
    private func chosen(_ dates: [CalendarDate]) -> CalendarDate? {
        let ahead = dates.first { $0 >= today }
        let behind = dates.last { $0 <= today }
        switch direction {
        case .ahead: return ahead
        case .behind: return behind
        case .nearest:
            guard let ahead, let behind else { return ahead ?? behind }
            return ahead.ordinal - today.ordinal < today.ordinal - behind.ordinal ? ahead : behind
        }
    }
}
