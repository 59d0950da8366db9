internal import Knowledge

/// The names of currencies; their scripts keep the languages apart.
enum MoneyWords {
    /// Keys are ISO codes, and CR for Lumara's credits.
    static let currencies = Phrasebook<String>(
        table: """
            CR cr, cr., credit, credits, credit's, кредит, кредита, кредитов, кредиты, кредитах, кр, кр., кредитами, เครดิต, ซีอาร์, 信用点, 积分, c.r.
            USD $, us$, usd, us dollars, us dollar, dollar, dollars, bucks, buck, доллар, доллара, долларов, доллары, долл, долл., бакс, баксов, бакса, ดอลลาร์, ดอลล่าร์, ดอลลาร์สหรัฐ, ดอลล่าร์สหรัฐ, เหรียญสหรัฐ, 美元, 美金, 美刀, 刀
            THB ฿, thb, baht, bahts, бат, бата, батов, баты, บาท, 泰铢, 铢, 泰币
            CNY cny, rmb, yuan, yuans, renminbi, юань, юаня, юаней, юани, หยวน, 人民币, 块人民币, 元人民币
            RUB ₽, rub, ruble, rubles, rouble, roubles, рубль, рубля, рублей, рубли, руб, руб., р., รูเบิล, 卢布
            EUR €, eur, euro, euros, евро, ยูโร, 欧元
            GBP £, gbp, pound, pounds, фунт, фунта, фунтов, ปอนด์, 英镑
            JPY jpy, yen, иен, йен, иены, เยน, 日元
            """
    ) { $0 }

    /// A hundredth of a currency; nil where it may be any.
    static let cents = Phrasebook<String?>([
        ("cent", nil), ("cents", nil), ("цент", nil), ("цента", nil), ("центов", nil),
        ("центы", nil),
        ("เซ็นต์", nil), ("เซนต์", nil), ("เซ็น", nil), ("копейка", "RUB"), ("копейки", "RUB"),
        ("копеек", "RUB"), ("коп", "RUB"), ("สตางค์", "THB"), ("satang", "THB"), ("分", nil),
        ("分钱", nil),
        ("euro cents", "EUR"), ("pence", "GBP"), ("美分", "USD"), ("сатанг", "THB"),
    ])

    /// 块 and 元 say that it is money, not which.
    static let chineseUnits = Phrasebook<Bool>("块, 块钱, 元, 圆, 蚊")
    static let tenths = Phrasebook<Bool>("毛, 角, 毛钱")
    static let half = Phrasebook<Bool>("半")
    static let and = Phrasebook<Bool>("and, и, กับ, และ, 又, 零")
}

/// Reads amounts of money: "twenty five fifty", 十二块三毛五, "полторы тысячи кредитов".
struct MoneyReader {
    struct Amount {
        var value: Double
        var currency: String?
        var range: Range<Int>
        var isSpoken: Bool
        /// Whether a unit of money was said, if only 块.
        var isMoney = false
    }

    private let message: Utterance
    private let rules: FieldRules
    private let numbers: NumberScanner

    init(_ message: Utterance, rules: FieldRules) {
        (self.message, self.rules) = (message, rules)
        numbers = NumberScanner(message, .amount)
    }

    func value() -> FieldValue? {
        guard let amount = amount(), rules.allows(amount.value), amount.value < 1e9 else {
            return nil
        }
        let written = MoneyReader.written(amount.value, amount.currency ?? "CR")
        return FieldValue(written, amount.currency == nil ? .likely : .certain)
    }

    func amount() -> Amount? {
        let found = all()
        let choice = Repairs(message: message).choice(
            among: found.map(\.range), isSure: found.map(\.isMoney))
        return choice.map { found[$0] }
    }

