import Hummingbird

/// What an operation gets: everything checked against its description.
struct OperationInput: Sendable {
    /// Who asks; nil where no key is needed.
    let caller: Principal?
    let parameters: [String: JSONValue]
    /// Null if there is none.
    let body: JSONValue
    let request: Request
    let context: AppContext

    /// - Throws: a problem if no key was needed to get here, which is a fault of the program.
    func principal() throws -> Principal {
        guard let caller else {
            throw Problem(.keyNeeded, "Send a key: 'Authorization: Bearer fh_...'.")
        }
        return caller
    }

    /// A parameter of the path, which is always there.
    func path(_ name: String) -> String { parameters[name]?.text ?? "" }
}
