import Knowledge
import Testing

@testable import Dialogue

struct MoneyReaderTests {
    static let amounts =
        ReadingCase.table(
            "en",
            """
            45 credits and 20 cents => 45.20 CR
            CR45 => 45.00 CR
            45CR => 45.00 CR
            forty-five => 45.00 CR
            one hundred and fifty euros => 150.00 EUR
            US$12.99 => 12.99 USD
            12.99 dollars => 12.99 USD
            nineteen ninety five => 19.95 CR
            a thousand baht => 1000.00 THB
            1,234.56 => 1234.56 CR
            2k => 2000.00 CR
            three and a half thousand => 3500.00 CR
            five hundred rmb => 500.00 CNY
            not 40, 45 credits => 45.00 CR
            I was charged 20 credits on the 5th => 20.00 CR
            they charged me twice, 15.50 each => 15.50 CR
            no idea => none
            it's on the bill => none
            call me back on 0712345678 => none
            """)
        + ReadingCase.table(
            "ru",
            """
            сто двадцать пять кредитов => 125.00 CR
            пятьсот рублей => 500.00 RUB
            тридцать девять девяносто => 39.90 CR
            15 евро 50 центов => 15.50 EUR
            2,5 тысячи => 2500.00 CR
            3 тыс. рублей => 3000.00 RUB
            тысяча => 1000.00 CR
            около восьмидесяти кредитов => 80.00 CR
            не двадцать, а тридцать кредитов => 30.00 CR
            1 200,50 => 1200.50 CR
            100$ => 100.00 USD
            полтора миллиона бат => 1500000.00 THB
            понятия не имею => none
            списали в понедельник => none
            """)
        + ReadingCase.table(
            "th",
            """
            ร้อยห้าสิบเครดิต => 150.00 CR
            สองพันห้า => 2500.00 CR
            สามสิบเก้าเครดิตเก้าสิบเซ็นต์ => 39.90 CR
            1,500 บาท => 1500.00 THB
            ห้าสิบดอลลาร์ => 50.00 USD
            ประมาณ 80 ค่ะ => 80.00 CR
            99.50 เครดิต => 99.50 CR
            สองหมื่นรูเบิล => 20000.00 RUB
            จำไม่ได้ค่ะ => none
            แพงมากเลย => none
            """)
        + ReadingCase.table(
            "zh-Hans",
            """
            五十块 => 50.00 CR
            一百二十块五毛 => 120.50 CR
            八十八块八 => 88.80 CR
            二百五十元 => 250.00 CR
            一千两百 => 1200.00 CR
            三千五 => 3500.00 CR
            一万块 => 10000.00 CR
            2万 => 20000.00 CR
            十九点九九 => 19.99 CR
            三百泰铢 => 300.00 THB
            50歐元 => 50.00 EUR
            不是三十，是四十 => 40.00 CR
            五毛 => 0.50 CR
            不記得了 => none
            """)

    @Test(arguments: amounts) func `an amount is read`(_ c: ReadingCase) {
        #expect(c.read(FormField(id: "amount", kind: .money)) == c.value)
    }

    @Test func `an amount beyond the bounds is refused`() {
        let field = FormField(id: "amount", kind: .money, minimum: 0.01, maximum: 500)
        #expect(ReadingCase("en", "500 credits", "").read(field) == "500.00 CR")
        #expect(ReadingCase("en", "501 credits", "").read(field) == "none")
        #expect(ReadingCase("en", "zero", "").read(field) == "none")
    }

    static let quantities =
        ReadingCase.table(
            "en",
            """
            seven and a half => 7.5
            one hundred twenty three => 123
            two thousand and sixteen => 2016
            a couple of hundred, no, three hundred => 300
            a hundred => 100
            twelve thousand five hundred => 12500
            point five => 0.5
            3.5 hours => 3.5
            one and a half => 1.5
            none of your business => none
            """)
        + ReadingCase.table(
            "ru",
            """
            сто двадцать три => 123
            три с половиной => 3.5
            две тысячи шестнадцать => 2016
            ноль целых пять десятых => 0.5
            двадцать одна штука => 21
            их пятеро => 5
            штук пять => 5
            двух => 2
            не помню => none
            """)
        + ReadingCase.table(
            "th",
            """
            ร้อยยี่สิบสาม => 123
            สามครึ่ง => 3.5
            สองพันสิบหก => 2016
            ห้าเครื่องครับ => 5
            สามสิบเอ็ด => 31
            ๑๒.๕ => 12.5
            สามีรู้ค่ะ => none
            """)
        + ReadingCase.table(
            "zh-Hans",
            """
            一百二十三 => 123
            三点五 => 3.5
            两千零一十六 => 2016
            一百零三 => 103
            廿四 => 24
            半个小时 => 0.5
            一下子说不上来 => none
            """)

    @Test(arguments: quantities) func `a quantity is read`(_ c: ReadingCase) {
        #expect(c.read(FormField(id: "count", kind: .number)) == c.value)
    }
}
