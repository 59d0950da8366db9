package import TextAnalysis

/// A form that the bot fills in by talking.
package struct Form: Equatable, Codable, Sendable {
    package let id: String
    package let callTypes: [String]
    package let names: [Language: String]
    /// Wordings with which a customer asks for it.
    package let starts: [Language: [String]]
    /// Who gets the filled-in form.
    package let receiver: String?
    /// The calendar in which sending it books a slot.
    package let calendar: FormCalendar?
    package let fields: [FormField]
    package let location: SourceLocation

    package init(
        id: String, callTypes: [String] = [], names: [Language: String] = [:],
        starts: [Language: [String]] = [:], receiver: String? = nil,
        calendar: FormCalendar? = nil, fields: [FormField], location: SourceLocation
    ) {
        (self.id, self.callTypes, self.names, self.starts) = (id, callTypes, names, starts)
        (self.receiver, self.calendar, self.fields) = (receiver, calendar, fields)
        self.location = location
    }

    package func field(_ id: String) -> FormField? { fields.first { $0.id == id } }

    /// Its name in a language; in another where it has none in that.
    package func name(in language: Language) -> String { names.text(in: language) ?? id }
}

/// One thing a form asks for.
package struct FormField: Equatable, Codable, Sendable {
    /// What kind of value an answer must be; the raw value is how a form writes it.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case text, phone, email, address, postcode, date, time, number, money, choice, iccid
        case personName = "person_name"
        case timeWindow = "time_window"
        case yesNo = "yes_no"
        case orderNumber = "order_number"
        case accountNumber = "account_number"
    }

    /// A check digit that the value must have.
    package enum Check: String, CaseIterable, Codable, Sendable {
        case luhn, mod11
    }

    package struct Choice: Equatable, Codable, Sendable {
        package let id: String
        package let names: [Language: String]

        package init(id: String, names: [Language: String] = [:]) {
            (self.id, self.names) = (id, names)
        }
    }

    /// The field is asked only if another field has one of these values.
    package struct Condition: Equatable, Codable, Sendable {
        package let field: String
        package let values: [String]

        package init(field: String, values: [String]) {
            (self.field, self.values) = (field, values)
        }
    }

    package var id: String
    package var kind: Kind
    package var isRequired: Bool
    /// A column of the customer's record.
    package var prefill: String?
    package var label: [Language: String]
    package var question: [Language: String]
    /// Said when the answer was not understood.
    package var repair: [Language: String]
    /// Said to "why do you ask?".
    package var why: [Language: String]
    package var choices: [Choice]
    package var when: Condition?
    /// A regular expression that the whole value must match.
    package var pattern: String?
    package var check: Check?
    /// For numbers and money; likewise `maximum`.
    package var minimum: Double?
    package var maximum: Double?
    /// For dates: how many working days, Monday to Friday, must lie ahead at least.
    package var workingDaysAhead: Int?
    /// For dates: at most how many days ahead.
    package var daysAhead: Int?
    /// For dates: the day lies in the past, or is today.
    package var isPast: Bool
    package var line: Int

    package init(
        id: String, kind: Kind, isRequired: Bool = false, prefill: String? = nil,
        label: [Language: String] = [:], question: [Language: String] = [:],
        repair: [Language: String] = [:], why: [Language: String] = [:],
        choices: [Choice] = [], when: Condition? = nil, pattern: String? = nil,
        check: Check? = nil, minimum: Double? = nil, maximum: Double? = nil,
        workingDaysAhead: Int? = nil, daysAhead: Int? = nil,
        isPast: Bool = false, line: Int = 0
    ) {
        (self.id, self.kind, self.isRequired, self.prefill) = (id, kind, isRequired, prefill)
        (self.label, self.question, self.repair, self.why) = (label, question, repair, why)
        (self.choices, self.when, self.pattern) = (choices, when, pattern)
        (self.check, self.minimum, self.maximum, self.line) = (check, minimum, maximum, line)
        (self.workingDaysAhead, self.daysAhead) = (workingDaysAhead, daysAhead)
        self.isPast = isPast
    }
}

/// The slots that a form books: a day and a window, each for so many customers.
package struct FormCalendar: Equatable, Codable, Sendable {
    /// Windows that are all there is for some values of another field.
    package struct Restriction: Equatable, Codable, Sendable {
        package let field: String
        /// What the value begins with.
        package let prefix: String
        package let windows: [String]
        package let weekdays: [Int]

        package init(field: String, prefix: String, windows: [String], weekdays: [Int]) {
            (self.field, self.prefix, self.windows) = (field, prefix, windows)
            self.weekdays = weekdays
        }
    }

    package let id: String
    /// The field that holds the day, and the one that holds the window.
    package let dayField: String
    package let windowField: String
    /// How many customers one window of one day takes.
    package let capacity: Int
    /// 1 for Monday to 7 for Sunday.
    package let weekdays: [Int]
    package let restrictions: [Restriction]

    package init(
        id: String, dayField: String, windowField: String, capacity: Int, weekdays: [Int],
        restrictions: [Restriction] = []
    ) {
        (self.id, self.dayField, self.windowField) = (id, dayField, windowField)
        (self.capacity, self.weekdays, self.restrictions) = (capacity, weekdays, restrictions)
    }
}

extension [Language: String] {
    /// The text in a language, else in one that satisfies it, else in English, else in any.
    package func text(in language: Language) -> String? {
        if let exact = self[language] { return exact }
        let known = keys.sorted { $0.tag < $1.tag }
        let near = known.first { $0.primary == language.primary }
        return (near ?? known.first { $0 == .english } ?? known.first).flatMap { self[$0] }
    }
}
