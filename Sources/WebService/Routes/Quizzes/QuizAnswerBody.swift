import Training

/// An answer as it was sent: exactly one of its three forms.
enum QuizAnswerBody: Sendable {
    case numbers([Int])
    case opened(document: String, query: String)
    case skip

    static let schema = Schema.named(
        "QuizAnswerRequest",
        .object([
            .optional(
                "numbers", .list(.integer(1...1000), count: 1...100),
                "Of the options: the one chosen, or all in order."),
            .optional("document", .id, "The document opened, where one is to be found."),
            .optional(
                "query", .text(1...2000),
                "The words that found it: where it stands among what they find counts."),
            .optional("skip", .flag, "True to answer nothing."),
        ]))

    /// - Throws: `Problem` naming the field that is missing or too many.
    init(_ json: JSONValue) throws {
        let (numbers, document, query) = (json["numbers"], json["document"], json["query"])
        let skips = json["skip"].flag ?? false
        let forms = [numbers != .null, document != .null || query != .null, skips]
        guard forms.filter({ $0 }).count == 1 else {
            throw Problem.invalid(
                "numbers", "must be sent, or document and query, or skip: one of the three")
        }
        if skips {
            self = .skip
        } else if let list = numbers.list {
            self = .numbers(list.compactMap(\.integer))
        } else {
            guard let document = document.text else {
                throw Problem.invalid("document", "is missing beside query")
            }
            guard let query = query.text else {
                throw Problem.invalid("query", "is missing beside document")
            }
            self = .opened(document: document, query: query)
        }
    }

    /// - Parameter search: finds documents by a trainee's words, best first.
    /// - Throws: `Problem` if the document is not among what its query finds.
    func reply(_ search: (String) async throws -> [String]) async throws -> QuizReply {
        switch self {
        case .numbers(let numbers): return .numbers(numbers)
        case .skip: return .skip
        case .opened(let document, let query):
            guard let place = try await search(query).firstIndex(of: document) else {
                throw Problem.invalid("document", "is not among what 'query' finds")
            }
            return .opened(document: document, rank: place + 1)
        }
    }
}
