import TestSupport
import Testing

@testable import Knowledge

struct SuggestionTests {
    @Test(arguments: [
        ("call_type", "call_types"), ("lagn", "lang"), ("sate", "state"), ("Titel", "title"),
        ("valid_untill", "valid_until"),
    ])
    func `the nearest key is found`(word: String, nearest: String) {
        #expect(Suggestion.nearest(to: word, among: DocumentKeys.all) == nearest)
    }

    @Test(arguments: ["zzz", "", "colour"])
    func `nothing near is nothing`(word: String) {
        #expect(Suggestion.nearest(to: word, among: ["public", "agent"]) == nil)
    }

    @Test(arguments: 0..<50)
    func `the distance is symmetric and bounded`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        func word() -> [Character] {
            (0..<Int.random(in: 0...6, using: &random)).map { _ in
                "ab汉".randomElement(using: &random) ?? "a"
            }
        }
        let (left, right) = (word(), word())
        let distance = Suggestion.distance(left, right)
        #expect(distance == Suggestion.distance(right, left))
        #expect((distance == 0) == (left == right))
        #expect((abs(left.count - right.count)...max(left.count, right.count)).contains(distance))
    }
}
