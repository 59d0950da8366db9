import TextAnalysis
import Training

/// What a trainee wants to be asked, as it was sent.
struct QuizBeginning: Sendable {
    let request: SessionRequest
    /// The id of a kept blueprint.
    let exam: String?

    private static let ofPractice = [
        "call_types", "language", "kinds", "level", "count", "time_limit",
    ]

    static let schema = Schema.named(
        "QuizBeginning",
        .object([
            .optional("call_types", .list(.id, upTo: 50), "All unless told."),
            .optional("language", .language, "Of the items."),
            .optional("kinds", .list(.oneOf(QuizSchemas.kinds), upTo: 20), "All unless told."),
            .optional(
                "level", .oneOf(SessionRequest.Level.allCases.map(\.rawValue)), "How hard."),
            .optional("count", .integer(SessionRequest.counts), "10 unless told."),
            .optional("time_limit", .integer(10...86_400), "Seconds for all items together."),
            .optional(
                "seed", .integer(0...Int(Int32.max)),
                "What the choice of items begins from; 1 unless told."),
            .optional("exam", .id, "Of a blueprint, which says all the rest but the seed."),
        ]))

    /// - Throws: `Problem` if an exam is asked for and something else too.
    init(_ json: JSONValue) throws {
        exam = json["exam"].text
        if exam != nil, let field = Self.ofPractice.first(where: { json[$0] != .null }) {
            throw Problem.invalid(field, "is said by the exam; leave it out")
        }
        request = SessionRequest(
            callTypes: json["call_types"].texts ?? [],
            language: json["language"].text.map { Language($0) },
            kinds: json["kinds"].texts?.compactMap { ItemKind(rawValue: $0) } ?? [],
            level: json["level"].text.flatMap { SessionRequest.Level(rawValue: $0) },
            count: json["count"].integer ?? 10,
            timeLimit: json["time_limit"].integer.map { Double($0) },
            seed: UInt64(json["seed"].integer ?? 1))
    }
}
