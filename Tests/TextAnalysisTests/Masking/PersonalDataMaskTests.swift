import Foundation
import TestSupport
import Testing
import TextAnalysis

/// What one message becomes; split numbers are in PersonalDataMaskSplitTests.
struct PersonalDataMaskTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let text: String
        let masked: String
        var testDescription: String { text }

        init(_ text: String, _ masked: String? = nil) {
            (self.text, self.masked) = (text, masked ?? text)
        }
    }

    static let cards = [
        Case("my card is 4111 1111 1111 1111 thanks", "my card is •••• 1111 thanks"),
        Case("4111111111111111", "•••• 1111"),
        Case("it's 5500-0000-0000-0004.", "it's •••• 0004."),
        Case("2223.0031.2200.3222", "•••• 3222"),
        Case("amex 3782 822463 10005", "amex •••• 0005"),
        Case("3530111333300000 ok?", "•••• 0000 ok?"),
        Case("6212345678901232", "•••• 1232"),
        Case("моя карта 2200 1234 5678 9019, срок 12/27", "моя карта •••• 9019, срок 12/27"),
        Case("discover 6011000990139424", "discover •••• 9424"),
        Case("4222222222222", "•••• 2222"),
        Case("4111 1111 then 1111 1111", "•••• then •••• 1111"),
        Case(
            "first half 4111 1111, second half 1111 1111", "first half ••••, second half •••• 1111"),
        Case("４１１１　１１１１　１１１１　１１１１", "•••• １１１１"),
        Case("บัตร ๔๑๑๑ ๑๑๑๑ ๑๑๑๑ ๑๑๑๑ ค่ะ", "บัตร •••• ๑๑๑๑ ค่ะ"),
        Case("4111\u{A0}1111\u{202F}1111\u{2009}1111", "•••• 1111"),
        Case("4-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1", "•••• 1111"),
        Case("4111 / 1111 / 1111 / 1111", "•••• 1111"),
        Case("4111\n1111\n1111\n1111", "•••• 1111"),
        Case("卡号是4111111111111111，谢谢", "卡号是•••• 1111，谢谢"),
        Case("4111 1111 然后 1111 1111", "•••• 然后 •••• 1111"),
        Case("сначала 4111 1111 потом 1111 1111", "сначала •••• потом •••• 1111"),
        Case("4111 1111 แล้วก็ 1111 1111", "•••• แล้วก็ •••• 1111"),
        Case("4111 1111 1111 1111 123", "•••• 1111 ••••"),
        Case("4111 1111 1111 1111 12/27 123", "•••• 1111 12/27 ••••"),
        Case("card 411111111111111112/27", "card •••• 1111/27"),
        Case("4111 1111 1111 1111 and 5500 0000 0000 0004", "•••• 1111 and •••• 0004"),
        Case("your card 4111 1111 1111 1112", "your card ••••"),
        Case("my card begins 4111 1111", "my card begins ••••"),
        Case("4️⃣1️⃣1️⃣1️⃣ 1111 1111 1111", "•••• 1111"),
    ]

    static let codes = [
        Case("CVV 123", "CVV ••••"),
        Case("the cvc is 1 2 3", "the cvc is ••••"),
        Case(
            "security code on the back is 737, exp 12/27",
            "security code on the back is ••••, exp 12/27"),
        Case("737 is my CVV", "•••• is my CVV"),
        Case("安全码是737", "安全码是••••"),
        Case("卡背面的三位数是 737", "卡背面的三位数是 ••••"),
        Case("เลขหลังบัตร 737 ครับ", "เลขหลังบัตร •••• ครับ"),
        Case("รหัส CVV คือ 737", "รหัส CVV คือ ••••"),
        Case("код безопасности 737", "код безопасности ••••"),
        Case("три цифры на обороте: 737", "три цифры на обороте: ••••"),
        Case("my PIN is 1234", "my PIN is ••••"),
        Case("1234 is my pin", "•••• is my pin"),
        Case("the one-time code is 482 913", "the one-time code is ••••"),
        Case("the code you sent me: 482913", "the code you sent me: ••••"),
        Case("OTP 482913", "OTP ••••"),
        Case("验证码 482913", "验证码 ••••"),
        Case("รหัส OTP คือ ๔๘๒๙๑๓", "รหัส OTP คือ ••••"),
        Case("код из смс 482913", "код из смс ••••"),
        Case("пин-код 1234", "пин-код ••••"),
        Case("my visa: 4012-8888-8888-1881, code 999", "my visa: •••• 1881, code ••••"),
        Case("the code 999 is wrong"),
        Case("PIN 4567 CVV 123", "PIN •••• CVV ••••"),
        Case("my pin for 4111 1111 1111 1111 is 1234", "my pin for •••• 1111 is ••••"),
    ]

    static let passwords = [
        Case("my password is hunter2", "my password is ••••"),
        Case("my password is swordfish, please help", "my password is ••••, please help"),
        Case("Password: Tr0ub4dor&3 and I can't log in", "Password: •••• and I can't log in"),
        Case("password hunter2 does not work", "password •••• does not work"),
        Case("my pw: hunter2 thx", "my pw: •••• thx"),
        Case(
            "пароль от личного кабинета Vasya_1985 не подходит",
            "пароль от личного кабинета •••• не подходит"),
        Case("пароль от роутера TL-WR840N не подходит"),
        Case("hunter2 is my password", "•••• is my password"),
        Case("the wifi password is still \"correct horse\"", "the wifi password is still \"••••\""),
        Case("我的密码是hunter2，登录不了", "我的密码是••••，登录不了"),
        Case("密码：abc12345", "密码：••••"),
        Case("รหัสผ่านของผมคือ hunter2 ครับ", "รหัสผ่านของผมคือ •••• ครับ"),
        Case("รหัสผ่าน hunter2", "รหัสผ่าน ••••"),
        Case("мой пароль hunter2", "мой пароль ••••"),
        Case("пароль от вайфая: Кот12345", "пароль от вайфая: ••••"),
        Case("мой пароль — qwerty, не подходит", "мой пароль — ••••, не подходит"),
    ]

    static let ids = [
        Case("1-1017-00230-70-8", "•••• 0708"),
        Case("เลขบัตรประชาชน 1101700230708 ครับ", "เลขบัตรประชาชน •••• 0708 ครับ"),
        Case("身份证号11010519491231002X", "身份证号•••• 002X"),
        Case("11010519491231002x.", "•••• 002x."),
        Case("440308199901101512", "•••• 1512"),
        Case("СНИЛС 112-233-445 95", "СНИЛС •••• 4595"),
        Case("снилс 11223344595", "снилс •••• 4595"),
        Case("паспорт 4508 123456", "паспорт •••• 3456"),
        Case("серия 45 08 номер 123456", "серия •••• номер •••• 3456"),
        Case("4508 123456 — мой паспорт", "•••• 3456 — мой паспорт"),
    ]

    static let untouched = [
        Case("call me on 081 234 5678 or +66 81 234 5678"),
        Case("+999700010011"), Case("8 (495) 123-45-67"), Case("13912345678"), Case("555-123-4567"),
        Case("order ORD-4523411, account M-40000788"),
        Case("M-40000788, M-10000123 and M-45678903"),
        Case("my SIM is 8999900202600079196"), Case("8999 9002 0260 0079 196"),
        Case("IMEI 490154203237518"), Case("353012345678901"), Case("IMEI: 35-209900-176148-1"),
        Case("I paid 4500.00 and 1,250.50 CR on 2026-11-25 at 10:30"),
        Case("22.11.2026 12:30, 23.11.2026 09:15"),
        Case("4"), Case("2500"), Case("my card ends in 4242"),
        Case("4111 1111 1111 1112"), Case("1101700230704"), Case("11010519491331002X"),
        Case("112-233-445 96"), Case("11223344595"), Case("4508 123456"),
        Case("I forgot my password and cannot log in"), Case("my password is wrong"),
        Case("my password is not working since 2025"), Case("reset my password please"),
        Case("the password doesn't match"), Case("my PIN was blocked after 3 tries"),
        Case("пароль не подходит"), Case("забыл пароль"), Case("пароль неверный, что делать?"),
        Case("密码忘了"), Case("密码是错的"), Case("密码输错3次"), Case("验证码收不到，手机号是13912345678"),
        Case("ลืมรหัสผ่าน"), Case("รหัสผ่านไม่ถูกต้อง"), Case("ไม่ได้รับรหัส OTP ที่เบอร์ 0812345678"),
        Case("не приходит код из смс на 8 916 123 45 67"),
        Case("promo code 482913"), Case("error code 5012"), Case("postcode 10110"),
        Case("网速很卡 4523411"), Case("сим-карта 4523411"), Case(""), Case("•••• 1111"),
    ]

    @Test(arguments: cards + codes + passwords + ids + untouched)
    func `masks what it must and nothing else`(_ c: Case) {
        var mask = PersonalDataMask()
        #expect(mask.mask(c.text).text == c.masked)
    }

    @Test(arguments: cards + codes + passwords + ids + untouched)
    func `masking a masked text changes nothing`(_ c: Case) {
        var (fresh, same) = (PersonalDataMask(), PersonalDataMask())
        #expect(fresh.mask(c.masked).text == c.masked)
        _ = same.mask(c.text)
        #expect(same.mask(c.masked).text == c.masked)
    }

    @Test func `says what kinds were found`() {
        var mask = PersonalDataMask()
        let found = mask.mask("4111 1111 1111 1111, cvv 123, my password is hunter2").found
        #expect(found == [.cardNumber, .securityCode, .password])
        #expect(mask.mask("1101700230708 / 112-233-445 95").found == [.thaiID, .snils])
    }

    @Test(arguments: [
        ("8999900202600079196", "8999900202600079196"), ("41111111", "4111 1111"),
        ("4111111111111111", "4111-1111-1111-1111"), ("482913", "482913"),
    ])
    func `keeps what the field accepts`(allowed: String, written: String) {
        var mask = PersonalDataMask()
        #expect(mask.mask(written, keeping: [allowed]).text == written)
        #expect(mask.mask("my pin is " + written, keeping: [allowed]).found == [])
    }
}
