/// What a word says about a date.
enum DateWord: Sendable, Equatable {
    enum Unit: String, Sendable {
        case day, week, month, year
    }

    /// Days from today: tomorrow is 1.
    case relative(Int)
    /// 1 is Monday.
    case weekday(Int)
    case month(Int)
    /// Month and day, each year.
    case holiday(Int, Int)

    /// Keys of the tables: `r-1`, `w5`, `m12`, `h0101`.
    init?(key: String) {
        let rest = String(key.dropFirst())
        guard let number = Int(rest) else { return nil }
        switch key.first {
        case "r": self = .relative(number)
        case "w": self = .weekday(number)
        case "m": self = .month(number)
        case "h": self = .holiday(number / 100, number % 100)
        default: return nil
        }
    }
}

/// The words of dates in all languages; their scripts keep them apart.
enum DateWords {
    static let all = Phrasebook<DateWord>(
        table: [english, russian, thai, chinese].joined(separator: "\n"), DateWord.init(key:))

    /// What stands between two parts of one date.
    static let links = Phrasebook<Bool>(
        """
        of, the, on, on the, in, for, at, that's, that is, which is, of the, a
        числа, число, месяца, в, на, во, это, го, ого
        ที่, วันที่, เดือน, ของ, ปี, พ.ศ., พ ศ, พศ, ค.ศ., คือ, ของเดือน
        的, 是, 在, 那天
        """)

    /// The week, month or year that a day is looked for in, counted from this one. Before a
    /// weekday, or behind it where the language puts it there.
    static let shifts = Phrasebook<Int>(
        table: """
            1 next, следующий, следующую, следующее, следующей, следующего, след, будущий, будущую, будущее, 下, 下个, 下個, หน้า, ถัดไป
            0 this, этот, эту, это, этой, этого, 这, 这个, 本, นี้, เดี๋ยวนี้
            -1 last, past, previous, прошлый, прошлую, прошлое, прошлой, прошлого, минувший, минувшую, прошедший, прошедшую, прошедшее, 上, 上个, ที่แล้ว, ที่ผ่านมา, ก่อน, แล้ว
            2 下下, 下下个
            -2 上上, 上上个
            9 coming, this coming, the coming, upcoming, ближайший, ближайшую, ближайшее, ближайшей, ที่จะถึง, ที่จะถึงนี้, ที่จะมาถึง
            """
    ) { Int($0) }

    /// A whole week named before or behind the weekday.
    static let weeks = Phrasebook<Int>(
        table: """
            1 next week, of next week, the following week, the week after, on the next week, following week
            1 на следующей неделе, следующей недели, на той неделе, на будущей неделе, след неделе, через неделю
            1 อาทิตย์หน้า, สัปดาห์หน้า, วีคหน้า, ของอาทิตย์หน้า, ของสัปดาห์หน้า, อาทิตย์ถัดไป, สัปดาห์ถัดไป
            1 下周, 下星期, 下礼拜, 下个星期, 下个礼拜, 下一周
            0 this week, of this week, на этой неделе, этой недели, สัปดาห์นี้, อาทิตย์นี้, 这周, 这星期, 这礼拜, 这个星期, 这个礼拜, 本周
            -1 last week, of last week, на прошлой неделе, прошлой недели, อาทิตย์ที่แล้ว, สัปดาห์ที่แล้ว, อาทิตย์ก่อน, สัปดาห์ก่อน, 上周, 上星期, 上礼拜, 上个星期, 上个礼拜
            2 in two weeks, 下下周, 下下个星期, 下下礼拜
            """
    ) { Int($0) }

    static let months = Phrasebook<Int>(
        table: """
            1 next month, of next month, of the next month, of the following month, the following month, следующего месяца, в следующем месяце, будущего месяца, เดือนหน้า, ของเดือนหน้า, เดือนถัดไป, 下个月, 下月
            0 this month, of this month, of the month, этого месяца, в этом месяце, текущего месяца, сего месяца, เดือนนี้, ของเดือนนี้, 这个月, 这月, 本月, 当月
            -1 last month, of last month, прошлого месяца, в прошлом месяце, เดือนที่แล้ว, เดือนก่อน, 上个月, 上月
            """
    ) { Int($0) }

