import Testing

@testable import TextAnalysis

struct RomanizationTests {
    static let cases: [(typed: String, meant: String?)] = [
        ("gde moya posylka", "где моя посылка"), ("gde moja posylka", "где моя посылка"),
        ("gde mojja posylka", "где моя посылка"),
        ("Hochu otkljuchit rouming", "хочу отключит роуминг"),
        ("xochu otklyuchit' rouming", "хочу отключит' роуминг"),
        ("kogda pridyot master", "когда придёт мастер"),
        ("obeshchannyj platezh na 5 dnej", "обещанный платеж на 5 дней"),
        ("sim-karta sgorela, shchyot za uzhin", "сим-карта сгорела, щёт за ужин"),
        ("zakhod, shkola, chek, tsena", "заход, школа, чек, цена"),
        ("", nil), ("1500 ?", nil), ("где", nil), ("sim карта", nil), ("退款", nil), ("é", nil),
    ]

    @Test(arguments: cases.indices) func `Latin letters are read as Russian ones`(number: Int) {
        let row = Self.cases[number]
        #expect(Romanization.russian(of: row.typed) == row.meant, "\(row.typed)")
    }
}
