internal import Knowledge

/// What a field is called in a message: the words of its label, and the usual ones for its kind.
struct FieldNames {
    private let labels: Phrasebook<Bool>
    private let usual: Phrasebook<Bool>?

    init(_ field: FormField) {
        let labels = field.label.values.map {
            $0.split { "(,:".contains($0) }.first.map(String.init) ?? $0
        }
        self.labels = Phrasebook(labels.map { ($0, true) })
        usual = FieldNames.usual[field.kind]
    }

    /// Where the field is named.
    func range(in message: Utterance) -> Range<Int>? {
        labels.first(message, in: message.all)?.range
            ?? usual?.first(message, in: message.all)?.range
    }

    private static let usual = words.mapValues { Phrasebook<Bool>($0) }

    private static let words: [FormField.Kind: String] = [
        .phone:
            "phone number, phone, number is, mobile, cell, телефон, номер телефона, мобильный, 电话, 电话号码, 手机, 手机号, 号码, เบอร์, เบอร์โทร, โทรศัพท์, my number",
        .email:
            "email, e-mail, mail, почта, почту, мейл, имейл, адрес почты, 邮箱, 邮件, 电邮, 信箱, อีเมล, อีเมล์, เมล",
        .address: "address, street, адрес, улица, 地址, 住址, ที่อยู่",
        .postcode:
            "postcode, post code, postal code, zip, zip code, индекс, 邮编, 邮政编码, 邮递区号, รหัสไปรษณีย์",
        .date: "date, day, дата, дату, день, число, 日期, 日子, 哪天, วันที่, วัน",
        .time: "time, время, 时间, เวลา",
        .timeWindow:
            "time, window, slot, time window, время, интервал, окно, 时段, 时间, เวลา, ช่วงเวลา",
        .number: "how many, number of, quantity, сколько, количество, 数量, 几个, จำนวน",
        .money: "amount, sum, price, money, сумма, сумму, деньги, 金额, 钱, จำนวนเงิน, เงิน",
        .orderNumber:
            "order number, order, заказ, номер заказа, заказа, 订单, 订单号, 单号, คำสั่งซื้อ, ออเดอร์, เลขออเดอร์",
        .accountNumber:
            "account number, account, лицевой счет, счет, номер счета, 账号, 账户, 帐号, 户号, เลขบัญชี, บัญชี",
        .iccid: "iccid, sim number, номер симки, 卡号, เลขซิม",
        .personName: "name, имя, фамилия, 名字, 姓名, ชื่อ",
    ]

    static let saidNames = Phrasebook<Bool>(
        """
        my name is, my name's, name is, my full name, the name is, this is mr, this is mrs, this is ms, i'm called
        меня зовут, мое имя, зовут, моя фамилия, 我叫, 我的名字, 名字是, 我姓, 姓名, ผมชื่อ, ดิฉันชื่อ, ฉันชื่อ, หนูชื่อ, ชื่อ
        """)

    static let saidAddresses = Phrasebook<Bool>(
        """
        i live at, i live in, my address, address is, we live at, we're at, deliver to, deliver it to, send it to, moved to, the address, come to, located at
        мой адрес, адрес, живу, проживаю, переехал на, переехала на, доставьте, привезите
        我住在, 我住, 住在, 地址, 住址, 我家在, 送到, 寄到, 搬到, อยู่ที่, ที่อยู่, ส่งมาที่, ส่งไปที่, บ้านอยู่, ย้ายมาอยู่
        """)
}
