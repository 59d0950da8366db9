import TextAnalysis

/// How units are written, by language: folded, the longest first.
enum QuantityUnits {
    typealias Spelling = (text: [Character], unit: Quantity.Unit)

    static func spellings(in language: Language) -> [Spelling] {
        table[String(language.primary)] ?? everywhere
    }

    /// Whether a unit's spelling is the same after every number: a sign, or in a language that does
    /// not inflect.
    static func isFixed(_ unit: Substring, in language: Language) -> Bool {
        let spelling = Array(unit.lowercased().filter { !$0.isWhitespace })
        return ["th", "zh"].contains(String(language.primary))
            || everywhere.contains { $0.text == spelling }
    }

    private static let everywhere = sorted([
        (.credit, ["cr"]), (.gigabyte, ["gb"]), (.megabyte, ["mb"]),
        (.megabit, ["mbit/s", "mbit", "mbps"]), (.percent, ["%"]),
    ])

    private static let table: [String: [Spelling]] = [
        "en": sorted(english) + everywhere, "ru": sorted(russian) + everywhere,
        "th": sorted(thai) + everywhere, "zh": sorted(chinese) + everywhere,
    ]

    private static let english: [(Quantity.Unit, [String])] = [
        (.credit, ["credits", "credit"]),
        (.workingDay, ["working days", "working day", "business days", "business day"]),
        (.day, ["days", "day"]), (.hour, ["hours", "hour"]), (.minute, ["minutes", "minute"]),
        (.week, ["weeks", "week"]), (.month, ["months", "month"]), (.year, ["years", "year"]),
        (.percent, ["percent"]), (.point, ["points", "point"]),
    ]

    private static let russian: [(Quantity.Unit, [String])] = [
        (.credit, ["кредитов", "кредита", "кредит"]),
        (.workingDay, ["рабочих дней", "рабочих дня", "рабочий день"]),
        (.day, ["дней", "дня", "день"]), (.hour, ["часов", "часа", "час"]),
        (.minute, ["минут", "минуты", "минуту", "минута"]),
        (.week, ["недель", "недели", "неделю", "неделя"]),
        (.month, ["месяцев", "месяца", "месяц"]), (.year, ["лет"]),
        (.percent, ["процентов", "процента", "процент"]), (.point, ["баллов", "балла", "балл"]),
        (.gigabyte, ["гб"]), (.megabyte, ["мб"]), (.megabit, ["мбит/с", "мбит"]),
    ]

    private static let thai: [(Quantity.Unit, [String])] = [
        (.credit, ["เครดิต"]), (.workingDay, ["วันทำการ"]), (.day, ["วัน"]), (.hour, ["ชั่วโมง"]),
        (.minute, ["นาที"]), (.week, ["สัปดาห์"]), (.month, ["เดือน"]), (.year, ["ปี"]),
        (.percent, ["เปอร์เซ็นต์"]), (.point, ["คะแนน"]),
    ]

    /// 日 and 年 alone are mostly dates, so they count for nothing.
    private static let chinese: [(Quantity.Unit, [String])] = [
        (.workingDay, ["个工作日", "個工作日", "工作日"]), (.day, ["天"]), (.hour, ["个小时", "個小時", "小时", "小時"]),
        (.minute, ["分钟", "分鐘"]), (.week, ["个星期", "個星期", "周", "週"]), (.month, ["个月", "個月"]),
        (.point, ["积分", "積分"]),
    ]

    private static func sorted(_ units: [(Quantity.Unit, [String])]) -> [Spelling] {
        units.flatMap { unit, texts in texts.map { (Array($0), unit) } }
            .sorted { $0.0.count > $1.0.count }
    }
}