    static let years = Phrasebook<Int>(
        table: """
            1 next year, of next year, следующего года, в следующем году, будущего года, ปีหน้า, 明年
            0 this year, of this year, этого года, в этом году, текущего года, ปีนี้, 今年, 本年
            -1 last year, of last year, прошлого года, в прошлом году, ปีที่แล้ว, ปีก่อน, 去年
            2 后年
            """
    ) { Int($0) }

    static let units = Phrasebook<DateWord.Unit>(
        table: """
            day day, days, day's, days', день, дня, дней, денек, сутки, суток, วัน, 天, 日
            week week, weeks, week's, weeks', wk, wks, неделю, неделя, недели, недель, недельку, อาทิตย์, สัปดาห์, วีค, 周, 星期, 个星期, 礼拜, 个礼拜
            month month, months, month's, месяц, месяца, месяцев, เดือน, 个月
            year year, years, год, года, лет, ปี, 年
            """
    ) { DateWord.Unit(rawValue: $0) }

    /// "in three days".
    static let ahead = Phrasebook<Bool>("in, within, after, через, อีก, 过, 再过, 在")
    /// "three days from now".
    static let later = Phrasebook<Bool>(
        "from now, from today, later, time, hence, away, спустя, ข้างหน้า, ให้หลัง, หลังจากนี้, 后, 以后, 之后, 过后"
    )
    /// "three days ago".
    static let ago = Phrasebook<Bool>(
        "ago, back, before now, назад, тому назад, ก่อน, ที่แล้ว, มาแล้ว, ที่ผ่านมา, 前, 以前, 之前")

    /// "a week on Friday".
    static let weekLinks = Phrasebook<Bool>("on, from, after, from this, from next")

    /// Behind a number that is a day of a month.
    static let dayMarks = Phrasebook<Bool>("号, 日, 號, числа, число, числу, го, ого")
    /// Before it.
    static let dayLeads = Phrasebook<Bool>(
        "the, on the, วันที่, the day, by the, for the, till the, ที่")
    static let monthMarks = Phrasebook<Bool>("月, 月份")
    static let yearMarks = Phrasebook<Bool>("年, года, год, году, г, г., ปี, พ.ศ., พศ, ค.ศ.")
    static let thaiYearLeads = Phrasebook<Bool>("ปี, พ.ศ., พ ศ, พศ, ปีพ.ศ., ค.ศ., ปี พ.ศ.")

    /// Words that say a day lies behind us.
    static let past = Phrasebook<Bool>(
        """
        since, bought, broke, broken, stopped, started, happened, happen, lost, stolen, was, were, paid, ordered, received, went, began, born, got, did, had
        ago, came, moved, called, signed, cancelled, activated, failed, noticed, arrived, visited, purchased, died, charged, billed, been, took, made, last time, didn't, hasn't, haven't, fell, dropped, cut
        купил*, сломал*, случил*, произош*, начал*, перестал*, пропал*, заплатил*, оплатил*, платил*, был, была, было, были, украли, потерял*, получил*, заказал*, заказывал*
        отключил*, не работает, родил*, рожден*, звонил*, приходил*, покупал*, исчез, исчезла, заметил*, списал*, прислал*, оформил*, подключил*, сгорел*, упал*, нет интернета, нету, подключал*, переехал*
        坏, 买, 开始, 断, 丢, 付, 出生, 收到, 下单, 订的, 发现, 停, 被偷, 没信号, 没讯号, 没网, 扣, 出的问题, 发生, 签, 办的, 交的, 充的
        เสีย, ซื้อ, พัง, หาย, เกิด, จ่าย, โดน, ใช้ไม่ได้, หลุด, ที่ผ่านมา, เริ่ม, สั่ง, ได้รับ, เมื่อ, ขโมย, ตัด, สมัคร, ดับ, ล่ม, โอน
        """)

    /// "since the 3rd": the day that is nearest, before or behind us.
    static let since = Phrasebook<Bool>(
        "since, from, starting, с, со, начиная с, 从, 自, 自从, ตั้งแต่, นับจาก")
}
