import Knowledge
import TextAnalysis
import Testing

@testable import Dialogue

struct SeveralFieldsTests {
    static let fields: [FormField] = [
        FormField(id: "account", kind: .accountNumber, check: .luhn),
        FormField(id: "name", kind: .personName), FormField(id: "phone", kind: .phone),
        FormField(id: "email", kind: .email), FormField(id: "address", kind: .address),
        FormField(id: "postcode", kind: .postcode), FormField(id: "date", kind: .date),
        FormField(id: "window", kind: .timeWindow), FormField(id: "amount", kind: .money),
        FormField(id: "order", kind: .orderNumber),
        FormField(id: "light", kind: .choice, choices: UtteranceSample.choices["light"]!),
        FormField(id: "note", kind: .text), FormField(id: "consent", kind: .yesNo),
        FormField(id: "count", kind: .number),
    ]

    struct Case: Sendable, CustomStringConvertible {
        let language: String
        let say: String
        let values: [String: String]
        var description: String { say }
    }

    static let cases = [
        Case(
            language: "en",
            say: "Can a technician come on Tuesday after five? My number is 0712345678",
            values: ["date": "2026-12-01", "window": "17:00-", "phone": "0712345678"]),
        Case(
            language: "en", say: "My name is Anna Petrova, account M-12345674, the light is red",
            values: ["name": "Anna Petrova", "account": "M-12345674", "light": "red"]),
        Case(
            language: "en", say: "I live at 12 Baker Street, postcode 10110, mail anna@example.com",
            values: [
                "address": "12 Baker Street", "postcode": "10110", "email": "anna@example.com",
            ]),
        Case(
            language: "en", say: "I was charged 20 credits for ORD-1234567",
            values: ["amount": "20.00 CR", "order": "ORD-1234567"]),
        Case(language: "en", say: "yes please", values: [:]),
        Case(language: "en", say: "I have 3 phones and nothing works", values: [:]),
        Case(
            language: "ru",
            say: "Пусть мастер придёт во вторник после пяти, мой телефон 0712345678",
            values: ["date": "2026-12-01", "window": "17:00-", "phone": "0712345678"]),
        Case(
            language: "th", say: "นัดช่างวันอังคารหลังห้าโมงเย็น เบอร์ 0712345678 ค่ะ",
            values: ["date": "2026-12-01", "window": "17:00-", "phone": "0712345678"]),
        Case(
            language: "zh-Hans", say: "想约周二下午五点以后，我的电话是0712345678",
            values: ["date": "2026-12-01", "window": "17:00-", "phone": "0712345678"]),
    ]

    @Test(arguments: cases) func `one sentence fills several fields`(_ c: Case) {
        let values = FieldReader().values(
            of: Self.fields, in: c.say, language: Language(c.language), now: UtteranceSample.now)
        #expect(values.mapValues(\.written) == c.values)
    }

    @Test func `of two fields of one kind the one that is named gets the value`() {
        let fields = [
            FormField(id: "from", kind: .date, label: [.english: "Valid from"]),
            FormField(id: "paid", kind: .date, label: [.english: "Date of payment"]),
        ]
        func read(_ text: String) -> [String: String] {
            FieldReader().values(of: fields, in: text, language: .english, now: UtteranceSample.now)
                .mapValues(\.written)
        }
        #expect(read("the date of payment was 3 November") == ["paid": "2026-11-03"])
        #expect(read("tomorrow would be good") == ["from": "2026-11-26"])
    }

    // MARK: Corrections

    struct Correction: Sendable, CustomStringConvertible {
        let language: String
        let say: String
        let field: String?
        let value: String?
        var description: String { say }
    }

    /// The latest answer first.
    static let answered: [FormField] = [
        FormField(id: "window", kind: .timeWindow),
        FormField(id: "date", kind: .date, label: [.english: "Date"]),
        FormField(id: "phone", kind: .phone, label: [.english: "Phone"]),
        FormField(
            id: "light", kind: .choice, label: [.english: "Light"],
            choices: UtteranceSample.choices["light"]!),
        FormField(id: "name", kind: .personName, label: [.english: "Your name"]),
    ]

    static let corrections = [
        Correction(language: "en", say: "no, the 14th", field: "date", value: "2026-12-14"),
        Correction(
            language: "en", say: "the phone number is wrong, it's 0712345678", field: "phone",
            value: "0712345678"),
        Correction(
            language: "en", say: "change the date to Friday", field: "date", value: "2026-11-27"),
        Correction(language: "en", say: "no, after six", field: "window", value: "18:00-"),
        Correction(language: "en", say: "sorry, the light is red", field: "light", value: "red"),
        Correction(
            language: "en", say: "my name is wrong, it's Anna Petrova", field: "name",
            value: "Anna Petrova"),
        Correction(language: "en", say: "no", field: nil, value: nil),
        Correction(language: "en", say: "yes, everything is right", field: nil, value: nil),
        Correction(language: "en", say: "how much does it cost?", field: nil, value: nil),
        Correction(language: "zh-Hans", say: "不对，是14号", field: "date", value: "2026-12-14"),
        Correction(language: "zh-Hans", say: "电话改成0712345678", field: "phone", value: "0712345678"),
        Correction(language: "th", say: "ไม่ใช่ วันที่ 14", field: "date", value: "2026-12-14"),
        Correction(language: "th", say: "เปลี่ยนวันเป็นวันศุกร์", field: "date", value: "2026-11-27"),
        Correction(language: "ru", say: "нет, четырнадцатого", field: "date", value: "2026-12-14"),
        Correction(
            language: "ru", say: "телефон неправильный, 0712345678", field: "phone",
            value: "0712345678"),
        Correction(
            language: "ru", say: "поменяйте дату на пятницу", field: "date", value: "2026-11-27"),
    ]

    @Test(arguments: corrections) func `an answer given before is changed`(_ c: Correction) {
        let found = FieldReader().correction(
            in: c.say, of: Self.answered, language: Language(c.language), now: UtteranceSample.now)
        #expect(found?.field == c.field)
        #expect(found?.value.written == c.value)
    }
}
