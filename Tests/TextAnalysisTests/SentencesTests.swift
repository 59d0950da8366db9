import Testing
import TextAnalysis

struct SentencesTests {
    let analyzer = TestTexts.analyzer

    private func sentences(_ text: String) -> [String] {
        analyzer.sentences(of: text).map { text.scalars($0) }
    }

    @Test(arguments: [
        ("One. Two!  Three?", ["One.", "Two!", "Three?"]), ("a\nb\r\nc", ["a", "b", "c"]),
        ("请稍等。马上好！真的吗？是", ["请稍等。", "马上好！", "真的吗？", "是"]),
        ("Ждите. Скоро будет.", ["Ждите.", "Скоро будет."]),
        ("It costs 1.50 a day.", ["It costs 1.50 a day."]),
        ("ลืมรหัส ทำอย่างไร", ["ลืมรหัส ทำอย่างไร"]), ("", []), (" \n ", []),
    ]) func `parts a text`(text: String, expected: [String]) {
        #expect(sentences(text) == expected)
    }

    @Test func `long Thai is parted at spaces`() {
        let text = Array(repeating: "ลืมรหัสผ่านทำอย่างไร", count: 20).joined(separator: " ")
        let parts = sentences(text)
        #expect(parts.count > 3)
        #expect(parts.allSatisfy { $0.unicodeScalars.count <= 120 && $0.hasPrefix("ลืม") })
        #expect(parts.joined(separator: " ") == text)
    }

    @Test(arguments: 0..<100)
    func `sentences are in order and leave out only white space`(seed: Int) {
        let text = TestTexts.random(seed: seed, pieces: 60)
        let scalars = Array(text.unicodeScalars)
        var at = 0
        for sentence in analyzer.sentences(of: text) {
            #expect(sentence.lowerBound >= at && sentence.upperBound <= scalars.count)
            #expect(scalars[at..<sentence.lowerBound].allSatisfy { $0.properties.isWhitespace })
            at = sentence.upperBound
        }
        #expect(scalars[at...].allSatisfy { $0.properties.isWhitespace })
    }
}
