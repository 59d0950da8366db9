/// Why a record could not be read or written.
package enum RecordError: Error, Equatable, CustomStringConvertible {
    case storage(path: String, reason: String)
    case unknown(String, id: String)
    /// Somebody else was first.
    case taken(String, id: String)
    case wrongState(String, id: String, state: String)
    case tooLarge(String, bytes: Int, limit: Int)
    case fullSlot(calendar: String, day: String, window: String)
    case wrongCode

    package var description: String {
        switch self {
        case .storage(let path, let reason):
            "The records in '\(path)' cannot be used: \(reason). Check the folder's rights and "
                + "space, or pass another --data."
        case .unknown(let kind, let id): "There is no \(kind) '\(id)'. Check the id."
        case .taken(let kind, let id): "The \(kind) '\(id)' is taken. Take another one."
        case .wrongState(let kind, let id, let state):
            "The \(kind) '\(id)' is \(state), which does not allow this. Read it again."
        case .tooLarge(let kind, let bytes, let limit):
            "The \(kind) has \(bytes) bytes; at most \(limit) are kept. Shorten it."
        case .fullSlot(let calendar, let day, let window):
            "The calendar '\(calendar)' is full on \(day), \(window). Choose another slot."
        case .wrongCode: "The code is wrong, used or too old. Ask for a new one."
        }
    }
}
