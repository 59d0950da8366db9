import TextAnalysis
import Testing

@testable import AnswerSearch

struct NameSpellingsTests {
    static let cases: [(name: String, language: String, expected: [String])] = [
        ("Coit Tower", "en", []),
        ("Souvla - NoPa", "en", ["Souvla"]),
        ("Optical terminal (ONT)", "en", ["Optical terminal"]),
        ("รหัส PIN ซิม / รหัส PUK", "th", ["รหัส PIN ซิม"]),
        ("光猫（ONT）", "zh-Hans", ["光猫"]),
        ("Co-op", "en", []),
        ("(ONT)", "en", []),
        ("Pier 39", "en", ["Pier  thirty-nine "]),
        ("3D Museum - North", "en", ["3D Museum", " three D Museum - North", " three D Museum"]),
        ("Тариф 15", "ru", ["Тариф  пятнадцать "]),
        ("15 天", "zh-Hans", [" 十五  天"]),
        ("Line 20251122", "en", []),
    ]

    @Test(arguments: cases)
    func `a name is said in these other ways`(name: String, language: String, expected: [String]) {
        #expect(NameSpellings.of(name, in: Language(language)) == [name] + expected)
    }
}
