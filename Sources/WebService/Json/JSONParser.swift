/// Reads JSON as RFC 8259 has it, and nothing else: UTF-8, no name twice, no nesting without end.
///
///     try JSONParser.parse(Array(#"{"limit": 5}"#.utf8))["limit"].integer  // 5
///
/// - Complexity: O(n).
struct JSONParser {
    /// How many lists and objects may lie in each other.
    static let deepest = 32

    private let bytes: [UInt8]
    private var position = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// - Throws: `JSONFailure` saying at which byte what is wrong, never which words stand there.
    static func parse(_ bytes: [UInt8]) throws(JSONFailure) -> JSONValue {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw JSONFailure("it is not UTF-8 text", at: 0)
        }
        var parser = JSONParser(bytes)
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.position == bytes.count else {
            throw parser.failure("something follows the value")
        }
        return value
    }

    private func failure(_ reason: String) -> JSONFailure { JSONFailure(reason, at: position) }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
    }

    private mutating func take(_ character: Character) -> Bool {
        guard next == character.asciiValue else { return false }
        position += 1
        return true
    }

    private mutating func value(depth: Int) throws(JSONFailure) -> JSONValue {
        guard depth <= Self.deepest else {
            throw failure("it is nested deeper than \(Self.deepest) levels")
        }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return .object(try object(depth: depth))
        case UInt8(ascii: "["): return .list(try list(depth: depth))
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .flag(true))
        case UInt8(ascii: "f"): return try word("false", .flag(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case nil: throw failure("a value is missing")
        default: return try number()
        }
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFailure) -> JSONValue
    {
        guard bytes[position...].starts(with: word.utf8) else {
            throw failure("a value is expected")
        }
        position += word.utf8.count
        return value
    }

    private mutating func object(depth: Int) throws(JSONFailure) -> [String: JSONValue] {
        position += 1
        var fields: [String: JSONValue] = [:]
        skipSpace()
        if take("}") { return fields }
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw failure("a name is expected") }
            let name = try text()
            skipSpace()
            guard take(":") else { throw failure("':' is expected") }
            guard fields.updateValue(try value(depth: depth + 1), forKey: name) == nil else {
                throw failure("a name stands twice in one object")
            }
            skipSpace()
        } while take(",")
        guard take("}") else { throw failure("',' or '}' is expected") }
        return fields
    }

    private mutating func list(depth: Int) throws(JSONFailure) -> [JSONValue] {
        position += 1
        var list: [JSONValue] = []
        skipSpace()
        if take("]") { return list }
        repeat {
            list.append(try value(depth: depth + 1))
            skipSpace()
        } while take(",")
        guard take("]") else { throw failure("',' or ']' is expected") }
        return list
    }

    private mutating func text() throws(JSONFailure) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(into: &text)
            case 0..<0x20: throw failure("a control character stands in a text")
            default: text.append(byte)
            }
        }
        throw failure("a text does not end")
    }

    private static let escapes: [UInt8: UInt8] = [
        0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D,
        0x74: 0x09,
    ]

    private mutating func escape(into text: inout [UInt8]) throws(JSONFailure) {
        guard let byte = next else { throw failure("a text does not end") }
        position += 1
        if let plain = Self.escapes[byte] { return text.append(plain) }
        guard byte == UInt8(ascii: "u") else { throw failure("there is no such escape") }
        var code = try hexadecimal()
        if (0xD800..<0xDC00).contains(code), take("\\"), take("u") {
            let low = try hexadecimal()
            guard (0xDC00..<0xE000).contains(low) else { throw failure("half a character") }
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw failure("half a character") }
        text.append(contentsOf: Array(String(scalar).utf8))
    }

    private mutating func hexadecimal() throws(JSONFailure) -> UInt32 {
        guard position + 4 <= bytes.count else { throw failure("four digits are expected") }
        var code: UInt32 = 0
        for byte in bytes[position..<position + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw failure("four digits are expected")
            }
            code = code * 16 + UInt32(digit)
        }
        position += 4
        return code
    }

    private mutating func number() throws(JSONFailure) -> JSONValue {
        let start = position
        _ = take("-")
        if !take("0") { try digits() }
        var isWhole = true
        if take(".") {
            isWhole = false
            try digits()
        }
        if take("e") || take("E") {
            isWhole = false
            if !take("+") { _ = take("-") }
            try digits()
        }
        let digits = String(decoding: bytes[start..<position], as: UTF8.self)
        if isWhole, let integer = Int(digits) { return .integer(integer) }
        guard let number = Double(digits), number.isFinite else {
            throw failure("a number is too large")
        }
        return .number(number)
    }

    private mutating func digits() throws(JSONFailure) {
        let start = position
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            position += 1
        }
        guard position > start else { throw failure("a value is expected") }
    }
}

/// Why a text is no JSON.
struct JSONFailure: Error, Equatable {
    let reason: String
    /// The byte at which it was noticed, from 0.
    let position: Int

    init(_ reason: String, at position: Int) { (self.reason, self.position) = (reason, position) }
}
