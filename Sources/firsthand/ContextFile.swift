import AnswerSearch
import Foundation
import Knowledge
import SearchIndex
import TextAnalysis

/// What `--context` names: all that is known of a call, as JSON.
///
///     {"call_type": "refund", "languages": ["th", "en"], "customer": "c04",
///      "conversation": [{"speaker": "customer", "text": "I paid twice"}], "rejected": ["late-fee"]}
///
/// Every field may be left out. What the file says of a customer's segment, products and region
/// comes before what the record says.
struct ContextFile: Decodable {
    private let callType: String?
    private let languages: [Language]?
    private let channel: Channel?
    private let products: [String]?
    private let segment: String?
    private let region: String?
    private let customer: String?
    private let conversation: [Turn]?
    private let shown: [String]?
    private let rejected: [String]?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case callType = "call_type"
        case languages, channel, products, segment, region, customer, conversation, shown, rejected
    }

    /// - Throws: `ContextError` naming the file and the field.
    init(path: String) throws(ContextError) {
        do {
            let data = try Data(contentsOf: URL(filePath: path))
            let fields = try JSONDecoder().decode([String: AnyField].self, from: data)
            let known = CodingKeys.allCases.map(\.rawValue)
            if let unknown = fields.keys.sorted().first(where: { !known.contains($0) }) {
                throw ContextError.unknownField(path: path, field: unknown, known: known)
            }
            self = try JSONDecoder().decode(ContextFile.self, from: data)
        } catch let error as ContextError {
            throw error
        } catch {
            throw .unreadable(path: path, reason: Self.reason(error))
        }
    }

    /// The context that this file makes of `context`.
    ///
    /// - Parameter customers: finds a customer's record.
    func applied(
        to context: CallContext, customers: (String) throws(ContextError) -> Customer
    ) throws(ContextError) -> CallContext {
        var context = context
        if let customer { context.apply(try customers(customer)) }
        context.callType = callType ?? context.callType
        context.languages = languages ?? context.languages
        context.channel = channel
        context.products = products ?? context.products
        context.segment = segment ?? context.segment
        context.region = region ?? context.region
        context.conversation = conversation ?? []
        context.shown = shown ?? []
        context.rejected = rejected ?? []
        return context
    }

    private struct AnyField: Decodable {
        init(from decoder: any Decoder) {}
    }

    private static func reason(_ error: any Error) -> String {
        guard let error = error as? DecodingError else { return error.localizedDescription }
        switch error {
        case .typeMismatch(_, let context), .valueNotFound(_, let context),
            .keyNotFound(_, let context), .dataCorrupted(let context):
            let field = context.codingPath.map { $0.intValue.map { "\($0)" } ?? $0.stringValue }
                .joined(separator: ".")
            return (field.isEmpty ? "" : "'\(field)': ") + context.debugDescription
        @unknown default: return error.localizedDescription
        }
    }
}

/// Why a context could not be taken over.
enum ContextError: Error, CustomStringConvertible {
    case unreadable(path: String, reason: String)
    case unknownField(path: String, field: String, known: [String])
    case unknownCustomer(String, path: String)

    var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "The context '\(path)' cannot be read: \(reason). It is one JSON object."
        case .unknownField(let path, let field, let known):
            "The context '\(path)' has a field '\(field)', which means nothing. "
                + (Suggestion.nearest(to: field, among: known).map { "Did you mean '\($0)'?" }
                    ?? "Known are: \(known.joined(separator: ", ")).")
        case .unknownCustomer(let id, let path):
            "There is no customer '\(id)' in '\(path)'. Name one of its ids, or another file "
                + "with --customers."
        }
    }
}