    static func written(_ value: Double, _ currency: String) -> String {
        let hundredths = Int((value * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) \(currency)"
    }

    private func all() -> [Amount] {
        var found: [Amount] = []
        var at = 0
        while at < message.count {
            if let amount = amount(at: at) {
                if isPlausible(amount) { found.append(amount) }
                at = max(amount.range.upperBound, at + 1)
            } else {
                at = max(numbers.next(after: at), at + 1)
            }
        }
        return found
    }

    /// "one" alone and the digits of a phone number are no amounts.
    private func isPlausible(_ amount: Amount) -> Bool {
        if amount.isMoney { return true }
        if amount.value == 1, amount.isSpoken {
            return Fillers.isAll(of: message, but: amount.range)
        }
        return amount.value < 10_000_000 && !message.isScalar(amount.range.upperBound, "%")
            && !(message.isScalar(amount.range.lowerBound, "0") && amount.value >= 1)
    }

    private func amount(at index: Int) -> Amount? {
        guard let number = numbers.number(at: index), !number.isOrdinal else { return nil }
        var amount = Amount(
            value: number.value, range: number.range, isSpoken: !number.isWritten)
        addUnits(&amount)
        if amount.currency == nil { addCurrencyBefore(&amount) }
        return amount
    }

    private func addUnits(_ amount: inout Amount) {
        let next = message.skipSpaces(amount.range.upperBound)
        if let cents = MoneyWords.cents.match(message, at: next) {
            amount.value /= 100
            finish(&amount, cents.range.upperBound, cents.meaning)
        } else if let tenths = MoneyWords.tenths.match(message, at: next) {
            amount.value /= 10
            finish(&amount, tenths.range.upperBound, nil)
        } else if let unit = MoneyWords.chineseUnits.match(message, at: next) {
            finish(&amount, unit.range.upperBound, nil)
            addChineseTenths(&amount)
            addCurrency(&amount)
        } else if let currency = MoneyWords.currencies.match(message, at: next) {
            finish(&amount, currency.range.upperBound, currency.meaning)
            addCents(&amount)
        } else {
            addSpokenCents(&amount)
            addCurrency(&amount)
        }
    }

    private func finish(_ amount: inout Amount, _ end: Int, _ currency: String?) {
        amount.range = amount.range.lowerBound..<end
        amount.isMoney = true
        amount.currency = currency ?? amount.currency
    }

    private func addCurrency(_ amount: inout Amount) {
        let next = message.skipSpaces(amount.range.upperBound)
        guard let currency = MoneyWords.currencies.match(message, at: next) else { return }
        finish(&amount, currency.range.upperBound, currency.meaning)
        addCents(&amount)
    }

    /// `CR 49.90`, `$20`.
    private func addCurrencyBefore(_ amount: inout Amount) {
        var end = amount.range.lowerBound
        while message.kind(end - 1) == .space || message.isScalar(end - 1, ":") { end -= 1 }
        guard let currency = MoneyWords.currencies.match(message, endingAt: end) else { return }
        amount.range = currency.range.lowerBound..<amount.range.upperBound
        amount.isMoney = true
        amount.currency = currency.meaning
    }

    /// "and five cents", "50 копеек".
    private func addCents(_ amount: inout Amount) {
        var at = message.skip(amount.range.upperBound, [])
        if let and = MoneyWords.and.match(message, at: at) {
            at = message.skipSpaces(and.range.upperBound)
        }
        guard let number = numbers.number(at: at), !number.isOrdinal, let cents = number.whole,
            (0...99).contains(cents)
        else { return }
        let next = message.skipSpaces(number.range.upperBound)
        guard let word = MoneyWords.cents.match(message, at: next) else { return }
        amount.value += Double(cents) / 100
        finish(&amount, word.range.upperBound, nil)
    }

    /// "twenty five fifty" is 25.50.
    private func addSpokenCents(_ amount: inout Amount) {
        let next = message.skipSpaces(amount.range.upperBound)
        guard amount.isSpoken, amount.value < 1000, amount.value == amount.value.rounded(),
            message.kind(next) == .letter, next > amount.range.upperBound,
            let number = numbers.number(at: next), !number.isWritten, !number.isOrdinal,
            let cents = number.whole, (10...99).contains(cents)
        else { return }
        amount.value += Double(cents) / 100
        amount.range = amount.range.lowerBound..<number.range.upperBound
    }

    /// 块五, 块三毛五, 块半.
    private func addChineseTenths(_ amount: inout Amount) {
        let at = message.skipSpaces(amount.range.upperBound)
        if let half = MoneyWords.half.match(message, at: at) {
            amount.value += 0.5
            return finish(&amount, half.range.upperBound, nil)
        }
        let codes = NumberScanner(message, .calendar)
        guard let first = codes.number(at: at), let tenths = first.whole, (1...99).contains(tenths)
        else {
            return
        }
        amount.value += Double(tenths) / (tenths < 10 ? 10 : 100)
        finish(&amount, first.range.upperBound, nil)
        guard
            let unit = MoneyWords.tenths.match(
                message, at: message.skipSpaces(first.range.upperBound))
        else { return }
        finish(&amount, unit.range.upperBound, nil)
        guard let second = codes.number(at: message.skipSpaces(unit.range.upperBound)),
            let cents = second.whole, (1...9).contains(cents)
        else { return }
        amount.value += Double(cents) / 100
        finish(&amount, second.range.upperBound, nil)
        if let word = MoneyWords.cents.match(message, at: second.range.upperBound) {
            finish(&amount, word.range.upperBound, nil)
        }
    }
}
