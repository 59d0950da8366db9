/// A time as it was said, before it is known which half of the day it belongs to.
struct SpokenTime: Sendable {
    var hour: Int
    var minute = 0
    var part: DayPart?
    /// Whether the hour counts from midnight: `08:15`, `17.30`, สามทุ่ม.
    var isExact = false
    /// Whether it can be nothing but a time.
    var isSure = true
    var range: Range<Int>

    /// Minutes since midnight; nil for what no clock shows. Without a hint 1 to 6 are in the
    /// afternoon, 7 to 11 in the morning.
    func minutes(in part: DayPart? = nil) -> Int? {
        guard (0..<60).contains(minute), let hour = hour(in: self.part ?? part) else { return nil }
        let minutes = hour * 60 + minute
        return minutes <= 1440 ? minutes : nil
    }

    private func hour(in part: DayPart?) -> Int? {
        guard (0...24).contains(hour) else { return nil }
        if isExact { return hour }
        if let part { return part.hour(hour) }
        return (1...6).contains(hour) ? hour + 12 : hour
    }
}
