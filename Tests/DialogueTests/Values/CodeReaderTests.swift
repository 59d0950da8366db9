import Knowledge
import TextAnalysis
import Testing

@testable import Dialogue

struct CodeReaderTests {
    static let phone = FormField(id: "phone", kind: .phone, pattern: "(\\+999|0)[27][0-9]{8}")
    static let order = FormField(id: "order", kind: .orderNumber, pattern: "ORD-[0-9]{7}")
    static let account = FormField(
        id: "account", kind: .accountNumber, pattern: "M-[0-9]{8}", check: .luhn)
    static let postcode = FormField(id: "postcode", kind: .postcode, pattern: "[1-4][0-9]{4}")
    static let iccid = FormField(id: "iccid", kind: .iccid, pattern: "89999[0-9]{14}", check: .luhn)

    static let phones = ReadingCase.table(
        "en",
        """
        zero seven one two three four five six seven eight => 0712345678
        oh seven triple one, double two, 334 => 0711122334
        plus triple nine seven one two three four five six seven eight => +999712345678
        07-12-34-56-78 => 0712345678
        0712/345678 => 0712345678
        (+999) 71 234 5678 => +999712345678
        my new number is 0712345678, the old one was 0799999999 => 0712345678
        not 0712345678, 0787654321 => 0787654321
        0712 345 67 => none
        071234567890 => none
        call me on +66 81 234 5678 => none
        ноль семьсот двенадцать тридцать четыре пятьдесят шесть семьдесят восемь => 0712345678
        ноль семь двенадцать тридцать четыре пятьдесят шесть семьдесят восемь => 0712345678
        восемь не надо, 0712345678 => 0712345678
        плюс девять девять девять семь один два три четыре пять шесть семь восемь => +999712345678
        零七幺二三四五六七八 => 0712345678
        零七，幺二三四，五六七八 => 0712345678
        加九九九 七一二 三四五 六七八 => +999712345678
        ศูนย์เจ็ดหนึ่งสองสามสี่ห้าหกเจ็ดแปดค่ะ => 0712345678
        ศูนย์ เจ็ด หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด => 0712345678
        โทร 07 1234 5678 นะคะ => 0712345678
        8 9 9 9 9 0 0 2 0 2 6 0 0 0 7 9 1 9 6 => none
        I have two numbers, use 0712345678 => 0712345678
        0712345678 or 0799999999 => 0712345678
        ๐๗๑๒-๓๔๕-๖๗๘ => 0712345678
        """)

    static let orders = ReadingCase.table(
        "en",
        """
        order one two three four five six seven => ORD-1234567
        O-R-D dash one two three, four five six seven => ORD-1234567
        ord#1234567 => ORD-1234567
        ORD 12 34 567 => ORD-1234567
        ORD-1234567 and ORD-7654321 => ORD-1234567
        it's not ORD-1234567, it's ORD-7654321 => ORD-7654321
        1234-567 => ORD-1234567
        M-1234567 => none
        ORD-12345678 => none
        заказ номер сто двадцать три сорок пять шестьдесят семь => ORD-1234567
        О Р Д тире 1234567 => ORD-1234567
        订单号一二三四五六七 => ORD-1234567
        ORD杠1234567 => ORD-1234567
        โออาร์ดี หนึ่งสองสามสี่ห้าหกเจ็ด => ORD-1234567
        """)

    static let accounts = ReadingCase.table(
        "en",
        """
        M as in Mary, one two three four five six seven four => M-12345674
        em dash 1234 5674 => M-12345674
        12345674 => M-12345674
        M12345674 I think => M-12345674
        M-12345675 => none
        no, M-10000123, not M-12345674 => M-10000123
        эм один два три четыре пять шесть семь четыре => M-12345674
        М12345674 => M-12345674
        เอ็มหนึ่งสองสามสี่ห้าหกเจ็ดสี่ => M-12345674
        字母M一二三四五六七四 => M-12345674
        ORD-1234567 => none
        """)

    static let postcodes = ReadingCase.table(
        "en",
        """
        one oh one double oh => 10100
        10-110 => 10110
        my street number is 12 and the postcode is 20345 => 20345
        ten one ten => 10110
        ten one ten hmm 10110 => 10110
        twenty three four fifty six => 23456
        forty thousand and one => 40001
        50200 => none
        101100 => none
        сорок одна тысяча два => 41002
        тридцать сто двадцать => 30120
        четыре ноль ноль один ноль => 40010
        一零一一零 => 10110
        สองศูนย์หนึ่งห้าศูนย์ => 20150
        LX-20045 => none
        """)

    static let iccids = ReadingCase.table(
        "en",
        """
        89 99 90 02 02 60 00 79 19 6 => 8999900202600079196
        it is 8999900 then 202600079196 => 8999900202600079196
        8999900202600079195 => none
        8999900202600079195 sorry 8999900202600079196 => 8999900202600079196
        89999002026000791960 => none
        """)

    @Test(arguments: phones) func `a phone number is read`(_ c: ReadingCase) {
        #expect(c.read(Self.phone) == c.value)
    }

    @Test(arguments: orders) func `an order number is read`(_ c: ReadingCase) {
        #expect(c.read(Self.order) == c.value)
    }

    @Test(arguments: accounts) func `an account number is read`(_ c: ReadingCase) {
        #expect(c.read(Self.account) == c.value)
    }

    @Test(arguments: postcodes) func `a postcode is read`(_ c: ReadingCase) {
        #expect(c.read(Self.postcode) == c.value)
    }

    @Test(arguments: iccids) func `an ICCID is read`(_ c: ReadingCase) {
        #expect(c.read(Self.iccid) == c.value)
    }

    @Test func `a number without its prefix is less sure`() {
        func certainty(_ text: String) -> FieldValue.Certainty? {
            FieldReader().value(
                of: Self.order, in: text, language: .english, now: UtteranceSample.now)?.certainty
        }
        #expect(certainty("ORD-1234567") == .certain)
        #expect(certainty("1234567") == .likely)
    }

    static let codes = ReadingCase.table(
        "en",
        """
        ABC123456 => ABC123456
        it's abc 123 456 => ABC123456
        abc-123456 please => ABC123456
        AB123456 => none
        I don't have one => none
        """)

    @Test(arguments: codes) func `a code of letters and digits is read`(_ c: ReadingCase) {
        let field = FormField(id: "code", kind: .text, pattern: "[A-Z]{3}[0-9]{6}")
        #expect(c.read(field) == c.value)
    }
}
