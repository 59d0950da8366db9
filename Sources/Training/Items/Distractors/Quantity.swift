/// A number with its unit: a fee, a deadline, a limit.
package struct Quantity: Hashable, Codable, Sendable {
    package enum Unit: String, CaseIterable, Codable, Sendable {
        case credit, minute, hour, day, week, month, year, percent, gigabyte, megabyte, megabit
        case point
        case workingDay = "working_day"
    }

    package let value: Double
    package let unit: Unit

    package init(_ value: Double, _ unit: Unit) {
        (self.value, self.unit) = (value, unit)
    }

    /// Whether both amount to the same: 24 hours are a day, 1,024 MB are not 1 GB.
    package func equals(_ other: Quantity) -> Bool {
        if unit == other.unit { return value == other.value }
        guard let own = minutes, let others = other.minutes else { return false }
        return own == others
    }

    /// How many times as much as another this is; nil if they cannot be compared.
    func ratio(to other: Quantity) -> Double? {
        if unit == other.unit { return other.value > 0 ? value / other.value : nil }
        guard let own = minutes, let others = other.minutes, others > 0 else { return nil }
        return own / others
    }

    private var minutes: Double? {
        switch unit {
        case .minute: value
        case .hour: value * 60
        case .day: value * 1440
        case .week: value * 10_080
        default: nil
        }
    }
}
