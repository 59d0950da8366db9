import Foundation
import Knowledge
import TextAnalysis
import Testing

@testable import AnswerSearch

struct WhySentenceTests {
    private static let knowledge = KnowledgeBase(
        callTypes: [
            .init(
                id: "refund",
                names: names("Refunds", "Возврат денег", "การคืนเงิน", "退款", "退款申請"))
        ],
        products: [
            .init(
                id: "fibre",
                names: names("Fibre", "Оптический интернет", "เน็ตไฟเบอร์", "光纤宽带", "光纖寬頻")),
            .init(id: "hub"),
        ],
        segments: [
            .init(
                id: "prepaid",
                names: names(
                    "prepaid customers", "клиенты с предоплатой", "ลูกค้าเติมเงิน", "预付费客户", "預付卡客戶"))
        ],
        regions: [.init(id: "north", names: [.english: "the North"])])

    private static func names(
        _ en: String, _ ru: String, _ th: String, _ hans: String, _ hant: String
    ) -> [Language: String] {
        [
            .english: en, .russian: ru, .thai: th, .simplifiedChinese: hans,
            .traditionalChinese: hant,
        ]
    }

    private static func sentence(
        _ question: String, covered: [(word: String, importance: Double)] = [],
        reader: Language = .english, languages: [Language] = [],
        boosts: [String: Double] = [:], isPinned: Bool = false,
        candidate: Candidate? = nil
    ) -> String {
        var context = TestCorpus.context(languages: languages)
        (context.callType, context.segment, context.region) = ("refund", "prepaid", "north")
        context.products = ["hub", "fibre"]
        var rest = question[...]
        var place = 0
        // Each word after the beginning of the last one: those of Chinese overlap.
        let concepts = covered.map { word, importance in
            let range = rest.range(of: word) ?? rest.startIndex..<rest.startIndex
            place += rest[..<range.lowerBound].unicodeScalars.count
            rest = rest[range.lowerBound...]
            return WeightedUnits.Concept(
                range: place..<place + word.unicodeScalars.count, ways: [[word]],
                importance: importance)
        }
        let ranked = RankedCandidate.of(
            candidate
                ?? .of(
                    "a", language: reader, callTypes: ["refund"], products: ["fibre"],
                    segments: ["prepaid"], regions: ["north"]),
            boosts: ["call_type", "product", "segment", "region", "language", "outcome", "review"]
                .compactMap { name in boosts[name].map { AppliedBoost(name: name, effect: $0) } },
            isPinned: isPinned)
        return WhySentence(
            question: question, reader: reader, context: context, knowledge: knowledge
        ).text(for: ranked, covered: concepts)
    }

    private static func words(_ words: String...) -> [(word: String, importance: Double)] {
        words.map { ($0, 1) }
    }

    // MARK: Matches

    static let matches: [(language: String, question: String, words: [String], sentence: String)] =
        [
            ("en", "refund", ["refund"], "matches 'refund'"),
            (
                "en", "the refund deadline", ["refund", "deadline"],
                "matches 'refund' and 'deadline'"
            ),
            (
                "en", "Is my Refund late?", ["Is", "Refund", "late"],
                "matches 'Is', 'Refund' and 'late'"
            ),
            ("en", "wombat", [], "means the same in other words"),
            ("ru", "когда вернут деньги", ["вернут", "деньги"], "совпадает «вернут» и «деньги»"),
            (
                "ru", "срок возврата денег", ["срок", "возврата", "денег"],
                "совпадает «срок», «возврата» и «денег»"
            ),
            ("ru", "вомбат", [], "то же самое другими словами"),
            ("th", "ขอคืนเงินด่วน", ["คืนเงิน"], "ตรงกับคำว่า “คืนเงิน”"),
            ("th", "ขอคืนเงินด่วน", ["ขอ", "คืนเงิน", "ด่วน"], "ตรงกับคำว่า “ขอ” “คืนเงิน” และ “ด่วน”"),
            ("th", "วอมแบต", [], "ความหมายเดียวกันแต่ใช้คำอื่น"),
            ("zh-Hans", "我要退款", ["退款"], "含有“退款”"),
            ("zh-Hans", "退款 流量 套餐", ["退款", "流量", "套餐"], "含有“退款”、“流量”和“套餐”"),
            ("zh-Hans", "袋熊", [], "说法不同，意思相同"),
            ("zh-Hant", "我要退款 帳單", ["退款", "帳單"], "含有「退款」和「帳單」"),
            ("zh-Hant", "袋熊", [], "說法不同，意思相同"),
            ("zh", "我要退款", ["退款"], "含有“退款”"),
            ("de", "Geld zurück", ["Geld"], "matches 'Geld'"), ("und", "x", ["x"], "matches 'x'"),
        ]

    @Test(arguments: matches)
    func `the words that match are named as they stand in the question`(
        language: String, question: String, words: [String], sentence: String
    ) {
        let found = Self.sentence(
            question, covered: words.map { ($0, 1) }, reader: Language(language))
        #expect(found == sentence)
    }

