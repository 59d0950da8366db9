import Knowledge

/// Which days a date field takes.
struct DateLimits {
    let field: FormField
    let today: CalendarDate

    /// The value if the field takes its day. A day of the past that was said without its year is
    /// read as the next such day; where the field asks for the past, the last one is meant.
    func admitted(_ value: FieldValue) -> FieldValue? {
        guard field.kind == .date, let date = CalendarDate(value.written) else { return value }
        guard !field.isPast else { return latestPast(date).map { FieldValue($0.description) } }
        if let days = field.workingDaysAhead, date < Self.adding(workingDays: days, to: today) {
            return nil
        }
        if let days = field.daysAhead, date.ordinal > today.ordinal + days { return nil }
        return value
    }

    private func latestPast(_ date: CalendarDate) -> CalendarDate? {
        if date <= today { return date }
        if date.ordinal - today.ordinal <= 7 { return CalendarDate(ordinal: date.ordinal - 7) }
        guard date.ordinal - today.ordinal <= 366 else { return nil }
        return CalendarDate(year: date.year - 1, month: date.month, day: date.day)
    }

    /// Monday to Friday count.
    static func adding(workingDays: Int, to day: CalendarDate) -> CalendarDate {
        var (date, left) = (day, workingDays)
        while left > 0 {
            date = CalendarDate(ordinal: date.ordinal + 1)
            if date.weekday <= 5 { left -= 1 }
        }
        return date
    }
}
