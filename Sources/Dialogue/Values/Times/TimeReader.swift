/// Reads a time of day: "half past five in the evening", 晚上八点一刻, สามทุ่ม, "к пяти".
struct TimeReader {
    let message: Utterance

    func value() -> FieldValue? {
        guard let time = time(), let minutes = time.minutes(), minutes < 1440 else { return nil }
        let isCertain = time.isSure && (time.isExact || time.part != nil)
        return FieldValue(ClockTime.written(minutes), isCertain ? .certain : .likely)
    }

    /// "five pm, no, six": the part of the day still holds.
    private func withKnownPart(_ times: [SpokenTime], _ choice: Int) -> SpokenTime {
        var time = times[choice]
        guard !time.isExact, time.part == nil else { return time }
        time.part = times[..<choice].last { $0.part != nil }?.part
        return time
    }

    /// The time that is meant; a bare number only where nothing better is said.
    func time() -> SpokenTime? {
        let times = TimeScanner(message, forWindows: false).all()
        let choice = Repairs(message: message).choice(
            among: times.map(\.range), isSure: times.map(\.isSure))
        return choice.map { withKnownPart(times, $0) }
    }
}