    static let chinese: [(question: String, bigrams: [String], sentence: String)] = [
        ("怎么申请退款", ["申请", "请退", "退款"], "含有“申请退款”"),
        ("流量套餐退款", ["流量", "量套", "套餐", "退款"], "含有“流量套餐”和“退款”"),
        ("怎么退款", ["怎么", "么退", "退款"], "含有“怎么退款”"),
    ]

    @Test(arguments: chinese)
    func `overlapping bigrams are one word`(
        question: String, bigrams: [String], sentence: String
    ) {
        let found = Self.sentence(
            question, covered: bigrams.map { ($0, 1) }, reader: .simplifiedChinese)
        #expect(found == sentence)
    }

    @Test func `of many words the three most telling are named, in the question's order`() {
        let found = Self.sentence(
            "the late fee on my broadband bill",
            covered: [
                ("the", 0.1), ("late", 2), ("fee", 3), ("on", 0.2), ("my", 0.3), ("broadband", 4),
                ("bill", 1),
            ])
        #expect(found == "matches 'late', 'fee' and 'broadband'")
        // The parts of a Chinese word count together.
        let merged = Self.sentence(
            "流量套餐 甲 乙 丙",
            covered: [
                ("流量", 1), ("量套", 1), ("套餐", 1), ("甲", 2), ("乙", 2.5), ("丙", 2.2),
            ], reader: .simplifiedChinese)
        #expect(merged == "含有“流量套餐”、“乙”和“丙”")
    }

    @Test func `emoji and marks before a word do not shift it`() {
        let found = Self.sentence(
            "👩‍👩‍👧 e\u{301}te\u{301} refund 👍🏽", covered: Self.words("refund"))
        #expect(found == "matches 'refund'")
    }

    @Test func `braces in a question are words like others`() {
        #expect(Self.sentence("{} fee", covered: Self.words("{}")) == "matches '{}'")
    }

    // MARK: The call

    static let reasons: [(language: String, boost: String, reason: String)] = [
        ("en", "call_type", "for calls about Refunds"), ("en", "product", "for Fibre"),
        ("en", "segment", "for prepaid customers"), ("en", "region", "for the North"),
        ("en", "outcome", "helped in such calls before"),
        ("ru", "call_type", "для обращений на тему «Возврат денег»"),
        ("ru", "product", "для: Оптический интернет"),
        ("ru", "segment", "для: клиенты с предоплатой"),
        // What has no name in the reader's language has its English one.
        ("ru", "region", "для: the North"), ("ru", "outcome", "помогало в таких обращениях"),
        ("th", "call_type", "สำหรับสายเรื่องการคืนเงิน"), ("th", "product", "สำหรับเน็ตไฟเบอร์"),
        ("th", "segment", "สำหรับลูกค้าเติมเงิน"), ("th", "outcome", "เคยช่วยได้ในสายลักษณะนี้"),
        ("zh-Hans", "call_type", "适用于“退款”类来电"), ("zh-Hans", "product", "适用于光纤宽带"),
        ("zh-Hans", "segment", "适用于预付费客户"), ("zh-Hans", "outcome", "在此类来电中曾解决问题"),
        ("zh-Hant", "call_type", "適用於「退款申請」類來電"), ("zh-Hant", "product", "適用於光纖寬頻"),
        ("zh-Hant", "segment", "適用於預付卡客戶"), ("zh-Hant", "outcome", "在此類來電中曾解決問題"),
    ]

    @Test(arguments: reasons)
    func `what fits the call is named in the reader's language`(
        language: String, boost: String, reason: String
    ) {
        let phrases = WhyPhrases.inLanguage(Language(language))
        let fits = Self.sentence("x", reader: Language(language), boosts: [boost: 0.2])
        #expect(fits == phrases.sameMeaning + phrases.semicolon + reason)
        // What speaks against the answer is no reason why it was found.
        for effect in [-0.2, 0] {
            let other = Self.sentence("x", reader: Language(language), boosts: [boost: effect])
            #expect(other == phrases.sameMeaning)
        }
    }

