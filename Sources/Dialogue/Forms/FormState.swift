import Knowledge

/// How far a form has been filled in.
package struct FormState: Codable, Equatable, Sendable {
    package enum Source: String, Codable, Sendable {
        /// Said in answer to the form.
        case said
        /// Said before the form began.
        case earlier
        case record
    }

    package struct Entry: Codable, Equatable, Sendable {
        package let value: FieldValue
        package let source: Source
    }

    package enum Phase: Codable, Equatable, Sendable {
        /// The field with this id.
        case asking(String)
        case readBack
        /// Something of the read-back is wrong; which is not said yet.
        case changing
        /// Sent; the outcome is not known yet.
        case sending
    }

    package let form: String
    package internal(set) var entries: [String: Entry] = [:]
    package internal(set) var skipped: Set<String> = []
    package internal(set) var phase: Phase
    /// Fields asked so far, in their order, for going back.
    var asked: [String] = []
    /// How often the field being asked was not understood.
    var attempts = 0
    /// Asked whether to throw the form away.
    var isCancelling = false
    /// The field was already answered and is being asked again.
    var isRevising = false

    /// After as many answers that say nothing, a person takes over.
    static let mostAttempts = 3

    init(form: String) {
        self.form = form
        phase = .readBack
    }

    func written(_ field: String) -> String? { entries[field]?.value.written }

    /// Whether the field is to be asked at all, as other fields stand.
    func applies(_ field: FormField) -> Bool {
        guard let condition = field.when else { return true }
        guard let value = written(condition.field) else { return false }
        return condition.values.contains { $0 == value || Self.holds($0, for: value) }
    }

    /// Whether a comparison such as `>= 10` holds for a number.
    private static func holds(_ comparison: String, for value: String) -> Bool {
        let number = value.prefix { $0 != " " }
        guard let left = Double(number) else { return false }
        for (sign, compare) in comparisons where comparison.hasPrefix(sign) {
            let text = comparison.dropFirst(sign.count).drop { $0 == " " }
            return Double(text).map { compare(left, $0) } ?? false
        }
        return false
    }

    private static let comparisons: [(String, @Sendable (Double, Double) -> Bool)] = [
        (">=", { $0 >= $1 }), ("<=", { $0 <= $1 }), (">", { $0 > $1 }), ("<", { $0 < $1 }),
    ]

    /// The next field without an answer.
    func next(in form: Form) -> FormField? {
        form.fields.first {
            applies($0) && entries[$0.id] == nil && !skipped.contains($0.id)
        }
    }

    /// What is filled in and applies, by field.
    func values(in form: Form) -> [String: String] {
        var values: [String: String] = [:]
        for field in form.fields where applies(field) { values[field.id] = written(field.id) }
        return values
    }
}

/// A form that is filled in.
package struct FormSubmission: Codable, Equatable, Sendable {
    package let form: String
    package let receiver: String?
    package let values: [String: String]
    /// The slot to book with it.
    package let booking: Booking?

    package struct Booking: Codable, Equatable, Sendable {
        package let calendar: String
        package let day: String
        package let window: String
        package let capacity: Int
    }

    package init(form: String, receiver: String?, values: [String: String], booking: Booking?) {
        (self.form, self.receiver, self.values, self.booking) = (form, receiver, values, booking)
    }
}
