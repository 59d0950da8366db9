/// The words of times in all languages; their scripts keep them apart.
enum TimeWords {
    static let parts = Phrasebook<DayPart>(
        table: """
            greeting good morning, good afternoon, good evening, good night, доброе утро, добрый день, добрый вечер, 早上好, 上午好, 下午好, 晚上好, 早安, 晚安, 午安, доброй ночи
            small 凌晨, small hours, before dawn
            morning morning, mornings, in the morning, in the mornings, this morning, early morning, утро, утра, утром, утречком, утру, к утру, с утра, с утречка, поутру, по утрам, до обеда, в первой половине дня, первая половина дня, первую половину дня, before lunch
            morning 早上, 早晨, 清晨, 上午, 早, 朝早, 午前, เช้า, ตอนเช้า, ช่วงเช้า, เช้าๆ, ช่วงเช้าๆ, รอบเช้า
            noon 中午, 正午, в обед
            afternoon afternoon, afternoons, in the afternoon, this afternoon, after lunch, дня, днем, день, после обеда, во второй половине дня, вторая половина дня, вторую половину дня, второй половине дня, пополудни
            afternoon 下午, 午后, 下昼, 晏昼, บ่าย, ตอนบ่าย, ช่วงบ่าย, บ่ายๆ, ช่วงบ่ายๆ, รอบบ่าย
            evening evening, evenings, in the evening, this evening, tonight, вечер, вечеру, вечера, вечером, вечерком, по вечерам, под вечер, 晚上, 晚间, 傍晚, 夜晚, 晚, 黄昏, 夜间
            evening เย็น, ตอนเย็น, ช่วงเย็น, เย็นๆ, ค่ำ, ตอนค่ำ, ช่วงค่ำ, ค่ำๆ, รอบเย็น, หัวค่ำ, ช่วงหัวค่ำ
            night at night, night, nights, in the night, ночи, ночью, ночь, 半夜, 深夜, 夜里, 夜, ดึก, กลางคืน, ตอนกลางคืน
            """
    ) { DayPart(rawValue: $0) }

    /// Only right behind an hour: "am" is a word of its own otherwise.
    static let halves = Phrasebook<DayPart>([
        ("am", .am), ("a.m.", .am), ("a.m", .am), ("a m", .am), ("pm", .pm), ("p.m.", .pm),
        ("p.m", .pm), ("p m", .pm),
    ])

    /// Times with a name, in minutes.
    static let named = Phrasebook<Int>(
        table: """
            720 noon, midday, mid-day, 12 noon, twelve noon, noontime, полдень, полудня, полудню, в полдень
            0 midnight, полночь, полуночи, 午夜, 12 midnight, twelve midnight
            """
    ) { Int($0) }

    /// What may stand between an hour and its part of the day.
    static let links = Phrasebook<Bool>(
        """
        in the, in, at, the, on, o'clock, oclock, o clock, sharp, ish, or so, hours, hrs, of the, around, about, that is, pm
        ровно, часов, часа, час, в, во, где-то, примерно, около, так, ตอน, ช่วง, ของ, 大概, 大约, 左右, 的, 是, 在
        """)

    /// What may follow a bare number that is an hour.
    static let followers = Phrasebook<Bool>(
        """
        to, till, until, til, and, or, onwards, onward, ish, would, works, work, is, suits, will, if, because, cause, cos, on, today, tomorrow, for, in, at, best, latest
        when, as, i, we, my, can, could, should, but, please, sharp, then, if possible, ok, okay, good, fine, most days, every, o'clock, oclock, he, she, they, works for me
        и, или, до, по, часов, часа, час, ровно, если, я, мне, в, завтра, будет, бы, устроит, подойдет, удобно, можно, но, потом, не, смогу, буду, как, нормально, раньше, уже, вечера, утра, дня
        """)

    /// What stands before a bare number that is an hour.
    static let leads = Phrasebook<Bool>(
        """
        at, around, about, by, from, after, before, until, till, between, to, say, make it, past, since, at about, at around, and, or, approximately
        в, к, во, ко, с, со, до, после, около, между, часов в, где-то в, примерно в, по, и, от, часам к, часиков в, на
        """)

    static let untilNext = Phrasebook<Bool>("to, till, til, before, of")
    static let pastHour = Phrasebook<Bool>("past, after, gone")
    static let minuteWords = Phrasebook<Bool>(
        "minutes, minute, mins, min, минут, минуты, минуту, мин, минутам, นาที, 分, 分钟, 分鐘")
    static let oClock = Phrasebook<Bool>(
        "o'clock, oclock, o clock, час, часа, часов, часам, ч, ч., hours, hrs, hr, h, hundred hours, hundred, часу, часами, часах, часиков, hundred hrs"
    )

    static let quarters = Phrasebook<Bool>("quarter, a quarter, четверть, четверти, 一刻")
    static let halfHours = Phrasebook<Bool>(
        "half, пол, половина, половине, половины, половину, полови*")
    static let less = Phrasebook<Bool>("без")

    /// полпервого ... полдвенадцатого.
    static let halfTo = Phrasebook<Int>(
        [
            "", "первого", "второго", "третьего", "четвертого", "пятого", "шестого", "седьмого",
            "восьмого", "девятого", "десятого", "одиннадцатого", "двенадцатого",
        ].enumerated().dropFirst().map { ("пол" + $0.element, $0.offset) })
}
