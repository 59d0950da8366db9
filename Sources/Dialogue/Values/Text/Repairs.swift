/// Which of several values that somebody said is meant: "on the 12th, no, the 14th".
///
/// The first one, unless words between say that a later one takes its place, or that it is not it.
struct Repairs {
    let message: Utterance

    /// Nobody who means one value says more of them.
    private static let most = 40

    /// - Parameter all: where the values stand, in order.
    /// - Returns: the index of the one that is meant; nil if there is none.
    func choice(among all: [Range<Int>]) -> Int? {
        let ranges = Array(all.prefix(Repairs.most))
        let left = ranges.indices.filter { !isRefused(ranges, $0) }
        guard var chosen = left.first else { return nil }
        for index in left.dropFirst() where isReplaced(ranges, before: index) {
            chosen = index
        }
        return chosen
    }

    /// Likewise, but a value that is `isSure` goes before one that might be something else, unless
    /// that one was said as a correction.
    func choice(among all: [Range<Int>], isSure: [Bool]) -> Int? {
        let ranges = Array(all.prefix(Repairs.most))
        guard let choice = choice(among: ranges) else { return nil }
        let sure = ranges.indices.filter { isSure[$0] }
        let isFirst = ranges.indices.first { !isRefused(ranges, $0) } == choice
        guard !isSure[choice], isFirst, !sure.isEmpty,
            let best = self.choice(among: sure.map { ranges[$0] })
        else { return choice }
        return sure[best]
    }

    private func isRefused(_ ranges: [Range<Int>], _ index: Int) -> Bool {
        if isNegated(ranges, index) { return true }
        guard ranges.count > 1 else { return false }
        return isUnavailable(ranges, index)
    }

    private func gap(_ ranges: [Range<Int>], before index: Int) -> Range<Int> {
        let start = index == 0 ? 0 : ranges[index - 1].upperBound
        return start..<max(start, ranges[index].lowerBound)
    }

    private func isReplaced(_ ranges: [Range<Int>], before index: Int) -> Bool {
        RepairWords.markers.occurs(message, in: gap(ranges, before: index))
    }

    /// "not Tuesday", "не двенадцатого": a negation that touches the value. 不是 and ไม่ใช่ with a
    /// pause behind them reject what was said before instead.
    private func isNegated(_ ranges: [Range<Int>], _ index: Int) -> Bool {
        let gap = gap(ranges, before: index)
        var end = gap.upperBound
        if let link = RepairWords.links.match(message, endingAt: trimmed(end, gap)) {
            end = link.range.lowerBound
        }
        let tight = trimmed(end, gap)
        guard let match = RepairWords.negations.match(message, endingAt: tight),
            match.range.lowerBound >= gap.lowerBound
        else { return false }
        let touches = tight == end
        if !match.meaning, !touches { return false }
        let before = trimmed(match.range.lowerBound, gap)
        return RepairWords.exclamations.match(message, endingAt: before) == nil
    }

    private func trimmed(_ end: Int, _ gap: Range<Int>) -> Int {
        var end = end
        while end > gap.lowerBound, message.kind(end - 1) == .space { end -= 1 }
        return end
    }

    /// "Friday I can't", "I can't on Friday": in the same clause, up to the next value.
    private func isUnavailable(_ ranges: [Range<Int>], _ index: Int) -> Bool {
        let before = gap(ranges, before: index).clamped(to: message.clause(around: ranges[index]))
        if index + 1 < ranges.count, RepairWords.refusals.occurs(message, in: before) {
            return true
        }
        let start = ranges[index].upperBound
        var end = message.clause(around: ranges[index]).upperBound
        if index + 1 < ranges.count { end = min(end, ranges[index + 1].lowerBound) }
        return RepairWords.refusals.occurs(message, in: start..<max(start, end))
    }
}

/// The words of corrections, in all languages at once: their scripts keep them apart.
enum RepairWords {
    static let markers = Phrasebook<Bool>(
        """
        no, nope, nah, wait, sorry, i mean, i meant, actually, rather, oops, ooops, make it, instead, scratch that
        correction, now, better, my mistake, so, then again, but, should be, changed, not, or rather, let's say, typo
        нет, ой, точнее, вернее, лучше, простите, простите, извините, то есть, теперь, сейчас, хотя, тогда, значит, ошибся
        ошиблась, а не, виноват, виновата, передумал*, поправка, не так, оговорил*, упс, пардон, всё-таки, все таки, стоп, погодите
        不, 不对, 不是, 错, 还是, 改成, 改到, 改为, 等等, 应该是, 应该写, 现在, 不好意思, 更正, 就写, 就, 写错, 抱歉, 哦不, 唔係, 噢, 才对, 换成
        เอ้ย, เอ๊ย, เฮ้ย, อุ๊ย, อุ้ย, ไม่ใช่, ไม่สิ, ไม่ๆ, ไม่ๆๆ, ไม่เอา, ผิด, แก้, ขอโทษ, ดีกว่า, เปลี่ยนเป็น, ตอนนี้, ที่ถูกคือ, เอาเป็น, ไม่ค่ะ, ไม่ครับ
        เดี๋ยว, โทษที, ขอเปลี่ยน, ไม่ได้ใช้แล้ว, เลิกใช้, ไม่ ไม่, พิมพ์ผิด
        """)

    /// True where a pause behind it changes nothing.
    static let negations = Phrasebook<Bool>([
        ("not", true), ("isn't", true), ("not on", true), ("instead of", true),
        ("rather than", true), ("don't want", true), ("don't want a", true), ("do not want", true),
        ("no longer", true),
        ("не", true), ("а не", true), ("вместо", true),
        ("不是", false), ("不要", false), ("别", false), ("唔係", false), ("而不是", false), ("不", false),
        ("不想", false), ("不想要", false), ("不用", false),
        ("ไม่ใช่", false), ("ไม่เอา", false), ("ไม่ได้เป็น", false), ("ไม่", false), ("ไม่อยาก", false),
        ("ไม่อยากได้", false), ("не хочу", true),
    ])

    /// What may stand between a negation and its value.
    static let links = Phrasebook<Bool>(
        "on, the, on the, at, a, to, в, на, к, с, во, со, у, по, 在, 用, วันที่, วัน, สี")

    static let exclamations = Phrasebook<Bool>(
        "เอ้ย, เอ๊ย, เฮ้ย, อุ๊ย, อุ้ย, ขอโทษ, 啊, 哦, 噢, 呃, no, oops, нет, ой")

    static let refusals = Phrasebook<Bool>(
        """
        can't, cannot, can not, couldn't, busy, not possible, doesn't work, does not work, don't work, won't work, no good, i'm away
        isn't good, isn't possible, impossible, not working for me, is out, doesn't suit, not free, is no good, is bad
        не могу, не смогу, не получится, не получается, занят, занята, не подходит, нельзя, не удобно, неудобно, не вариант
        不行, 不可以, 没空, 不方便, 没时间, 有事, 不在家, 没办法, 唔得, 不得闲
        ไม่ได้, ไม่ว่าง, ไม่สะดวก, ติดงาน, ติดธุระ, ไม่อยู่
        """)
}
