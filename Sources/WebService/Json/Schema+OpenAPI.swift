extension Schema {
    /// The schema in the words of JSON Schema; named ones by reference.
    var json: JSONValue {
        switch self {
        case .text(let rule): rule.json
        case .integer(let range):
            [
                "type": "integer", "minimum": .integer(range.lowerBound),
                "maximum": .integer(range.upperBound),
            ]
        case .number(let range):
            [
                "type": "number", "minimum": .number(range.lowerBound),
                "maximum": .number(range.upperBound),
            ]
        case .flag: ["type": "boolean"]
        case .list(let element, let count):
            [
                "type": "array", "items": element.json, "minItems": .integer(count.lowerBound),
                "maxItems": .integer(count.upperBound),
            ]
        case .object(let fields): Self.json(fields)
        case .map(let schema): ["type": "object", "additionalProperties": schema.json]
        case .nullable(let schema): ["anyOf": [schema.json, ["type": "null"]]]
        case .named(let name, _): ["$ref": .text("#/components/schemas/" + name)]
        case .anything: [:]
        }
    }

    private static func json(_ fields: [Field]) -> JSONValue {
        var properties: [String: JSONValue] = [:]
        for field in fields {
            var schema = field.schema.json
            if let note = field.note { schema = schema.with("description", .text(note)) }
            properties[field.name] = schema
        }
        let required = fields.filter(\.isRequired).map { JSONValue.text($0.name) }
        let object: JSONValue = [
            "type": "object", "properties": .object(properties), "additionalProperties": false,
        ]
        return required.isEmpty ? object : object.with("required", .list(required))
    }

    /// Every named schema in this one, by its name.
    func collectNamed(into found: inout [String: JSONValue]) {
        switch self {
        case .named(let name, let schema):
            guard found[name] == nil else { return }
            found[name] = schema.json
            schema.collectNamed(into: &found)
        case .list(let schema, _), .map(let schema), .nullable(let schema):
            schema.collectNamed(into: &found)
        case .object(let fields):
            for field in fields { field.schema.collectNamed(into: &found) }
        case .text, .integer, .number, .flag, .anything: break
        }
    }
}

extension Schema.TextRule {
    fileprivate var json: JSONValue {
        if let choices {
            return ["type": "string", "enum": .list(choices.map { .text($0) })]
        }
        let rule: JSONValue = [
            "type": "string", "minLength": .integer(length.lowerBound),
            "maxLength": .integer(length.upperBound),
        ]
        return pattern.map { rule.with("pattern", .text($0)) } ?? rule
    }
}

extension JSONValue {
    /// The object with one more field.
    func with(_ name: String, _ value: JSONValue) -> JSONValue {
        var fields = object ?? [:]
        fields[name] = value
        return .object(fields)
    }
}
