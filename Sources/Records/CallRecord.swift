package import Foundation

/// A call that an agent has.
package struct CallRecord: Equatable, Sendable {
    package let id: String
    package let contact: String
    /// The key's id.
    package let agent: String
    /// What is known of the call, as JSON.
    package let context: Data
    package let opened: Date
    package let closed: Date?
}

/// A line of a call's transcript.
package struct CallLineRecord: Equatable, Sendable {
    package let sequence: Int
    package let speaker: String
    package let text: String
    package let at: Date
}
