/// Reads yes or no.
struct YesNoReader {
    let message: Utterance

    func value() -> FieldValue? { answer().map { FieldValue($0 ? "yes" : "no") } }

    /// nil if the message is neither, or both in turn without a word of correction.
    func answer() -> Bool? {
        let found = YesNoWords.all.matches(message, in: message.all).filter { $0.meaning != .blank }
        guard !found.isEmpty else { return particle() }
        if isOpen(found) { return nil }
        let answers = found.filter { $0.meaning != .open }
        guard let first = answers.first else { return nil }
        let last = corrected(answers) ?? first
        return last.meaning == .yes
    }

    /// A "maybe" before any answer, or a question.
    private func isOpen(_ found: [Phrasebook<YesNoWords.Meaning>.Match]) -> Bool {
        guard let first = found.first else { return true }
        if first.meaning == .open { return true }
        let end = message.scalars.lastIndex { $0 != " " } ?? 0
        let asks = message.isScalar(end, "?")
        let head = 0..<first.range.lowerBound
        if asks, !Segments.bare(message, head, Fillers.all).isEmpty { return true }
        return found.contains { $0.meaning == .open }
            && (asks || found.count == 2 && !isParted(found))
    }

    private func isParted(_ found: [Phrasebook<YesNoWords.Meaning>.Match]) -> Bool {
        let gap =
            found[0].range.upperBound..<max(found[0].range.upperBound, found[1].range.lowerBound)
        return gap.contains { message.kind($0) == .mark || message.kind($0) == .space }
    }

    /// "no wait, yes": the answer behind the last word of correction.
    private func corrected(
        _ answers: [Phrasebook<YesNoWords.Meaning>.Match]
    ) -> Phrasebook<YesNoWords.Meaning>.Match? {
        var chosen: Phrasebook<YesNoWords.Meaning>.Match?
        for marker in YesNoReader.repairs.matches(message, in: message.all) {
            if let next = answers.first(where: { $0.range.lowerBound >= marker.range.upperBound }),
                answers.contains(where: { $0.range.lowerBound < marker.range.upperBound })
            {
                chosen = next
            }
        }
        return chosen
    }

    private static let repairs = Phrasebook<Bool>(
        """
        wait, no wait, yes wait, actually, sorry, i mean, or rather, hold on, oops, on second thought, хотя, ой, точнее, вернее, погодите, стоп, то есть, простите
        等等, 呃, 啊不, 哦不, 不好意思, 等一下, 说错了, เอ้ย, เอ๊ย, ไม่สิ, เดี๋ยว, ขอโทษ, อุ๊ย
        """)

    /// ครับ or ค่ะ and nothing else is a yes.
    private func particle() -> Bool? {
        guard let first = YesNoReader.particles.first(message, in: message.all),
            Fillers.isAll(of: message, but: first.range)
        else { return nil }
        return true
    }

    private static let particles = Phrasebook<Bool>("ครับ, ค่ะ, คับ, จ้า, จ้ะ, ค่า, ครับผม, ฮะ, ฮับ, จ้าา")
}
