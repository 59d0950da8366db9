import TextAnalysis
import Testing

@testable import Training

struct GapTests {
    private static func gap(
        _ place: Int, _ text: String, _ language: Language, under headings: [String] = []
    ) -> Gap {
        let finder = QuantityFinder(language: language)
        let found = finder.find(in: text)
        return Gap(
            found[place], in: .init(text: text, terms: [], quantities: found), under: headings,
            finder)
    }

    static let fair: [(place: Int, String, Language, Bool)] = [
        (0, "The fee is 4 CR, due after 5 days.", .english, true),
        (1, "The fee is 4 CR, 5 days after the due date.", .english, true),
        (0, "It takes 2 to 3 days.", .english, false),
        (0, "Top up with 1, 3, 5 CR.", .english, false),
        (1, "You pay 5 CR, 10 CR or 20 CR.", .english, false),
        (0, "Срок от 2 до 3 дней.", .russian, false),
        (0, "Пеня 4 кредита, через 5 дней.", .russian, true),
        (0, "要2到3天。", .simplifiedChinese, false), (0, "过了5天才收4 CR。", .simplifiedChinese, true),
        (0, "ราคา 5, 10, 20 และ 50 เครดิต", .thai, false),
        (0, "ค่าปรับ 4 เครดิต ภายใน 5 วัน", .thai, true),
        (2, "The visit is 24 CR and the part 35 CR: 59 CR.", .english, false),
        (0, "多出21 CR：43 CR减去22 CR。", .simplifiedChinese, false),
        (1, "За 3 месяца по 8 CR выходит 24 CR.", .russian, false),
        (2, "จ่ายเดือนละ 8 CR ครบ 3 เดือน เป็น 24 CR", .thai, false),
    ]

    @Test(arguments: fair) func `neither in a series nor worked out`(
        place: Int, text: String, language: Language, expected: Bool
    ) {
        #expect(Self.gap(place, text, language).isFair == expected, "\(text)")
    }

    static let values: [(String, Language, Double, Bool)] = [
        ("The fee is 4 CR.", .english, 5, true), ("The fee is 4 CR.", .english, 20, true),
        ("The fee is 4 CR.", .english, 21, false), ("The fee is 4 CR.", .english, 0.5, false),
        ("At most 100 CR now and 300 CR a month.", .english, 200, true),
        ("At most 100 CR now and 300 CR a month.", .english, 300, false),
        ("At most 100 CR now and 300 CR a month.", .english, 400, false),
        ("买满200 CR，您现在是38 CR。", .simplifiedChinese, 150, true),
        ("买满200 CR，您现在是38 CR。", .simplifiedChinese, 30, false),
        ("Не меньше 10 CR, но не больше 50 CR.", .russian, 20, true),
        ("Не меньше 10 CR, но не больше 50 CR.", .russian, 50, false),
        ("สูงสุด 100 เครดิต เดือนละ 300 เครดิต", .thai, 400, false),
    ]

    @Test(arguments: values) func `other values are near and within the sentence's bounds`(
        text: String, language: Language, value: Double, expected: Bool
    ) {
        #expect(Self.gap(0, text, language).admits(Quantity(value, .credit)) == expected)
    }

    @Test func `another unit never stands in the gap, and a heading's number bounds it too`() {
        let gap = Self.gap(0, "It lasts 4 days.", .english, under: ["Longer than 5 days?"])
        #expect(!gap.admits(Quantity(4, .week)))
        #expect(gap.admits(Quantity(3, .day)))
        #expect(!gap.admits(Quantity(6, .day)))
    }
}