    @Test func `what nobody named is named by its id`() {
        let candidate = Candidate.of("a", products: ["x", "hub", "fibre"])
        #expect(
            Self.sentence("x", boosts: ["product": 0.1], candidate: candidate)
                == "means the same in other words; for hub")
    }

    static let all: [(language: String, question: String, word: String, sentence: String)] = [
        (
            "en", "refund", "refund",
            "put first by an editor; matches 'refund'; for calls about Refunds; "
                + "for prepaid customers"
        ),
        (
            "ru", "возврат", "возврат",
            "закреплено редактором; совпадает «возврат»; для обращений на тему «Возврат денег»; "
                + "для: клиенты с предоплатой"
        ),
        (
            "th", "คืนเงิน", "คืนเงิน",
            "บรรณาธิการปักไว้เป็นอันดับแรก · ตรงกับคำว่า “คืนเงิน” · สำหรับสายเรื่องการคืนเงิน · สำหรับลูกค้าเติมเงิน"
        ),
        ("zh-Hans", "退款", "退款", "由编辑置顶；含有“退款”；适用于“退款”类来电；适用于预付费客户"),
        ("zh-Hant", "退款", "退款", "由編輯置頂；含有「退款」；適用於「退款申請」類來電；適用於預付卡客戶"),
    ]

    @Test(arguments: all)
    func `all reasons stand in one sentence`(
        language: String, question: String, word: String, sentence: String
    ) {
        let found = Self.sentence(
            question, covered: Self.words(word), reader: Language(language),
            boosts: ["call_type": 0.2, "segment": 0.1, "language": 0.02], isPinned: true)
        #expect(found == sentence)
    }

    // MARK: Other languages, old reviews

    static let foreign: [(reader: String, document: String, reason: String)] = [
        ("ru", "en", "есть только на языке: английский"), ("th", "en", "มีเฉพาะภาษาอังกฤษ"),
        ("zh-Hans", "en", "只有英语版本"), ("zh-Hant", "en", "只有英文版本"),
        ("en", "th", "exists in Thai only"), ("en", "ru", "exists in Russian only"),
        ("th", "ru", "มีเฉพาะภาษารัสเซีย"), ("zh-Hans", "th", "只有泰语版本"),
        ("zh-Hant", "ru", "只有俄文版本"), ("ru", "th", "есть только на языке: тайский"),
    ]

    @Test(arguments: foreign)
    func `an answer in another language says which one it exists in`(
        reader: String, document: String, reason: String
    ) {
        let phrases = WhyPhrases.inLanguage(Language(reader))
        let candidate = Candidate.of("a", language: Language(document))
        let found = Self.sentence("x", reader: Language(reader), candidate: candidate)
        #expect(found == phrases.sameMeaning + phrases.semicolon + reason)
    }

    static let known: [(reader: String, wanted: [String], document: String, isNamed: Bool)] = [
        ("en", [], "en", false), ("zh-Hans", [], "zh-Hant", false), ("zh", [], "zh-Hans", false),
        ("en", ["th", "ru"], "ru", false), ("en", ["th"], "en", true), ("th", ["th"], "en", true),
    ]

    @Test(arguments: known)
    func `the wanted languages, or else the question's, need not be named`(
        reader: String, wanted: [String], document: String, isNamed: Bool
    ) {
        let found = Self.sentence(
            "x", reader: Language(reader), languages: wanted.map { Language($0) },
            candidate: .of("a", language: Language(document)))
        let plain = WhyPhrases.inLanguage(Language(reader)).sameMeaning
        #expect((found != plain) == isNamed)
    }

    /// As of 2026-05-27.
    static let overdue: [(language: String, days: Int, reason: String?)] = [
        ("en", 34, "its review was due on 2026-04-23"),
        ("ru", 34, "проверить надо было до 2026-04-23"),
        ("th", 34, "ครบกำหนดทบทวนเมื่อ 2026-04-23"), ("zh-Hans", 34, "应于 2026-04-23 前复审"),
        ("zh-Hant", 400, "應於 2025-04-22 前複審"), ("en", 0, nil), ("en", -1, nil),
    ]

    @Test(arguments: overdue)
    func `an overdue review is said, with its date`(
        language: String, days: Int, reason: String?
    ) {
        let phrases = WhyPhrases.inLanguage(Language(language))
        let due = CalendarDate(ordinal: TestCorpus.today.ordinal - days)
        let found = Self.sentence(
            "x", reader: Language(language), boosts: ["review": -0.05],
            candidate: .of("a", language: Language(language), reviewBy: due))
        #expect(
            found
                == ([phrases.sameMeaning] + [reason].compactMap { $0 })
                .joined(separator: phrases.semicolon))
    }

    // MARK: In a search

    static let questions: [(question: String, why: String)] = [
        ("late fee", "matches 'late' and 'fee'"), ("пени за просрочку", "совпадает «пени»"),
        ("滞纳金", "含有“滞纳金”"), ("滯納金", "含有「滯納金」"), ("จ่ายล่าช้า", "ตรงกับคำว่า “ล่าช้า”"),
    ]

    @Test(arguments: questions)
    func `a search says why in the question's language`(
        question: String, why: String
    ) async throws {
        let corpus = try await TestCorpus([
            .faq("en", "Late fee"), .faq("ru", "Пени", "Их добавят в счёт.", language: .russian),
            .faq("hans", "滞纳金", "下个账单会加收。", language: .simplifiedChinese),
            .faq("th", "ค่าปรับล่าช้า", "คิดในบิลถัดไป", language: .thai),
        ])
        #expect(try corpus.page(question).answers.first?.why == why)
    }
}
