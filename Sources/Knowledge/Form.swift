package import TextAnalysis

/// A form that the bot fills in by talking.
package struct Form: Equatable, Codable, Sendable {
    package let id: String
    package let callTypes: [String]
    package let names: [Language: String]
    /// Who gets the filled-in form.
    package let receiver: String?
    package let fields: [FormField]
    package let location: SourceLocation

    package init(
        id: String, callTypes: [String] = [], names: [Language: String] = [:],
        receiver: String? = nil, fields: [FormField], location: SourceLocation
    ) {
        (self.id, self.callTypes, self.names) = (id, callTypes, names)
        (self.receiver, self.fields, self.location) = (receiver, fields, location)
    }
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
    package var line: Int

    package init(
        id: String, kind: Kind, isRequired: Bool = false, prefill: String? = nil,
        label: [Language: String] = [:], question: [Language: String] = [:],
        repair: [Language: String] = [:], why: [Language: String] = [:],
        choices: [Choice] = [], when: Condition? = nil, pattern: String? = nil,
        check: Check? = nil, minimum: Double? = nil, maximum: Double? = nil, line: Int = 0
    ) {
        (self.id, self.kind, self.isRequired, self.prefill) = (id, kind, isRequired, prefill)
        (self.label, self.question, self.repair, self.why) = (label, question, repair, why)
        (self.choices, self.when, self.pattern) = (choices, when, pattern)
        (self.check, self.minimum, self.maximum, self.line) = (check, minimum, maximum, line)
    }
}
