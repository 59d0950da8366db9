/// "the second one", "option 3", 第二个, อันแรก, "последний": a choice by its place in the list.
struct ChoiceOrdinals {
    let message: Utterance
    let count: Int

    func index() -> Int? {
        guard count > 0 else { return nil }
        if let last = ChoiceOrdinals.last.first(message, in: message.all), !isPastTime(last.range) {
            return count - 1
        }
        let found = places()
        guard let choice = Repairs(message: message).choice(among: found.map(\.range)) else {
            return lone()
        }
        let place = found[choice].place
        return (1...count).contains(place) ? place - 1 : nil
    }

    private func isPastTime(_ range: Range<Int>) -> Bool {
        ChoiceOrdinals.times.match(message, at: message.skipSpaces(range.upperBound)) != nil
    }

    private func places() -> [(place: Int, range: Range<Int>)] {
        var places: [(Int, Range<Int>)] = []
        if let first = ChoiceOrdinals.first.first(message, in: message.all) {
            places.append((1, first.range))
        }
        for number in NumberScanner(message, .calendar).all() {
            guard let place = number.whole, isPlace(number) else { continue }
            places.append((place, number.range))
        }
        return places.sorted { $0.1.lowerBound < $1.1.lowerBound }
    }

    private func isPlace(_ number: SpokenNumber) -> Bool {
        var start = number.range.lowerBound
        while message.kind(start - 1) == .space { start -= 1 }
        if ChoiceOrdinals.leads.match(message, endingAt: start) != nil { return true }
        guard number.isOrdinal else { return false }
        let next = message.skipSpaces(number.range.upperBound)
        if ChoiceOrdinals.times.match(message, at: next) != nil { return false }
        let isEnd = next >= message.count || message.kind(next) == .mark
        return isEnd || ChoiceOrdinals.trails.match(message, at: next) != nil
            || Fillers.all.match(message, at: next) != nil
            || message.scalar(number.range.lowerBound).map { $0.value > 0x3FF } ?? false
    }

    /// "2".
    private func lone() -> Int? {
        let numbers = NumberScanner(message, .calendar).all()
        guard numbers.count == 1, let place = numbers[0].whole, (1...count).contains(place),
            Fillers.isAll(of: message, but: numbers[0].range)
        else { return nil }
        return place - 1
    }

    private static let leads = Phrasebook<Bool>(
        """
        option, number, no, no., nr, choice, #, option number, choose, pick, item, variant, answer
        номер, вариант, пункт, под номером, №, вариант номер, пункт номер, цифра
        第, 选, 选项, 选项第, 选第, 方案, ข้อ, ข้อที่, อันที่, ตัวเลือกที่, หมายเลข, แบบที่, ทางเลือกที่, เลข, เบอร์, ตัวที่, ตัวเลือก, ช่วงที่
        """)

    private static let trails = Phrasebook<Bool>(
        "one, option, choice, of them, of those, of these, please, thing, slot, window, вариант*, пункт*, из них, пожалуйста, 个"
    )
    private static let times = Phrasebook<Bool>(
        "time, times, day, week, month, night, year, раз, день, дня, неделю, неделе, месяц, 次, 天, ครั้ง, วัน, hand"
    )
    private static let first = Phrasebook<Bool>(
        "อันแรก, ข้อแรก, ตัวแรก, แบบแรก, ตัวเลือกแรก, ช่วงแรก, 头一个, 首选")
    private static let last = Phrasebook<Bool>(
        """
        last one, the last, last option, last choice, final one, последний, последнее, последняя, последнюю, последний вариант
        最后一个, 最后那个, 最后一项, 最后一种, อันสุดท้าย, ข้อสุดท้าย, ตัวสุดท้าย, แบบสุดท้าย, ช่วงสุดท้าย
        """)
}
