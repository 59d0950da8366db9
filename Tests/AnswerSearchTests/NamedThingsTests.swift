import SearchIndex
import TestSupport
import TextAnalysis
import Testing

@testable import AnswerSearch

struct NamedThingsTests {
    private static let analyzer = TestCorpus.analyzer

    /// Every word tells as much as any other, but for those that all passages hold.
    static func prepared(_ things: [IndexedThing], common: Set<String> = []) -> NamedThings {
        NamedThings(things, analyzer: analyzer) { keys in
            keys.map { common.contains($0.term) ? 0.1 : 1 }
        }
    }

    static func things(_ names: [(String, [String])]) -> [IndexedThing] {
        names.map { IndexedThing(name: $0, aliases: $1, documents: 3) }
    }

    static func mentions(_ text: String, of things: NamedThings) -> [String: Double] {
        let spoken = SpokenText(analyzer.analyze(text))
        let found = things.mentions(in: spoken, wholeness: 5)
        return Dictionary(uniqueKeysWithValues: found.map { (things.things[$0].name, $1) })
    }

    static let base = prepared(
        things([
            ("Cinderella Bakery and Cafe", []), ("Coit Tower", []), ("Pier 39", []),
            ("Ferry Building Marketplace", []), ("Kokkari Estiatorio", []), ("SF Citadel", []),
            ("Souvla - NoPa", []), ("Museum Of 3D Illusions", []), ("The Progress", []),
            ("Роуминг-пакет", ["пакет на 15 дней"]), ("Обещанный платёж", []),
            ("แพ็กเกจโรมมิ่ง", ["Roaming Pack"]), ("เราเตอร์ Meridian Hub", []),
            ("รหัสย้ายค่าย", ["โค้ดย้ายเบอร์"]),
            ("子午会员圈", ["Meridian Circle"]), ("预付畅行卡", []), ("光猫", []), ("紅包簡訊", []),
        ]),
        common: ["the", "and", "of", "cafe", "museum", "tower", "building"])

    static let heard: [(said: String, name: String)] = [
        ("it's called cinderella bakery and cafe", "Cinderella Bakery and Cafe"),
        ("how about cinderela bakry", "Cinderella Bakery and Cafe"),
        ("is the coit tour open", "Coit Tower"),
        ("the address of pier thirty nine", "Pier 39"),
        ("is pier 39 far", "Pier 39"),
        ("i found the ferry building market place", "Ferry Building Marketplace"),
        ("at kokari estiatoryo please", "Kokkari Estiatorio"),
        ("the s f citadel", "SF Citadel"),
        ("one of them is called souvla", "Souvla - NoPa"),
        ("the second is the museum of three d illusion", "Museum Of 3D Illusions"),
        ("tell me about the progres", "The Progress"),
        ("а сколько стоит роуминг пакета", "Роуминг-пакет"),
        ("подключите мне обещанного платежа", "Обещанный платёж"),
        ("без обещанным платежом никак", "Обещанный платёж"),
        ("ขอสมัครแพ็กเกจโรมมิ่งหน่อย", "แพ็กเกจโรมมิ่ง"),
        ("อยากได้โรมมิ่งแพ็กเกจ", "แพ็กเกจโรมมิ่ง"),
        ("เราเตอร์มีเดียนฮับ ตัว meridian hub", "เราเตอร์ Meridian Hub"),
        ("ขอรหัสย้ายค่ายค่ะ", "รหัสย้ายค่าย"),
        ("ขอโค้ดย้ายเบอร์ด้วย", "รหัสย้ายค่าย"),
        ("我想問子午會員圈的積分", "子午会员圈"),
        ("我那个预付畅行卡还有钱吗", "预付畅行卡"),
        ("預付暢行卡怎麼儲值", "预付畅行卡"),
        ("光猫一直闪红灯", "光猫"),
        ("收到红包简讯", "紅包簡訊"),
    ]

    @Test(arguments: heard)
    func `a name is recognised as it is said`(said: String, name: String) {
        let found = Self.mentions(said, of: Self.base)
        #expect(found.max { $0.value < $1.value }?.key == name, "\(found)")
    }

    static let silent = [
        "", "umm", "what is the address and the zip code", "thank you very much", "a tower of the",
        "подождите минуту", "ขอบคุณค่ะ", "好的谢谢", "好的，謝謝你", "four one five one nine",
    ]

    @Test(arguments: silent)
    func `what names nothing brings nothing`(said: String) {
        #expect(Self.mentions(said, of: Self.base).filter { $0.value > 0.2 } == [:])
    }

    @Test func `more of a name is a better mention`() {
        let said = ["kokkari estiatorio", "kokari estiatorio", "kokkari", "restaurant"]
        let found = said.map { Self.mentions($0, of: Self.base)["Kokkari Estiatorio"] ?? 0 }
        #expect(found == found.sorted(by: >))
        #expect(found[0] == 2)
        #expect(found[2] > 0 && found[2] < 0.2)
        #expect(found[3] == 0)
    }

    @Test func `words of a name that stand far apart do not make it`() {
        let near = Self.mentions("kokkari the estiatorio", of: Self.base)
        let far = Self.mentions("kokkari is where we met at some estiatorio", of: Self.base)
        #expect(near["Kokkari Estiatorio"] == 2)
        #expect(far["Kokkari Estiatorio"] ?? 0 < 0.2)
    }

    @Test(arguments: 0..<30)
    func `the order of things and of aliases does not matter, nor do unrelated things`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        var sentences = RandomSentences(seed: seed)
        let names = (0..<8).map { index in
            (
                sentences.sentence(1...3) + " n\(index)",
                (0..<3).map { _ in sentences.sentence(2...3) }
            )
        }
        let said = sentences.sentence(5...12) + " " + (names.randomElement(using: &random)?.0 ?? "")
        let found = Self.mentions(said, of: Self.prepared(Self.things(names)))
        let shuffled = names.map { ($0, $1.shuffled(using: &random)) }.shuffled(using: &random)
        #expect(Self.mentions(said, of: Self.prepared(Self.things(shuffled))) == found)
        let more = names + [("unrelated zebra", ["striped zebra"])]
        #expect(Self.mentions(said, of: Self.prepared(Self.things(more))) == found)
    }

    @Test func `668 things in 15 turns are tracked within milliseconds`() {
        var sentences = RandomSentences(seed: 1)
        let things = Self.prepared(
            Self.things((0..<668).map { ("\(sentences.sentence(1...3)) \($0)", []) }))
        let turns = (0..<15).map { _ in
            SpokenText(Self.analyzer.analyze(sentences.sentence(20...20)))
        }
        let fastest = (0..<5).map { _ in
            ContinuousClock().measure {
                for turn in turns { _ = things.mentions(in: turn, wholeness: 5) }
            }
        }.min()
        // A debug build on a busy machine; a release build takes a fraction.
        #expect(fastest ?? .zero < .milliseconds(2000))
    }
}
