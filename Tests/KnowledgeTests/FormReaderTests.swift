import TextAnalysis
import Testing

@testable import Knowledge

struct FormReaderTests {
    @Test func `a form arrives with its fields`() throws {
        let (form, issues) = FormReader.read(
            """
            id: technician-visit
            call_types: [technician-visit]
            names: { en: Technician visit, zh-Hans: 上门维修预约 }
            receiver: field-service@meridian.example
            fields:
              - id: phone
                type: phone
                required: true
                prefill: phone
                label: { en: Phone, th: โทรศัพท์ }
                why: { ru: Чтобы перезвонить }
              - id: fault
                type: choice
                choices: [ { id: no-signal, names: { en: No signal } }, { id: other } ]
              - id: other_fault
                type: text
                when: { field: fault, is: [other] }
                pattern: "[A-Z]{2}[0-9]{6}"
                check: luhn
                minimum: 1
                maximum: 5
            """, path: "technician-visit.yaml")
        #expect(issues.isEmpty)
        let fields = try #require(form?.fields)
        #expect(fields.map(\.id) == ["phone", "fault", "other_fault"])
        #expect(fields.map(\.kind) == [.phone, .choice, .text])
        #expect(fields.map(\.line) == [6, 12, 15])
        #expect(fields[0].isRequired && fields[0].prefill == "phone")
        #expect(fields[0].label[.thai] == "โทรศัพท์")
        #expect(fields[1].choices.map(\.id) == ["no-signal", "other"])
        #expect(fields[2].when == .init(field: "fault", values: ["other"]))
        #expect(fields[2].check == .luhn && fields[2].minimum == 1 && fields[2].maximum == 5)
    }

    static let bad: [(String, String)] = [
        (
            "{id: a, type: phon}",
            "f.yaml:3: error: 'type' cannot be 'phon': did you mean 'phone'?"
        ),
        ("{id: a, type: choice}", "f.yaml:3: error: a field of type 'choice' needs 'choices'"),
        ("{id: a, type: text, pattern: '['}", "f.yaml:3: error: '[' is no regular expression"),
        (
            "{id: a, type: number, minimum: 5, maximum: 1}",
            "f.yaml:3: error: 'maximum' is below 'minimum'"
        ),
        (
            "{id: a, type: text, when: {field: b, is: [c]}}",
            "f.yaml:3: error: 'when' names 'b', which is no field above this one"
        ),
        (
            "{id: a, type: text, required: maybe}",
            "f.yaml:3: error: 'required' must be true or false"
        ),
        (
            "{id: a, type: text, chek: luhn}",
            "f.yaml:3: error: unknown key 'chek': did you mean 'check'?"
        ),
    ]

    @Test(arguments: bad)
    func `a mistake is named with its line`(field: String, expected: String) {
        let (_, issues) = FormReader.read("id: f\nfields:\n  - \(field)\n", path: "f.yaml")
        #expect(issues.map(\.description) == [expected])
    }
}
