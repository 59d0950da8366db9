import Foundation
import TestSupport
import Testing

@testable import Indexer

struct LineReaderTests {
    private static func lines(_ text: String, stretches count: Int) -> [(Int, String)] {
        let reader = LineReader(Data(text.utf8))
        return reader.stretches(of: count).flatMap { stretch in
            reader.lines(of: stretch).map { ($0.number, String(decoding: $0.bytes, as: UTF8.self)) }
        }
    }

    static let cases: [(text: String, expected: [Int: String])] = [
        ("", [:]),
        ("a", [1: "a"]),
        ("a\n", [1: "a"]),
        ("\n\na\n \t\r\n\nb", [3: "a", 6: "b"]),
        ("ก\r\n中\nя\u{2028}x\n", [1: "ก\r", 2: "中", 3: "я\u{2028}x"]),
    ]

    @Test(arguments: cases, 1...4)
    func `numbers the lines that are not blank`(
        _ c: (text: String, expected: [Int: String]), stretch: Int
    ) {
        let lines = Self.lines(c.text, stretches: stretch)
        #expect(Dictionary(uniqueKeysWithValues: lines) == c.expected)
        #expect(lines.map(\.0) == c.expected.keys.sorted())
    }

    @Test(arguments: 0..<100)
    func `stretches of any length hold the same lines as the whole`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let pieces = ["a", "ไทย", "{}", " ", "\n", "\n", "\r\n", "\t"]
        let text = (0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        let count = Int.random(in: 1...9, using: &random)
        let naive = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
            .map { ($0.offset + 1, String(decoding: $0.element, as: UTF8.self)) }
            .filter {
                !$0.1.allSatisfy { " \t\r".unicodeScalars.contains($0.unicodeScalars.first!) }
            }
        let lines = Self.lines(text, stretches: count)
        #expect(lines.map(\.0) == naive.map(\.0))
        #expect(lines.map(\.1) == naive.map(\.1))
        let stretches = LineReader(Data(text.utf8)).stretches(of: count)
        #expect(stretches.allSatisfy { $0.lines <= count })
    }
}
