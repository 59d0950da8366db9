import AnswerSearch
import Foundation
import Knowledge
import Records
import SearchIndex
import TextAnalysis

/// Makes the call's context out of what was sent, as the caller's role allows.
struct ContextReader: Sendable {
    let search: SearchService
    let customers: CustomerGate

    /// What of a customer only their proven record says.
    static let recordFields = ["products", "segment", "region"]

    static let schema = Schema.named(
        "Context",
        .object([
            .optional("call_type", .id, "The call's type: prefers its documents, hides none."),
            .optional(
                "languages", .list(.language, upTo: 10),
                "Wanted languages, best first, as BCP 47 has them."),
            .optional("channel", .oneOf(Channel.allCases.map(\.rawValue))),
            .optional("products", .list(.id, upTo: 100), "Not with a customer's key."),
            .optional("segment", .id, "Not with a customer's key."),
            .optional("region", .id, "Not with a customer's key."),
            .optional(
                "customer", .id,
                "Whose record to take segment, products, region and attributes from."),
            .optional(
                "customer_proof", .pattern("^[0-9A-Fa-f]{64}$", 64...64),
                "Hexadecimal HMAC-SHA-256 of the customer's id; with a customer's key only."),
            .optional(
                "conversation",
                .list(
                    .object([
                        .required("speaker", .oneOf(Speaker.allCases.map(\.rawValue))),
                        .required("text", .text(0...2000)),
                    ]), upTo: 200),
                "What was said so far, oldest first."),
            .optional("shown", .list(.id, upTo: 200), "Documents that were shown."),
            .optional("rejected", .list(.id, upTo: 200), "Documents that did not help."),
        ]))

    /// - Parameters:
    ///   - json: as `schema` has it; null for none.
    ///   - path: the name of the field that it stands in.
    /// - Throws: `Problem` if the role may not say what was sent, or the customer is not proven.
    func context(
        _ json: JSONValue, for principal: Principal, at path: String = "context"
    ) async throws -> CallContext {
        if principal.isCustomer { try refuseRecordFields(json, path) }
        var context = CallContext(role: principal.visibility, date: try await search.today())
        if let customer = try await customer(json, principal, path) { context.apply(customer) }
        if let callType = json["call_type"].text { context.callType = callType }
        if let languages = json["languages"].texts, !languages.isEmpty {
            context.languages = languages.map { Language($0) }
        }
        context.channel = json["channel"].text.flatMap { Channel(rawValue: $0) }
        context.products = json["products"].texts ?? context.products
        context.segment = json["segment"].text ?? context.segment
        context.region = json["region"].text ?? context.region
        context.conversation = (json["conversation"].list ?? []).compactMap(Turn.init)
        context.shown = json["shown"].texts ?? []
        context.rejected = json["rejected"].texts ?? []
        return context
    }

    private func refuseRecordFields(_ json: JSONValue, _ path: String) throws {
        let errors = Self.recordFields.filter { json[$0] != .null }.map {
            FieldError(
                "\(path).\($0)",
                "comes from the customer's proven record only; send customer and customer_proof")
        }
        guard errors.isEmpty else { throw Problem.invalid(errors) }
    }

    private func customer(
        _ json: JSONValue, _ principal: Principal, _ path: String
    ) async throws -> Customer? {
        guard let id = json["customer"].text else { return nil }
        let proof = json["customer_proof"].text
        guard principal.isCustomer else { return try await customers.known(id, at: path) }
        guard let proof else {
            throw Problem.invalid("\(path).customer_proof", "is missing beside customer")
        }
        return try await customers.proven(id, by: proof)
    }
}

extension Turn {
    fileprivate init?(_ json: JSONValue) {
        guard let speaker = json["speaker"].text.flatMap({ Speaker(rawValue: $0) }),
            let text = json["text"].text
        else { return nil }
        self.init(speaker, text)
    }
}
