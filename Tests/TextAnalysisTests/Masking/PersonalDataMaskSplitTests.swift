import Foundation
import TestSupport
import Testing

@testable import TextAnalysis

/// Numbers and secrets that are given in several messages.
struct PersonalDataMaskSplitTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let messages: [String]
        /// As stored in the end, revisions applied.
        let stored: [String]
        var testDescription: String { messages.joined(separator: " | ") }

        init(_ messages: [String], _ stored: [String]? = nil) {
            (self.messages, self.stored) = (messages, stored ?? messages)
        }
    }

    static let cases = [
        Case(
            ["my card number is 4111 1111", "1111 1111"], ["my card number is ••••", "•••• 1111"]),
        Case(["4111", "1111", "1111", "1111"], ["••••", "••••", "••••", "•••• 1111"]),
        Case(["it is 4111 1111", "and then 1111 1111"], ["it is ••••", "and then •••• 1111"]),
        Case(["41111111", "11111111"], ["••••", "•••• 1111"]),
        Case(["4111 1111 1111", "wait", "1111"], ["••••", "wait", "•••• 1111"]),
        Case(
            ["4111 1111", "give me 2 minutes", "1111 1111"],
            ["••••", "give me 2 minutes", "•••• 1111"]),
        Case(["411111", "1111111111"], ["••••", "•••• 1111"]),
        Case(["卡号4111 1111", "1111 1111"], ["卡号••••", "•••• 1111"]),
        Case(["номер карты 2200 1234", "5678 9019"], ["номер карты ••••", "•••• 9019"]),
        Case(["เลขบัตร ๔๑๑๑ ๑๑๑๑", "๑๑๑๑ ๑๑๑๑ ค่ะ"], ["เลขบัตร ••••", "•••• ๑๑๑๑ ค่ะ"]),
        Case(["4111 then 1111", "1111 1111"], ["•••• then ••••", "•••• 1111"]),
        Case(["3782 822463", "10005"], ["••••", "•••• 0005"]),
        Case(["4111 1111 1111 1111", "123"], ["•••• 1111", "••••"]),
        Case(["4111 1111 1111 1111", "12/27", "123"], ["•••• 1111", "12/27", "••••"]),
        Case(["my card is 4111 1111", "1111 1111 123"], ["my card is ••••", "•••• 1111 ••••"]),
        Case(["my password is", "swordfish"], ["my password is", "••••"]),
        Case(["密码是", "hunter2"], ["密码是", "••••"]),
        Case(["PIN:", "1234"], ["PIN:", "••••"]),
        Case(["I forgot my password", "help"]),
        Case(["order 4523411", "phone 0812345678"]),
        Case(["4523411", "0812345678"]),
        Case(["M-40000788", "M-10000123"]),
        Case(["4111 1111 1111 1111", "250 CR"], ["•••• 1111", "250 CR"]),
        Case(["it is 4111", "a", "b", "c", "1111 1111 1111"]),
    ]

    @Test(arguments: cases)
    func `masks over several messages`(_ c: Case) {
        #expect(Self.store(c.messages) == c.stored)
    }

    /// What lies in the store in the end.
    static func store(_ messages: [String]) -> [String] {
        var mask = PersonalDataMask()
        var stored: [String] = []
        for message in messages {
            let masked = mask.mask(message)
            stored.append(masked.text)
            for (back, text) in masked.revised { stored[stored.count - 1 - back] = text }
        }
        return stored
    }

    @Test func `a revision says how many messages back`() {
        var mask = PersonalDataMask()
        _ = mask.mask("so: 4111")
        _ = mask.mask("wait")
        let masked = mask.mask("1111 1111 1111")
        #expect(
            masked
                == MaskedMessage(text: "•••• 1111", revised: [2: "so: ••••"], found: [.cardNumber]))
    }

    @Test func `digits are kept no longer than an unfinished number needs`() throws {
        var mask = PersonalDataMask()
        for message in ["0812345678", "M-40000788", "my pin is 4444", "4111 1111 1111 1111", "ok"] {
            _ = mask.mask(message)
            #expect(mask.parts == [])
        }
        _ = mask.mask("it is 4111 1111")
        #expect(try Self.stored(mask).contains("4111 1111"))
        for _ in 0..<3 { _ = mask.mask("hm") }
        #expect(try Self.stored(mask).contains("4111 1111"))
        _ = mask.mask("hm")
        #expect(mask == PersonalDataMask())
        #expect(try !Self.stored(mask).contains { $0.isNumber })
    }

    static func stored(_ mask: PersonalDataMask) throws -> String {
        try String(decoding: JSONEncoder().encode(mask), as: UTF8.self)
    }

    @Test func `is the same after being stored`() throws {
        var mask = PersonalDataMask()
        _ = mask.mask("my card is 4111 1111")
        var again = try JSONDecoder().decode(
            PersonalDataMask.self, from: JSONEncoder().encode(mask))
        #expect(again == mask)
        #expect(again.mask("1111 1111").text == "•••• 1111")
    }
}
