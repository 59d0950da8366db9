package import Foundation

/// A form that was sent.
package struct SubmissionRecord: Codable, Equatable, Sendable {
    package enum State: String, CaseIterable, Codable, Sendable {
        case stored, delivered, failed
    }

    package var id: String
    package var form: String
    package var contact: String?
    package var conversation: String?
    package var receiver: String?
    /// The values by field, as JSON.
    package var payload: Data
    package var state: State
    package var attempts: Int
    package var at: Date

    package init(
        form: String, contact: String? = nil, conversation: String? = nil, receiver: String?,
        payload: Data, at: Date = Date()
    ) {
        id = RandomID.id().prefix(10).uppercased()
        (self.form, self.contact, self.conversation) = (form, contact, conversation)
        (self.receiver, self.payload, self.at) = (receiver, payload, at)
        (state, attempts) = (.stored, 0)
    }
}

/// A slot to book.
package struct AppointmentRequest: Equatable, Sendable {
    package let calendar: String
    /// `2026-12-01`.
    package let day: String
    package let window: String
    /// How many customers the slot takes, at least 1.
    package let capacity: Int

    package init(calendar: String, day: String, window: String, capacity: Int) {
        (self.calendar, self.day) = (calendar, day)
        (self.window, self.capacity) = (window, capacity)
    }
}
