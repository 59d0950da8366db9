/// What a JSON value must look like: one description for checking what is sent and for the OpenAPI
/// document, so that the two cannot differ.
///
///     let schema = Schema.object([
///         .required("query", .text(1...2000, "What is asked.")),
///         .optional("limit", .integer(1...100)),
///     ])
indirect enum Schema: Sendable {
    case text(TextRule)
    case integer(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    case flag
    case list(Schema, count: ClosedRange<Int>)
    /// Exactly these fields.
    case object([Field])
    /// Any names, with values of one kind.
    case map(Schema)
    case nullable(Schema)
    /// One that stands once in the document, under a name.
    case named(String, Schema)
    case anything

    struct TextRule: Sendable {
        /// In Unicode code points, as JSON Schema counts.
        var length: ClosedRange<Int> = 0...100_000
        var choices: [String]?
        /// A regular expression for the whole text, in what JavaScript and Swift share.
        var pattern: String?
    }

    struct Field: Sendable {
        let name: String
        let schema: Schema
        let isRequired: Bool
        let note: String?

        static func required(_ name: String, _ schema: Schema, _ note: String? = nil) -> Field {
            Field(name: name, schema: schema, isRequired: true, note: note)
        }

        static func optional(_ name: String, _ schema: Schema, _ note: String? = nil) -> Field {
            Field(name: name, schema: schema, isRequired: false, note: note)
        }
    }

    static let text = Schema.text(TextRule())
    static let count = Schema.integer(0...Int(Int32.max))
    static let share = Schema.number(0...1)

    static func text(_ length: ClosedRange<Int>) -> Schema { .text(TextRule(length: length)) }

    static func oneOf(_ choices: [String]) -> Schema { .text(TextRule(choices: choices)) }

    static func pattern(_ pattern: String, _ length: ClosedRange<Int>) -> Schema {
        .text(TextRule(length: length, pattern: pattern))
    }

    static func list(_ element: Schema) -> Schema { .list(element, count: 0...10_000) }

    static func list(_ element: Schema, upTo count: Int) -> Schema {
        .list(element, count: 0...count)
    }

    /// An id of ours: of a document, a call, a key.
    static let id = Schema.text(1...200)

    static let language = Schema.pattern("^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,4}$", 2...44)
}
