/// The words of windows in all languages.
enum WindowWords {
    /// Between the two ends of a window.
    static let joins = Phrasebook<Bool>(
        """
        to, till, until, til, through, thru, and, up to, -, ~, до, по, и, 到, 至, 和, 跟, ถึง, กับ, และ, จนถึง, ไปถึง, ไปจนถึง, ไปจน
        """)

    /// Words that may stand there too.
    static let between = Phrasebook<Bool>(
        "at, around, about, the, maybe, like, где-то, примерно, часов, часа, час, o'clock, oclock, в, 是, 大概, ช่วง, ประมาณ, hours, hrs, h, น., sharp, ровно, ตอน"
    )

    static let from = Phrasebook<Bool>(
        """
        after, from, since, not before, not earlier than, no earlier than, no sooner than, starting, starting from, starting at, as of, past, any time after, anytime after, earliest, later than
        только после, после, с, со, не раньше, не ранее, не раньше чем в, начиная с, от, начиная, позже, не раньше чем, не раньше чем с, где-то после
        从, 不早于, 最早, 过了, หลัง, หลังจาก, ตั้งแต่, ไม่ก่อน, เริ่ม, จาก, เริ่มตั้งแต่, เลย, ตั้งแต่เวลา, หลังเวลา, เกิน
        """)

    static let until = Phrasebook<Bool>(
        """
        before, until, till, til, by, no later than, not later than, not after, up to, latest, any time before, anytime before, earlier than, at the latest by, only until, only till
        до, не позже, не позднее, раньше, к, не позже чем в, не позднее чем в, максимум до, по
        到, 不晚于, 最晚, 不超过, 赶在, ก่อน, ไม่เกิน, ถึง, ภายใน, จนถึง, ก่อนเวลา, ไม่เกินเวลา, ไม่หลัง
        """)

    /// Behind a time: from then on (true) or until then (false).
    static let trails = Phrasebook<Bool>(
        table: """
            from onwards, onward, or later, and later, and after, or after, on, and on, at the earliest, upwards, and onwards, plus
            from и позже, и дальше, и далее, или позже, и после, и позднее, или позднее
            from 以后, 之后, 过后, 后, 开始, 起, 往后, 以後, เป็นต้นไป, ขึ้นไป, ไปแล้ว, หรือหลังจากนั้น, ไป
            until or earlier, at the latest, latest, or before, and before, и раньше, или раньше, максимум, и ранее, 以前, 之前, 前, 为止, 以内, หรือก่อนหน้านั้น, ลงมา, เป็นอย่างช้า
            """
    ) { $0 == "from" }

    static let anyTime = Phrasebook<Bool>(
        """
        any time, anytime, whenever, all day, the whole day, whole day, entire day, all day long, any hour, doesn't matter when, don't mind when, at any time, around the clock, 24 hours, flexible, anytime is fine, throughout the day, no preference, i don't mind, whatever time, any slot
        в любое время, любое время, когда угодно, весь день, целый день, круглосуточно, в любой час, когда удобно, в любое, мне все равно, все равно когда, без разницы, в течение дня, в течение всего дня, целыми днями, весь день дома
        全天, 整天, 一整天, 随时, 什么时候都, 什么时间都, 几点都, 任何时间, 任何时候, 都可以, 都行, 都有空, 全日, 成日, 几时都, 整日, 一天都在, 不限时间, 哪个时间都, 哪个时段都
        ทั้งวัน, กี่โมงก็ได้, เวลาไหนก็ได้, ตอนไหนก็ได้, เมื่อไหร่ก็ได้, เมื่อไรก็ได้, ตลอดวัน, ตลอดทั้งวัน, ตลอดเวลา, ช่วงไหนก็ได้, ได้หมด, ได้ตลอด, เวลาใดก็ได้, สะดวกตลอด, ว่างตลอด
        """)
}
