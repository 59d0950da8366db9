/// How far a procedure has been followed.
package struct ProcedureState: Codable, Equatable, Sendable {
    package enum Outcome: String, Codable, Sendable {
        case done
        case didNotWork = "did_not_work"
    }

    package struct Tried: Codable, Equatable, Sendable {
        package let anchor: String
        package let title: String
        package let outcome: Outcome
    }

    package let document: String
    /// The anchor of the step reached.
    package internal(set) var step: String
    /// The steps before it, for going back.
    package internal(set) var path: [String] = []
    package internal(set) var tried: [Tried] = []

    init(document: String, step: String) { (self.document, self.step) = (document, step) }
}
