package import Knowledge
package import TextAnalysis

extension FieldReader {
    /// The value said aloud or shown in a read-back: "Tuesday, 1 December 2026", "17:00 or later",
    /// "2026年12月1日 星期二", a choice's name, "25.50 CR".
    ///
    /// Read again in answer to the field, it gives the same value.
    package func spoken(_ value: FieldValue, of field: FormField, language: Language) -> String {
        let voice = FieldVoice(language: language)
        switch field.kind {
        case .date: return CalendarDate(value.written).map(voice.date) ?? value.written
        case .yesNo: return voice.yesNo(value.written)
        case .choice: return name(value.written, field, language) ?? value.written
        case .timeWindow:
            if let name = name(value.written, field, language) { return name }
            return TimeWindow(value.written).map(voice.window) ?? value.written
        default: return value.written
        }
    }

    private func name(_ id: String, _ field: FormField, _ language: Language) -> String? {
        guard let names = field.choices.first(where: { $0.id == id })?.names else { return nil }
        if let name = names[language] { return name }
        let related = names.keys.filter { $0.primary == language.primary }.map(\.tag).sorted()
        if let tag = related.first { return names[Language(tag)] }
        return names[.english] ?? names.min { $0.key.tag < $1.key.tag }?.value
    }
}

/// How values are put into words, in one language; in English where it is unknown.
private struct FieldVoice {
    let language: Language

    private enum Tongue {
        case english, russian, thai, simplified, traditional
    }

    private var tongue: Tongue {
        switch language.primary {
        case "ru": .russian
        case "th": .thai
        case "zh": language.tag == "zh-Hant" ? .traditional : .simplified
        default: .english
        }
    }

    func yesNo(_ written: String) -> String {
        let isYes = written == "yes"
        switch tongue {
        case .english: return isYes ? "yes" : "no"
        case .russian: return isYes ? "да" : "нет"
        case .thai: return isYes ? "ใช่" : "ไม่ใช่"
        case .simplified, .traditional: return isYes ? "是" : "不是"
        }
    }

    // MARK: Dates

    func date(_ date: CalendarDate) -> String {
        let weekday = date.weekday - 1
        let month = date.month - 1
        switch tongue {
        case .english:
            return "\(FieldVoice.english.days[weekday]), \(date.day) "
                + "\(FieldVoice.english.months[month]) \(date.year)"
        case .russian:
            return "\(FieldVoice.russian.days[weekday]), \(date.day) "
                + "\(FieldVoice.russian.months[month]) \(date.year) года"
        case .thai:
            return "วัน\(FieldVoice.thai.days[weekday])ที่ \(date.day) "
                + "\(FieldVoice.thai.months[month]) \(date.year + 543)"
        case .simplified, .traditional:
            return "\(date.year)年\(date.month)月\(date.day)日 星期\(FieldVoice.chineseDays[weekday])"
        }
    }

    private typealias Names = (days: [String], months: [String])

    private static let english: Names = (
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        [
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December",
        ]
    )

    private static let russian: Names = (
        ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"],
        [
            "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
            "октября", "ноября", "декабря",
        ]
    )

    private static let thai: Names = (
        ["จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์"],
        [
            "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม",
            "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
        ]
    )

    private static let chineseDays = ["一", "二", "三", "四", "五", "六", "日"]

    // MARK: Windows

    func window(_ window: TimeWindow) -> String {
        if window == .wholeDay { return wholeDay }
        switch (window.start.map(ClockTime.written), window.end.map(ClockTime.written)) {
        case (let start?, let end?): return closed(start, end)
        case (let start?, nil): return from(start)
        case (nil, let end?): return until(end)
        case (nil, nil): return wholeDay
        }
    }

    private var wholeDay: String {
        switch tongue {
        case .english: "any time"
        case .russian: "в любое время"
        case .thai: "ทั้งวัน"
        case .simplified: "全天"
        case .traditional: "全天"
        }
    }

    private func closed(_ start: String, _ end: String) -> String {
        switch tongue {
        case .english: "\(start) to \(end)"
        case .russian: "с \(start) до \(end)"
        case .thai: "\(start)-\(end) น."
        case .simplified, .traditional: "\(start)到\(end)"
        }
    }

    private func from(_ start: String) -> String {
        switch tongue {
        case .english: "\(start) or later"
        case .russian: "после \(start)"
        case .thai: "ตั้งแต่ \(start) น. เป็นต้นไป"
        case .simplified: "\(start)以后"
        case .traditional: "\(start)以後"
        }
    }

    private func until(_ end: String) -> String {
        switch tongue {
        case .english: "until \(end)"
        case .russian: "до \(end)"
        case .thai: "ก่อน \(end) น."
        case .simplified: "\(end)以前"
        case .traditional: "\(end)以前"
        }
    }
}
