import Foundation
import Knowledge
import TextAnalysis
import Testing

@testable import Indexer

struct PassageWindowsTests {
    private static let sentences: [(language: Language, make: @Sendable (Int) -> String)] = [
        (.english, { "Step \($0) takes about ten minutes of your time. " }),
        (.russian, { "Шаг \($0) занимает около десяти минут вашего времени. " }),
        (.thai, { "ขั้นตอนที่ \($0) ใช้เวลาประมาณสิบนาที " }),
        (.simplifiedChinese, { "第\($0)步大约需要十分钟的时间。" }),
    ]

    private func windows(_ text: String, _ language: Language) -> PassageWindows {
        var document = Fixture.document(content: .answer(text: text, say: nil))
        document.language = language
        document.title = "T"
        return WindowSplitter(analyzer: Fixture.analyzer)
            .windows(of: Passage(answer: text, variants: ["V"]), id: "d", in: document)
    }

    @Test(arguments: 0..<4)
    func `windows are short, overlap and leave out no sentence`(kind: Int) {
        let (language, make) = Self.sentences[kind]
        let text = (1...30).map(make).joined()
        let found = windows(text, language)
        let limit = language == .simplifiedChinese ? 125 : 250
        #expect(found.windows.count > 3)
        #expect(found.windows.allSatisfy { $0.text.unicodeScalars.count <= limit })
        #expect(found.texts.dropFirst(2).allSatisfy { $0.language == language })
        for number in 1...30 {
            let sentence = make(number).trimmingCharacters(in: .whitespaces)
            #expect(found.windows.contains { $0.text.contains(sentence) }, "\(sentence)")
        }
        let length = found.windows.reduce(0) { $0 + $1.text.unicodeScalars.count }
        #expect(length > text.unicodeScalars.count * 5 / 4)
    }

    @Test func `a short passage is one window; title and variants are wordings`() {
        let found = windows("It costs 4 CR.", .english)
        #expect(found.windows.map(\.text) == ["It costs 4 CR."])
        #expect(found.wordings.map(\.text) == ["T", "V"])
        #expect(windows("", .english).windows.isEmpty)
    }

    @Test func `a part of a document has wordings of its own, and its heading in every window`() {
        let document = Fixture.document(content: .answer(text: "x", say: nil))
        let passage = Passage(
            anchor: "a", heading: "Refunds", answer: "Five days.", variants: ["where is my money"])
        let found = WindowSplitter(analyzer: Fixture.analyzer)
            .windows(of: passage, id: "d#a", in: document)
        #expect(found.wordings.map(\.text) == ["where is my money"])
        #expect(found.windows.map(\.text) == ["Refunds\nFive days."])
    }

    @Test func `each wording is in its own language, which a name in other letters is not`() {
        var document = Fixture.document(content: .answer(text: "กด *157#", say: nil))
        document.language = .thai
        document.title = "โอนเงินในซิมให้เพื่อนได้ไหม"
        let variants = [
            "can I send credit to a friend's card", "ส่งเครดิตให้แฟนผ่าน Prepaid Go",
            "перекинуть деньги на симку сестры", "能把话费转给朋友吗", "能把話費轉給朋友嗎",
        ]
        let found = WindowSplitter(analyzer: Fixture.analyzer)
            .windows(of: Passage(answer: "กด *157#", variants: variants), id: "d", in: document)
        #expect(
            found.wordings.map(\.language.primary) == ["th", "en", "th", "ru", "zh", "zh"])
        #expect(found.windows.map(\.language) == [.thai])
    }
}
