import TestSupport
import Testing

@testable import AnswerSearch

struct EditDistanceTests {
    static let cases: [(String, String, Int)] = [
        ("", "", 0), ("a", "", 1), ("", "ab", 2), ("refund", "refund", 0), ("refnd", "refund", 1),
        ("refuund", "refund", 1), ("rafund", "refund", 1), ("erfund", "refund", 1),
        ("refudn", "refund", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
        ("роутер", "роутре", 1),
        ("ёж", "еж", 1), ("router", "bill", 6), ("ab", "ba", 1), ("abcd", "badc", 2),
    ]

    @Test(arguments: cases)
    func `counts the edits between two words`(left: String, right: String, distance: Int) {
        let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
        for limit in 0...7 {
            let expected = distance <= limit ? distance : nil
            #expect(EditDistance.between(a, b, atMost: limit) == expected)
            #expect(EditDistance.between(b, a, atMost: limit) == expected)
        }
    }

    /// The whole table, by the definition.
    private static func naive(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var table = [[Int]](repeating: Array(0...b.count), count: a.count + 1)
        for i in 0...a.count {
            table[i][0] = i
            for j in 0...b.count where i > 0 && j > 0 {
                let replaced = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                table[i][j] = min(replaced, table[i - 1][j] + 1, table[i][j - 1] + 1)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
                }
            }
        }
        return table[a.count][b.count]
    }

    @Test(arguments: 0..<40) func `equals the whole table within the limit`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let letters = Array((seed % 2 == 0 ? "ab" : "abcdёж").unicodeScalars)
        func word() -> [Unicode.Scalar] {
            (0..<Int.random(in: 0...9, using: &random)).map { _ in
                letters.randomElement(using: &random) ?? "a"
            }
        }
        for _ in 0..<100 {
            let (a, b) = (word(), word())
            let limit = Int.random(in: 0...4, using: &random)
            let distance = Self.naive(a, b)
            #expect(
                EditDistance.between(a, b, atMost: limit) == (distance <= limit ? distance : nil),
                "\(String(String.UnicodeScalarView(a))) \(String(String.UnicodeScalarView(b))) \(limit)"
            )
        }
    }
}
