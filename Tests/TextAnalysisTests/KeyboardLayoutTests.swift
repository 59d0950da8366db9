import TestSupport
import Testing

@testable import TextAnalysis

struct KeyboardLayoutTests {
    static let cases: [(typed: String, meant: String)] = [
        ("ytn bynthytnf", "нет интернета"), ("Pf,sk GFHJKM", "Забыл ПАРОЛЬ"),
        ("'nj ck`p? xnj ltkfnm", "это слёз, что делать"),
        ("g9b,g'bow,jg-hk", "เติมเงินไม่เข้า"), ("]n,isylzjko", "ลืมรหัสผ่าน"),
        ("цшаш", "wifi"), ("ьн ышь шы дщые", "my sim is lost"), ("ไรดร", "wifi"),
    ]

    @Test(arguments: cases.indices) func `the same keys give another text on another layout`(
        number: Int
    ) {
        let row = Self.cases[number]
        #expect(KeyboardLayout.readings(of: row.typed).contains(row.meant), "\(row.typed)")
    }

    @Test func `a text in two scripts, without letters or in none of the layouts has no reading`() {
        for text in ["", "1500", "?!", "мой wifi", "ลืม wifi", "退款", "refund 退款", "Ґ"] {
            #expect(KeyboardLayout.readings(of: text).isEmpty, "\(text)")
        }
    }

    /// What was typed on one layout comes back on the other, letter by letter.
    @Test(arguments: ["abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"])
    func `every letter has its key`(alphabet: String) {
        let readings = KeyboardLayout.readings(of: alphabet)
        #expect(readings.count == 2)
        #expect(KeyboardLayout.readings(of: readings[0]) == [alphabet])
        for letters in readings { #expect(Set(letters.unicodeScalars).count == 26) }
    }

    @Test(arguments: ["абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"])
    func `every Russian letter can be typed`(alphabet: String) {
        let keys = KeyboardLayout.readings(of: alphabet)
        #expect(keys.count == 1 && keys[0].unicodeScalars.allSatisfy(\.isASCII))
        #expect(Set(keys[0].unicodeScalars).count == 33)
        #expect(KeyboardLayout.readings(of: keys[0]).first == alphabet)
    }
}
