import TestSupport
import TextAnalysis
import Testing

@testable import Training

struct QuantityFinderTests {
    struct Case: Sendable {
        let text: String
        let language: Language
        let expected: [Quantity]

        init(_ text: String, _ language: Language, _ expected: [Quantity]) {
            (self.text, self.language, self.expected) = (text, language, expected)
        }
    }

    static let cases = [
        Case("4 CR after 5 days", .english, [Quantity(4, .credit), Quantity(5, .day)]),
        Case("within 3 working days", .english, [Quantity(3, .workingDay)]),
        Case(
            "1,200 CR a year, 0.08 CR", .english,
            [Quantity(1200, .credit), Quantity(0.08, .credit)]),
        Case("at 15:00, dial *150# or M-10 days", .english, []),
        Case("8-12 hours", .english, []),
        Case(
            "up to 500 Mbit/s and 5 GB", .english,
            [Quantity(500, .megabit), Quantity(5, .gigabyte)]),
        Case("2 % or 95 percent", .english, [Quantity(2, .percent), Quantity(95, .percent)]),
        Case("5 daylight lamps", .english, []),
        Case(
            "через 5 рабочих дней, 0,08 CR", .russian,
            [Quantity(5, .workingDay), Quantity(0.08, .credit)]),
        Case("24 часа и 30 минут", .russian, [Quantity(24, .hour), Quantity(30, .minute)]),
        Case(
            "ค่าปรับ 4 เครดิต ภายใน 5 วันทำการ", .thai, [Quantity(4, .credit), Quantity(5, .workingDay)]),
        Case("ภายใน 14 วัน บิลวันที่ 1", .thai, [Quantity(14, .day)]),
        Case("๑๒ ชั่วโมง", .thai, [Quantity(12, .hour)]),
        Case("过了5天才收4 CR", .simplifiedChinese, [Quantity(5, .day), Quantity(4, .credit)]),
        Case("３个工作日，12个月", .simplifiedChinese, [Quantity(3, .workingDay), Quantity(12, .month)]),
        Case("8日出账，2026年", .simplifiedChinese, []),
    ]

    @Test(arguments: cases) func `finds numbers with units`(_ c: Case) {
        #expect(QuantityFinder(language: c.language).find(in: c.text).map(\.quantity) == c.expected)
    }

    @Test(arguments: 0..<50) func `ranges are those of what was found, in order`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let pieces = ["4", " ", "CR", "days", "5", ".", ",", "ё", "วัน", "天", "é", "🙂", "%"]
        let text = (0..<40).map { _ in pieces.randomElement(using: &random)! }.joined()
        for language in [Language.english, .russian, .thai, .simplifiedChinese] {
            let found = QuantityFinder(language: language).find(in: text)
            for match in found { #expect(text.characters(match.number).first?.isNumber == true) }
            for (one, next) in zip(found, found.dropFirst()) {
                #expect(one.range.upperBound <= next.number.lowerBound)
            }
        }
    }

    static let units: [(Substring, Language, Bool)] = [
        (" CR", .english, true), (" %", .russian, true), (" days", .english, false),
        (" месяца", .russian, false), (" เครดิต", .thai, true), ("天", .simplifiedChinese, true),
    ]

    @Test(arguments: units) func `some units are spelled alike after every number`(
        unit: Substring, language: Language, expected: Bool
    ) {
        #expect(QuantityUnits.isFixed(unit, in: language) == expected)
    }

    @Test func `a day is 24 hours, but a working day is no day`() {
        #expect(Quantity(24, .hour).equals(Quantity(1, .day)))
        #expect(!Quantity(1, .day).equals(Quantity(1, .workingDay)))
        #expect(!Quantity(1, .gigabyte).equals(Quantity(1024, .megabyte)))
    }
}
