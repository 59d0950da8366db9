import Foundation
import Knowledge
import TestSupport
import TextAnalysis
import Testing

@testable import Dialogue

struct FieldReaderTests {
    static let reader = FieldReader()
    static let languages = ["en", "zh-Hans", "zh-Hant", "th", "ru"].map(Language.init)

    private static func read(_ field: FormField, _ text: String, _ language: Language) -> String? {
        reader.value(of: field, in: text, language: language, now: UtteranceSample.now)?.written
    }

    private static func again(_ written: String, _ field: FormField, _ language: Language)
        -> String?
    {
        let said = reader.spoken(FieldValue(written), of: field, language: language)
        return read(field, said, language)
    }

    // MARK: Read-back

    @Test(arguments: languages) func `a date that is read back is the same date`(language: Language)
    {
        let field = FormField(id: "date", kind: .date)
        for ordinal in stride(from: 20_000, to: 21_500, by: 7) {
            let date = CalendarDate(ordinal: ordinal).description
            #expect(Self.again(date, field, language) == date)
        }
    }

    @Test(arguments: languages) func `a time or window that is read back is the same`(
        language: Language
    ) {
        let time = FormField(id: "time", kind: .time)
        for minutes in stride(from: 0, to: 1440, by: 5) {
            let written = ClockTime.written(minutes)
            #expect(Self.again(written, time, language) == written)
        }
        let window = FormField(id: "window", kind: .timeWindow)
        for written in [
            "08:00-12:00", "17:30-", "-09:15", "00:00-24:00", "13:00-15:45", "04:00-06:00",
        ] {
            #expect(Self.again(written, window, language) == written)
        }
    }

    @Test(arguments: languages) func `money, numbers and answers that are read back are the same`(
        language: Language
    ) {
        let money = FormField(id: "amount", kind: .money)
        for written in [
            "25.50 CR", "0.05 CR", "1250.00 THB", "99.90 USD", "3.00 EUR", "7000.00 RUB",
            "8.80 CNY",
        ] {
            #expect(Self.again(written, money, language) == written)
        }
        let number = FormField(id: "count", kind: .number)
        for written in ["0", "2.5", "1200", "0.75"] {
            #expect(Self.again(written, number, language) == written)
        }
        let answer = FormField(id: "answer", kind: .yesNo)
        #expect(Self.again("yes", answer, language) == "yes")
        #expect(Self.again("no", answer, language) == "no")
    }

    @Test(arguments: languages) func `a choice that is read back is the same`(language: Language) {
        for (id, choices) in UtteranceSample.choices {
            let field = FormField(id: id, kind: .choice, choices: choices)
            for choice in choices { #expect(Self.again(choice.id, field, language) == choice.id) }
        }
    }

    @Test func `every choice of the corpus's forms is understood by its name`() throws {
        let folder = PackageRoot.path + "/corpus/forms"
        for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
            let form = try #require(FormReader.read(text, path: file).0)
            for field in form.fields where field.kind == .choice {
                for choice in field.choices {
                    for (language, name) in choice.names {
                        #expect(Self.read(field, name, language) == choice.id, "\(file) \(name)")
                    }
                }
            }
        }
    }

