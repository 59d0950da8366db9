import Dialogue
import Testing
import TextAnalysis

struct IntentReaderTests {
    static let reader = try! IntentReader(analyzer: Analyzer())

    static let cases: [(String, Language, Intent?)] = [
        ("Thanks a lot!", .english, .thanks),
        ("no thanks, that's all, bye", .english, .goodbye),
        ("yes please", .english, .yes),
        ("I want to talk to a person", .english, .person),
        ("I don't want to talk to a person, what is the fee?", .english, nil),
        ("how much is the late fee?", .english, nil),
        ("my phone does not work", .english, nil),
        ("it did not work", .english, .didNotWork),
        ("cancel my contract", .english, nil),
        ("how do I complain about a bill", .english, nil),
        ("this is unacceptable, I will get a lawyer", .english, .complaint),
        ("stupid bot", .english, .abuse),
        ("what can you do?", .english, .whatCanYouDo),
        ("!!!", .english, .filler),
        ("thanks again", .english, .thanks),
        ("why do you want my number", .english, .why),
        ("so why would you need to know that", .english, .why),
        ("money back please", .english, nil),
        ("call me back please", .english, nil),
        ("late fee please", .english, nil),
        ("ทำไมต้องบอกชื่อด้วยล่ะ", .thai, .why),
        ("สวัสดีคะ", .thai, .greeting),
        ("не хочу платить за роуминг", .russian, nil),
        ("спасибо большое", .russian, .thanks),
        ("позовите оператора", .russian, .person),
        ("ещё раз", .russian, .repeatThat),
        ("не помогло", .russian, .no),
        ("как поменять тариф", .russian, nil),
        ("谢谢", .simplifiedChinese, .thanks),
        ("我要转人工", .simplifiedChinese, .person),
        ("不要人工", .simplifiedChinese, .no),
        ("怎么退款", .simplifiedChinese, nil),
        ("謝謝", .traditionalChinese, .thanks),
        ("ขอบคุณค่ะ", .thai, .thanks),
        ("ขอคุยกับเจ้าหน้าที่หน่อยค่ะ", .thai, .person),
        ("เสร็จแล้วครับ", .thai, .done),
        ("เปลี่ยนโปรยังไง", .thai, nil),
    ]

    @Test(arguments: cases)
    func `tells what a message is`(message: String, language: Language, expected: Intent?) {
        #expect(Self.reader.intent(of: message, language: language) == expected)
    }

    @Test(arguments: [Language.english, .russian, .thai, .simplifiedChinese, .traditionalChinese])
    func `understands every language in the midst of every other`(language: Language) {
        #expect(Self.reader.intent(of: "thank you", language: language) == .thanks)
        #expect(Self.reader.intent(of: "спасибо", language: language) == .thanks)
        #expect(Self.reader.intent(of: "谢谢", language: language) == .thanks)
        #expect(Self.reader.intent(of: "ขอบคุณ", language: language) == .thanks)
    }

    @Test(arguments: [
        ("how do I pay", Language.english, true), ("I paid yesterday", .english, false),
        ("сколько стоит роуминг", .russian, true), ("多少钱一个月", .simplifiedChinese, true),
        ("ราคาเท่าไหร่", .thai, true), ("8 Quay Street", .english, false),
    ])
    func `tells a question by its words`(text: String, language: Language, expected: Bool) {
        #expect(Self.reader.isQuestion(text, language: language) == expected)
    }
}
