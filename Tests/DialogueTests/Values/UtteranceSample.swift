import Foundation
import Knowledge
import TestSupport
import TextAnalysis
import Testing
import Yams

@testable import Dialogue

/// What customers say to a form, and what a careful clerk would write down: one file of the sample
/// for a kind of field and a language.
struct UtteranceSample: CustomTestStringConvertible, Sendable {
    let folder: String
    let language: String
    let kind: FormField.Kind

    struct Utterance: Decodable {
        let say: String
        let value: String
        let field: String?
    }

    struct Result {
        let right: Int
        let count: Int
        let failures: [String]

        var share: Double { count == 0 ? 0 : Double(right) / Double(count) }
    }

    var testDescription: String { "\(language) \(kind.rawValue)" }

    /// Wednesday 2026-11-25, 10:00.
    static let now = LocalTime(date: CalendarDate("2026-11-25")!, minute: 600)

    static func all(in folder: String) -> [UtteranceSample] {
        ["en", "zh", "th", "ru"].flatMap { language in
            FormField.Kind.allCases.map { .init(folder: folder, language: language, kind: $0) }
        }
    }

    func utterances() throws -> [Utterance] {
        let path =
            "\(PackageRoot.path)/Tests/DialogueTests/\(folder)/\(language)/\(kind.rawValue).yaml"
        return try YAMLDecoder().decode(
            [Utterance].self, from: String(contentsOfFile: path, encoding: .utf8))
    }

    func run() throws -> Result {
        let utterances = try utterances()
        let failures = utterances.compactMap(failure)
        return Result(
            right: utterances.count - failures.count, count: utterances.count, failures: failures)
    }

    private func failure(_ utterance: Utterance) -> String? {
        let found = FieldReader().value(
            of: field(utterance.field), in: utterance.say,
            language: Language(language == "zh" ? "zh-Hans" : language), now: Self.now)
        let written = found?.written ?? "none"
        guard written != utterance.value else { return nil }
        return "\"\(utterance.say)\" should be \(utterance.value), was \(written)"
    }

    private func field(_ id: String?) -> FormField {
        let choices = id.flatMap { Self.choices[$0] } ?? []
        let check: FormField.Check? = kind == .accountNumber ? .luhn : nil
        return FormField(
            id: id ?? kind.rawValue, kind: kind, choices: choices, pattern: Self.patterns[kind],
            check: check)
    }

    private static let patterns: [FormField.Kind: String] = [
        .accountNumber: "M-[0-9]{8}", .orderNumber: "ORD-[0-9]{7}",
        .phone: "(\\+999|0)[27][0-9]{8}", .postcode: "[1-4][0-9]{4}", .iccid: "89999[0-9]{14}",
    ]

    static let choices: [String: [FormField.Choice]] = [
        "wish": [
            choice("money-back", "Money back", "退款", "คืนเงิน", "Вернуть деньги"),
            choice("replacement", "Replacement", "换货", "เปลี่ยนสินค้า", "Замена"),
            choice("repair", "Repair", "维修", "ซ่อม", "Ремонт"),
        ],
        "light": [
            choice("green", "Green", "绿色", "สีเขียว", "Зелёная"),
            choice("red", "Red", "红色", "สีแดง", "Красная"),
            choice("off", "Off", "不亮", "ไม่ติด", "Не горит"),
            choice("unsure", "Not sure", "不确定", "ไม่แน่ใจ", "Не знаю"),
        ],
        "interpreter": [
            choice("none", "None", "不需要", "ไม่ต้องการ", "Не нужен"),
            choice("en", "English", "英语", "ภาษาอังกฤษ", "Английский"),
            choice("zh", "Chinese", "中文", "ภาษาจีน", "Китайский"),
            choice("th", "Thai", "泰语", "ภาษาไทย", "Тайский"),
            choice("ru", "Russian", "俄语", "ภาษารัสเซีย", "Русский"),
        ],
    ]

    private static func choice(
        _ id: String, _ english: String, _ chinese: String, _ thai: String, _ russian: String
    ) -> FormField.Choice {
        .init(
            id: id,
            names: [
                .english: english, .simplifiedChinese: chinese, .thai: thai, .russian: russian,
            ])
    }
}