    @Test func `values are said in words of the language`() {
        let date = FormField(id: "date", kind: .date)
        let said = Self.languages.map {
            Self.reader.spoken(FieldValue("2026-12-01"), of: date, language: $0)
        }
        #expect(
            said == [
                "Tuesday, 1 December 2026", "2026年12月1日 星期二", "2026年12月1日 星期二",
                "วันอังคารที่ 1 ธันวาคม 2569", "вторник, 1 декабря 2026 года",
            ])
        let window = FormField(id: "window", kind: .timeWindow)
        let later = Self.languages.map {
            Self.reader.spoken(FieldValue("17:00-"), of: window, language: $0)
        }
        #expect(
            later == [
                "17:00 or later", "17:00以后", "17:00以後", "ตั้งแต่ 17:00 น. เป็นต้นไป", "после 17:00",
            ])
    }

    // MARK: Written values

    static let written: [(FormField.Kind, String, String?)] = [
        (.date, "2026-12-01", "2026-12-01"), (.date, "2026-02-30", nil), (.date, "tomorrow", nil),
        (.time, "17:30", "17:30"), (.time, "24:00", nil), (.time, "5:30", nil),
        (.timeWindow, "17:00-", "17:00-"), (.timeWindow, "20:00-17:00", nil),
        (.timeWindow, "-", nil),
        (.phone, "+999 712 345 678", "+999712345678"), (.phone, "12345", nil),
        (.orderNumber, "ord1234567", "ORD-1234567"), (.orderNumber, "1234567", "ORD-1234567"),
        (.accountNumber, "M-12345674", "M-12345674"), (.postcode, " 10110 ", "10110"),
        (.iccid, "8999900202600079196", "8999900202600079196"),
        (.iccid, "8999900202600079197", nil), (.email, "Anna@Example.com", "anna@example.com"),
        (.email, "anna", nil), (.money, "25.5 CR", "25.50 CR"), (.money, "25", "25.00 CR"),
        (.number, "2.50", "2.5"), (.number, "many", nil), (.yesNo, "yes", "yes"),
        (.yesNo, "maybe", nil),
        (.personName, "Anna", "Anna"), (.text, "", nil), (.text, "a dog", "a dog"),
    ]

    @Test(arguments: written)
    func `a written value has a canonical form`(
        kind: FormField.Kind, text: String, expected: String?
    ) {
        let field = FormField(id: "field", kind: kind)
        #expect(Self.reader.canonical(text, for: field)?.written == expected)
    }

    @Test func `only ids and names of choices are valid`() {
        let field = FormField(id: "wish", kind: .choice, choices: UtteranceSample.choices["wish"]!)
        #expect(Self.reader.canonical("repair", for: field)?.written == "repair")
        #expect(Self.reader.canonical("Ремонт", for: field)?.written == "repair")
        #expect(Self.reader.canonical("refund", for: field) == nil)
    }

    // MARK: Robustness

    private static func randomText(_ random: inout SeededGenerator) -> String {
        let pieces = Array(
            "0123456789 ,.-:/@+'’()?!๑２九十百千万点分月号年ครับโมงทุ่มวันที่ไม่нетпятьивдо".unicodeScalars)
        let words = [
            "no ", "not ", "half ", "past ", "to ", "double ", "oh ", "at ", "dot ", "the ",
            "next ", "hundred ",
            "twenty", "пол", "без ", "тысяч ", "一", "个", "บ่าย", "สิบ", "é", "\u{301}", "👨‍👩‍👧", "\u{0}",
            "\n", "ﷺ", "İ",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0...60, using: &random) {
            switch Int.random(in: 0...3, using: &random) {
            case 0: text.unicodeScalars.append(pieces.randomElement(using: &random)!)
            case 1: text += words.randomElement(using: &random)!
            case 2: text += String(Int.random(in: 0...99_999, using: &random))
            default:
                let value = UInt32.random(in: 0...0x10FFFF, using: &random)
                if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
            }
        }
        return text
    }

    private static let allFields = FormField.Kind.allCases.map { kind in
        FormField(
            id: kind.rawValue, kind: kind,
            choices: kind == .choice ? UtteranceSample.choices["light"]! : [])
    }

    @Test(arguments: 0..<20) func `no text stops a reader`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<15 {
            let text = Self.randomText(&random)
            for field in Self.allFields {
                let value = Self.reader.value(
                    of: field, in: text, language: Self.languages[seed % 5],
                    now: UtteranceSample.now)
                if let value, ![.text, .personName, .address].contains(field.kind) {
                    #expect(
                        Self.reader.canonical(value.written, for: field)?.written == value.written,
                        "\(field.kind) \(text.debugDescription)")
                }
            }
            _ = Self.reader.values(
                of: Self.allFields, in: text, language: .english, now: UtteranceSample.now)
            _ = Self.reader.correction(
                in: text, of: Self.allFields, language: .english, now: UtteranceSample.now)
        }
    }

    /// What made readers slow that look at a message again for each value in it.
    static let long = [
        "12 34 ", "no, a@b.c ", "5 to ", "一", "ห้า", "пять ", "1.", "12 Road, ", "\u{301}",
    ]

    @Test(arguments: long) func `long messages are read in bounded time`(piece: String) {
        let text = String(repeating: piece, count: 4000)
        let clock = ContinuousClock()
        for field in Self.allFields {
            let took = clock.measure {
                _ = Self.reader.value(
                    of: field, in: text, language: .english, now: UtteranceSample.now)
            }
            #expect(took < .seconds(5), "\(field.kind) took \(took)")
        }
    }

    @Test func `a clock's day and minute are those of the time zone`() throws {
        let bangkok = try #require(TimeZone(secondsFromGMT: 7 * 3600))
        let time = LocalTime(Date(timeIntervalSince1970: 1_764_098_100), in: bangkok)
        #expect(time == LocalTime(date: CalendarDate("2025-11-26")!, minute: 135))
        let before = LocalTime(Date(timeIntervalSince1970: -60), in: TimeZone(secondsFromGMT: 0)!)
        #expect(before == LocalTime(date: CalendarDate("1969-12-31")!, minute: 1439))
    }
}
