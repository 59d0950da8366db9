import Knowledge
import TextAnalysis
import Testing

@testable import Training

struct StemTests {
    static let stems: [(String, Language, isWhole: Bool, isSentence: Bool)] = [
        ("Every order has a number.", .english, true, true),
        ("It passes these states: Received: we have your order", .english, true, false),
        ("These are the limits:", .english, false, false),
        ("Zone | Countries | 24 hours", .english, false, false),
        ("The fee is 4 CR, (once", .english, false, false),
        ("Ограничения три:", .russian, false, false),
        ("Пеня 4 CR, раз в счёт.", .russian, true, true),
        ("если деньги не пришли,", .russian, false, false),
        ("从批准那天起：", .simplifiedChinese, false, false),
        ("从批准那天起5天到账。", .simplifiedChinese, true, true),
        ("ค่าปรับ 4 เครดิต คิดครั้งเดียว", .thai, true, true),
        ("ยอดที่เติมได้:", .thai, false, false),
    ]

    @Test(arguments: stems) func `a stem neither announces a table nor breaks off`(
        text: String, language: Language, isWhole: Bool, isSentence: Bool
    ) {
        #expect(StemChecker.isWhole(text) == isWhole)
        #expect(StemChecker.isSentence(text, in: language) == isSentence)
    }

    static let answers: [(String, Language, Bool)] = [
        ("Yes.", .english, true), ("No, only in a shop.", .english, true),
        ("Nobody pays twice.", .english, false), ("Да, в приложении.", .russian, true),
        ("Данные хранятся год.", .russian, false), ("可以。", .simplifiedChinese, true),
        ("可以，免费。", .simplifiedChinese, true), ("ได้ ฟรี", .thai, true),
    ]

    @Test(arguments: answers) func `a yes or no tells the question`(
        sentence: String, language: Language, expected: Bool
    ) {
        #expect(LeadingAnswer.begins(sentence, in: language) == expected)
    }

    static let bullets = [
        ("- by card", "by card"), ("* by card", "by card"), ("• 按卡", "按卡"),
        ("*150# กดเลย", "*150# กดเลย"), ("*151*code#", "*151*code#"), ("-5 °C", "-5 °C"),
    ]

    @Test(arguments: bullets) func `a list loses its dash, a dial code no star`(
        text: String, expected: String
    ) {
        #expect(text.withoutBullet == expected)
    }

    private static let long =
        String(repeating: "ถ้าเงินไม่เข้าใน 5 วัน ", count: 8) + "ให้โทร 1500"

    static let paragraphs: [(String, Language, [String])] = [
        ("It is 4 CR. You pay once.", .english, ["It is 4 CR.", "You pay once."]),
        ("Это, т. е. пеня. Раз в счёт.", .russian, ["Это, т. е. пеня.", "Раз в счёт."]),
        ("要4 CR。只收一次。", .simplifiedChinese, ["要4 CR。", "只收一次。"]),
        (long, .thai, [long]),
    ]

    @Test(arguments: paragraphs) func `sentences are whole`(
        line: String, language: Language, expected: [String]
    ) {
        let found = Paragraph.sentences(of: line, in: language, TrainingFixture.analyzer)
        #expect(found == expected)
    }

    @Test func `a step's line stands under the step's title`() {
        let document = TrainingFixture.procedure(
            "p", ["Open the door": "It is open from 8.", "Close it": "It closes at 17."])
        let lines = document.lines
        #expect(lines.map(\.heading) == ["Open the door", "Close it"])
        #expect(lines.map(\.text) == ["It is open from 8.", "It closes at 17."])
    }
}
