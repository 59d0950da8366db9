/// A part of the day, as it says which half of it an hour belongs to.
enum DayPart: String, Sendable, Equatable {
    case am, pm
    case small, morning, noon, afternoon, evening, night
    /// "good morning" is none.
    case greeting

    /// The window that the part stands for when nothing more is said.
    var window: TimeWindow? {
        switch self {
        case .morning, .am: TimeWindow(start: 480, end: 720)
        case .afternoon, .pm: TimeWindow(start: 720, end: 1080)
        case .evening, .night: TimeWindow(start: 1080, end: 1320)
        case .small, .noon, .greeting: nil
        }
    }

    /// The hour of the day that 1 to 12 is in this part; nil if it cannot be.
    func hour(_ hour: Int) -> Int? {
        guard (1...12).contains(hour) else { return (0...24).contains(hour) ? hour : nil }
        switch self {
        case .am: return hour % 12
        case .pm: return hour % 12 + 12
        case .small, .greeting: return hour % 12
        case .morning: return hour
        case .noon: return hour >= 10 ? hour : hour + 12
        case .afternoon: return hour >= 10 ? hour : hour + 12
        case .evening: return hour == 12 ? 0 : hour < 3 ? hour : hour + 12
        case .night: return hour == 12 ? 0 : hour < 6 ? hour : hour + 12
        }
    }
}

/// Minutes since midnight; nil where the window is open.
struct TimeWindow: Equatable, Sendable {
    var start: Int?
    var end: Int?

    static let wholeDay = TimeWindow(start: 0, end: 1440)

    /// `17:00-20:00`, `17:00-`, `-12:00`.
    var written: String {
        (start.map(ClockTime.written) ?? "") + "-" + (end.map(ClockTime.written) ?? "")
    }

    var closed: Range<Int> {
        let start = start ?? 0
        return start..<max(start, end ?? 1440)
    }
}

/// Times of day as they are written.
enum ClockTime {
    static func written(_ minutes: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return two(minutes / 60) + ":" + two(minutes % 60)
    }

    /// Reads exactly `HH:MM`.
    static func minutes(_ written: Substring) -> Int? {
        let bytes = Array(written.utf8)
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = Int(written.prefix(2)),
            let minute = Int(written.suffix(2)), (0...24).contains(hour), (0..<60).contains(minute),
            hour * 60 + minute <= 1440
        else { return nil }
        return hour * 60 + minute
    }
}
