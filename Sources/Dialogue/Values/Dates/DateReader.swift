internal import Knowledge
internal import TextAnalysis

/// Reads a day: "next Tuesday", "十二月五号", "วันที่ 5 เดือนหน้า", "пятого января".
struct DateReader {
    private let message: Utterance
    private let language: Language
    private let now: LocalTime
    /// Whether the question is about something that has happened.
    private let asksBack: Bool

    init(_ message: Utterance, language: Language, now: LocalTime, asksBack: Bool = false) {
        (self.message, self.language, self.now) = (message, language, now)
        self.asksBack = asksBack
    }

    struct Dated {
        let date: CalendarDate
        let range: Range<Int>
        let isSure: Bool
    }

    func value() -> FieldValue? {
        guard let found = dated() else { return nil }
        return FieldValue(found.date.description, found.isSure ? .certain : .likely)
    }

    /// The day that is meant, where it stands.
    func dated() -> Dated? {
        let found = DateScanner(message, monthFirst: isMonthFirst).all()
        guard let choice = Repairs(message: message).choice(among: found.map(\.range)) else {
            return found.isEmpty ? lone() : nil
        }
        return resolved(found[choice], isOnly: found.count == 1)
    }

    /// A number and nothing else is a day of the month.
    private func lone() -> Dated? {
        let numbers = NumberScanner(message, .calendar).all()
        guard numbers.count == 1, let day = numbers[0].whole, (1...31).contains(day),
            Fillers.isAll(of: message, but: numbers[0].range)
        else { return nil }
        let found = DateScanner.Found(
            spoken: .dayOfMonth(day, month: nil), range: numbers[0].range, isSure: false)
        return resolved(found, isOnly: true)
    }

    private var isMonthFirst: Bool {
        message.kinds.contains(.han) || (language.primary == "zh" && !hasLetters)
    }

    private var hasLetters: Bool { message.kinds.contains { $0 == .letter || $0 == .thai } }

    private func resolved(_ found: DateScanner.Found, isOnly: Bool) -> Dated? {
        let resolver = DateResolver(
            today: now.date, direction: direction(found.range, isOnly: isOnly),
            lastIsLastWeek: [.han, .letter].contains(message.kind(found.range.lowerBound))
                && !isLatin(found.range.lowerBound))
        guard let date = resolver.date(found.spoken) else { return nil }
        return Dated(date: date, range: found.range, isSure: found.isSure)
    }

    private func isLatin(_ index: Int) -> Bool {
        message.scalar(index).map { $0.value < 0x250 } ?? false
    }

    private func direction(_ range: Range<Int>, isOnly: Bool) -> DateResolver.Direction {
        let around = isOnly ? message.all : message.clause(around: range)
        let before = around.lowerBound..<range.lowerBound
        let behind = range.upperBound..<max(range.upperBound, around.upperBound)
        if DateWords.past.occurs(message, in: before) || DateWords.past.occurs(message, in: behind)
        {
            return .behind
        }
        if asksBack { return .behind }
        return DateWords.since.occurs(message, in: before) ? .nearest : .ahead
    }
}
