package import AnswerSearch
package import Knowledge
package import TextAnalysis

/// What the person who takes over gets to know.
package struct HandOffPacket: Codable, Equatable, Sendable {
    package enum Priority: String, Codable, Sendable {
        case normal, high
    }

    /// Who should take it.
    package struct Routing: Codable, Equatable, Sendable {
        /// The call type that it is likeliest about; `general` where that is not known.
        package let skill: String
        package let language: Language
        package let priority: Priority
    }

    /// The form as far as it was filled in.
    package struct PartialForm: Codable, Equatable, Sendable {
        package enum FieldStatus: String, Codable, Sendable {
            case said, earlier, record, skipped, missing
            case notAsked = "not_asked"
        }

        package struct Field: Codable, Equatable, Sendable {
            package let id: String
            package let status: FieldStatus
            package let value: String?
        }

        package let form: String
        package let fields: [Field]
    }

    /// An answer that was not shown yet.
    package struct Suggestion: Codable, Equatable, Sendable {
        package let document: String
        package let title: String
        package let confidence: Double
    }

    /// The story so far, in the agent's language.
    package let story: String
    package let reason: HandOffReason
    package let routing: Routing
    package let callTypes: [CallTypeProbability]
    package let customer: [String: String]
    package let transcript: [Turn]
    package let shown: [ShownAnswer]
    package let stepsTried: [ProcedureState.Tried]
    package let form: PartialForm?
    package let suggestions: [Suggestion]

    enum CodingKeys: String, CodingKey {
        case story, reason, routing, customer, transcript, shown, form, suggestions
        case callTypes = "call_types"
        case stepsTried = "steps_tried"
    }
}

extension HandOffPacket {
    /// The largest flat projection, as JSON in bytes.
    package static let flatLimit = 4096

    /// One level of texts, for systems that take no more: the story cut so that all fits.
    ///
    /// - Returns: at most `flatLimit` bytes as JSON with sorted keys.
    package var flat: [String: String] {
        var fields: [String: String] = [
            "reason": reason.rawValue, "skill": routing.skill, "language": routing.language.tag,
            "priority": routing.priority.rawValue,
            "call_type": callTypes.first?.id ?? "",
            "call_type_probability": callTypes.first.map { Self.rounded($0.probability) } ?? "",
            "answers_shown": shown.map { "\($0.answer.document)=\($0.reception.rawValue)" }
                .joined(separator: ";"),
            "steps_tried": stepsTried.map { "\($0.anchor)=\($0.outcome.rawValue)" }
                .joined(separator: ";"),
            "suggestions": suggestions.map(\.document).joined(separator: ";"),
            "customer": customer["id"] ?? "",
        ]
        for field in form?.fields ?? [] {
            if let value = field.value { fields["form_\(field.id)"] = String(value.prefix(100)) }
        }
        if let form { fields["form"] = form.form }
        fields["story"] = story
        while Self.size(fields) > Self.flatLimit {
            guard let longest = fields.max(by: { $0.value.utf8.count < $1.value.utf8.count }),
                longest.value.count > 1
            else { break }
            fields[longest.key] = String(longest.value.prefix(longest.value.count * 3 / 4)) + "…"
        }
        return fields
    }

    private static func rounded(_ share: Double) -> String {
        "\((share * 100).rounded() / 100)"
    }

    /// An upper bound of the bytes as JSON: quotes, colon and comma, and escapes.
    private static func size(_ fields: [String: String]) -> Int {
        fields.reduce(2) { sum, field in
            let escapes = field.value.unicodeScalars.count {
                $0.value < 0x20 || "\"\\/".unicodeScalars.contains($0)
            }
            return sum + field.key.utf8.count + field.value.utf8.count + 6 + 5 * escapes
        }
    }
}

extension HandOffPacket {
    /// As the customer's own program may have it: what was not shown yet may be for agents only.
    package var forCustomer: HandOffPacket {
        HandOffPacket(
            story: story, reason: reason, routing: routing, callTypes: callTypes,
            customer: customer, transcript: transcript, shown: shown, stepsTried: stepsTried,
            form: form, suggestions: [])
    }
}
