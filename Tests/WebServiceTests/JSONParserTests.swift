import TestSupport
import Testing

@testable import WebService

struct JSONParserTests {
    private static let values: [(text: String, value: JSONValue)] = [
        ("null", .null), (" true ", true), ("-0", 0), ("12", 12), ("1.5e1", 15.0),
        ("\"a\\u00e9\\ud83d\\ude00\\n\"", "aé😀\n"), ("[]", []), ("[1, [2]]", [1, [2]]),
        ("{\"a\":{\"b\":\"ค\"}}", ["a": ["b": "ค"]]), ("{}", [:]),
        ("123456789012345678901234567890", 123456789012345678901234567890.0),
    ]

    @Test(arguments: values.indices) func `reads JSON`(index: Int) throws {
        let (text, value) = Self.values[index]
        #expect(try JSONParser.parse(Array(text.utf8)) == value)
    }

    @Test(arguments: [
        "", "nul", "{", "[1,]", "{\"a\":1,}", "{a:1}", "01", "+1", "1.", ".5", "1e", "NaN",
        "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0041\"", "\"a", "\"\n\"",
        "1 2", "{\"a\":1,\"a\":2}", "1e999", "'a'", "[1 2]", "{\"a\" 1}", "-",
    ]) func `refuses what is no JSON`(text: String) {
        #expect(throws: JSONFailure.self) { try JSONParser.parse(Array(text.utf8)) }
    }

    @Test func `refuses what is no UTF-8`() {
        #expect(throws: JSONFailure.self) { try JSONParser.parse([0x22, 0xFF, 0x22]) }
        #expect(throws: JSONFailure.self) { try JSONParser.parse([0x22, 0xC0, 0x80, 0x22]) }
    }

    @Test(arguments: [1000, 100_000]) func `refuses deep nesting`(depth: Int) {
        let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        #expect(throws: JSONFailure.self) { try JSONParser.parse(Array(text.utf8)) }
    }

    @Test(arguments: 0..<20) func `what is written is read back`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let value = Self.value(depth: 3, &random)
            #expect(try JSONParser.parse(Array(JSONText.data(value))) == value)
        }
    }

    @Test(arguments: 0..<20) func `any bytes are read or refused`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let signs = Array("{}[]\",:\\u0019e.-+ntf ก\u{1F600}".utf8) + [0xFF, 0x00]
        for _ in 0..<500 {
            let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                signs.randomElement(using: &random) ?? 0
            }
            _ = try? JSONParser.parse(bytes)
        }
    }

    private static func value(depth: Int, _ random: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0...(depth > 0 ? 6 : 4), using: &random) {
        case 0: return .null
        case 1: return .flag(Bool.random(using: &random))
        case 2: return .integer(Int.random(in: -1000...1000, using: &random))
        case 3: return .number(Double(Int.random(in: 1...99, using: &random)) + 0.5)
        case 4: return .text(["", "a\"\\/\n", "ไทย", "😀\u{0}"].randomElement(using: &random) ?? "")
        case 5: return .list((0..<2).map { _ in value(depth: depth - 1, &random) })
        default:
            return .object(["a": value(depth: depth - 1, &random), "é": value(depth: 0, &random)])
        }
    }
}
