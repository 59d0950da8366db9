import Foundation

/// Where a page of a list ended: by time and id, so that new entries shift nothing.
struct PageCursor: Sendable, Equatable {
    let at: Date
    let id: String

    /// `limit` and `cursor`, for operations that give out pages.
    static let parameters: [Operation.Parameter] = [
        .init(
            place: .query, name: "limit", schema: .integer(1...200),
            note: "At most so many; 50 unless told."),
        .init(
            place: .query, name: "cursor", schema: .text(1...200),
            note: "The 'next' of the page before."),
    ]

    init(at: Date, id: String) { (self.at, self.id) = (at, id) }

    /// - Returns: nil if none was sent.
    /// - Throws: `Problem` naming the parameter if it is none of ours.
    init?(_ sent: JSONValue?) throws {
        guard let text = sent?.text else { return nil }
        let padded = text + String(repeating: "=", count: (4 - text.count % 4) % 4)
        let plain = padded.replacing("-", with: "+").replacing("_", with: "/")
        let parts = Data(base64Encoded: plain).map { String(decoding: $0, as: UTF8.self) }?
            .split(separator: " ")
        guard let parts, parts.count == 2, let milliseconds = Int64(parts[0]) else {
            throw Problem.invalid("cursor", "is not the 'next' of a page")
        }
        at = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
        id = String(parts[1])
    }

    var text: String {
        let milliseconds = Int64((at.timeIntervalSince1970 * 1000).rounded())
        return Data("\(milliseconds) \(id)".utf8).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
