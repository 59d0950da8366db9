import Knowledge
import Training

/// What the operations of quizzes share in their descriptions.
enum QuizSchemas {
    static let kinds = ItemKind.allCases.map(\.rawValue)
    static let states = ItemState.allCases.map(\.rawValue)
    /// Of answering.
    static let seconds = Schema.number(0...1_000_000_000)
    static let points = Schema.number(0...1_000_000_000)

    static let interval = Schema.named(
        "Interval",
        .object([
            .required("value", .number(-1...1)),
            .required("lower", .number(-1...1), "The lower end of the 95 % interval."),
            .required("upper", .number(-1...1)),
        ]))

    static let proof = Schema.named(
        "Proof",
        .object([
            .required("passage", .text, "The document's id, and a place in it after a #."),
            .required("title", .text), .required("text", .text),
        ]))

    /// `limit`, and where a page goes on.
    static let page: [Operation.Parameter] = [
        .init(
            place: .query, name: "limit", schema: .integer(1...200),
            note: "At most so many; 50 unless told."),
        .init(
            place: .query, name: "cursor", schema: .pattern("^[1-9][0-9]{0,17}$", 1...18),
            note: "The 'next' of the page before."),
    ]

    static let trainee = Operation.Parameter(
        place: .query, name: "trainee", schema: .id,
        note: "Only this trainee's: a key's id, or a name used at the terminal.")

    static func page(of name: String, _ element: Schema) -> Schema {
        .object([
            .required(name, .list(element, upTo: 200)),
            .required("next", .nullable(.text), "The cursor of the next page; null at the end."),
        ])
    }
}

extension JSONValue {
    static func optional(_ number: Double?) -> JSONValue { number.map { .number($0) } ?? .null }

    init(_ interval: Interval) {
        self = [
            "value": .number(interval.value), "lower": .number(interval.lower),
            "upper": .number(interval.upper),
        ]
    }

    init(_ proof: QuizProof) {
        self = [
            "passage": .text(proof.passage), "title": .text(proof.title),
            "text": .text(proof.text),
        ]
    }
}

extension OperationInput {
    var pageLimit: Int { parameters["limit"]?.integer ?? 50 }

    var pageStart: Int64? { parameters["cursor"]?.text.flatMap { Int64($0) } }

    /// Whose things may be seen: the caller's own, or for trainers those that were asked for, nil
    /// for everybody's.
    ///
    /// - Throws: `Problem` of kind `notFound` if a trainee asks for another's, whether or not there
    ///   is such a trainee.
    func visibleTrainee() throws -> String? {
        let principal = try principal()
        let asked = parameters["trainee"]?.text
        guard !principal.isTrainer else { return asked }
        guard asked == nil || asked == principal.keyID else {
            throw Problem(.notFound, "There is no such trainee for this key.")
        }
        return principal.keyID
    }

    /// Whose session it must be; nil for anybody's.
    func owner() throws -> String? {
        let principal = try principal()
        return principal.isTrainer ? nil : principal.keyID
    }
}
