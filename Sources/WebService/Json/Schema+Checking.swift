import Foundation
import Knowledge

/// What is wrong with one field.
struct FieldError: Error, Sendable, Equatable {
    /// Names and list positions joined by dots, as in `context.conversation.2.text`.
    let field: String
    /// Says what is expected, never what was sent.
    let message: String

    init(_ field: String, _ message: String) { (self.field, self.message) = (field, message) }
}

extension Schema {
    /// All that is wrong with a value, up to 20 fields.
    ///
    ///     Schema.integer(1...5).errors(in: 7, at: "limit").first?.message  // "must be 1 to 5"
    func errors(in value: JSONValue, at path: String = "") -> [FieldError] {
        var errors: [FieldError] = []
        check(value, path, &errors)
        return Array(errors.prefix(20))
    }

    private func check(_ value: JSONValue, _ path: String, _ errors: inout [FieldError]) {
        guard errors.count < 20 else { return }
        func expect(_ message: String?) {
            if let message { errors.append(FieldError(path, message)) }
        }
        switch self {
        case .anything: break
        case .named(_, let schema): schema.check(value, path, &errors)
        case .nullable(let schema):
            if value != .null { schema.check(value, path, &errors) }
        case .flag: expect(value.flag == nil ? "must be true or false" : nil)
        case .text(let rule): expect(rule.fault(of: value.text))
        case .integer(let range):
            let isMet = value.integer.map(range.contains) ?? false
            expect(isMet ? nil : "must be a whole number, \(Self.words(range))")
        case .number(let range):
            let isMet = value.double.map(range.contains) ?? false
            expect(isMet ? nil : "must be a number, \(Self.words(range))")
        case .list(let element, let count):
            guard let list = value.list else { return expect("must be a list") }
            guard count.contains(list.count) else {
                return expect("must have \(count.lowerBound) to \(count.upperBound) elements")
            }
            for (index, item) in list.enumerated() {
                element.check(item, Self.join(path, "\(index)"), &errors)
            }
        case .map(let schema):
            guard let fields = value.object else { return expect("must be an object") }
            for (name, item) in fields.sorted(by: { $0.key < $1.key }) {
                schema.check(item, Self.join(path, name), &errors)
            }
        case .object(let fields): checkObject(fields, value, path, &errors)
        }
    }

    private func checkObject(
        _ fields: [Field], _ value: JSONValue, _ path: String, _ errors: inout [FieldError]
    ) {
        guard let sent = value.object else {
            return errors.append(FieldError(path, "must be an object"))
        }
        for field in fields {
            let path = Self.join(path, field.name)
            if let value = sent[field.name] {
                field.schema.check(value, path, &errors)
            } else if field.isRequired {
                errors.append(FieldError(path, "is missing"))
            }
        }
        let known = fields.map(\.name)
        for name in sent.keys.sorted() where !known.contains(name) {
            let nearest = Suggestion.nearest(to: name, among: known)
            errors.append(
                FieldError(
                    Self.join(path, String(name.prefix(64))),
                    "is not known" + (nearest.map { " (did you mean '\($0)'?)" } ?? "")))
        }
    }

    private static func join(_ path: String, _ name: String) -> String {
        path.isEmpty ? name : path + "." + name
    }

    private static func words<Bound>(_ range: ClosedRange<Bound>) -> String {
        "\(range.lowerBound) to \(range.upperBound)"
    }
}

extension Schema.TextRule {
    /// What is expected of a text that is not so.
    func fault(of text: String?) -> String? {
        guard let text else { return "must be a text" }
        if let choices {
            return choices.contains(text)
                ? nil : "must be one of \(choices.joined(separator: ", "))"
        }
        guard length.contains(text.unicodeScalars.count) else {
            return "must have \(length.lowerBound) to \(length.upperBound) characters"
        }
        guard let pattern else { return nil }
        let isMet =
            text.range(of: pattern, options: .regularExpression) == text.startIndex..<text.endIndex
        return isMet ? nil : "must match \(pattern)"
    }
}

extension JSONValue {
    var double: Double? {
        switch self {
        case .integer(let integer): Double(integer)
        case .number(let number): number
        default: nil
        }
    }
}
