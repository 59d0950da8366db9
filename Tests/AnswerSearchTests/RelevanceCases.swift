import Knowledge
import TextAnalysis

/// A small corpus in four languages, and what must be found in it.
enum RelevanceCases {
    private static func faqs(
        _ language: Language, _ rows: [(id: String, title: String, text: String)]
    ) -> [Document] {
        rows.map { Document.faq($0.id, $0.title, $0.text, language: language) }
    }

    static let documents =
        faqs(
            .english,
            [
                (
                    "en-late", "Why was I charged a late fee?",
                    "Five euros are added after the due date."
                ),
                (
                    "en-refund", "How do I get a refund?",
                    "Refunds reach your card within five working days."
                ),
                ("en-wifi", "My Wi-Fi is slow", "Move the router away from walls and restart it."),
                ("en-sim", "I lost my SIM card", "We block the card at once and send a new one."),
                (
                    "en-roam", "Using the phone abroad",
                    "Roaming is included in the countries of zone 1."
                ),
            ])
        + faqs(
            .russian,
            [
                ("ru-late", "Почему начислена пеня?", "Пять евро после срока оплаты счёта."),
                ("ru-refund", "Как вернуть деньги?", "Возврат приходит на карту за пять дней."),
                ("ru-wifi", "Медленный вай-фай", "Перезагрузите роутер и отодвиньте его от стены."),
                ("ru-sim", "Я потерял сим-карту", "Мы заблокируем её и вышлем новую."),
                ("ru-roam", "Связь за границей", "Роуминг включён в странах первой зоны."),
            ])
        + faqs(
            .thai,
            [
                ("th-late", "ทำไมถึงมีค่าปรับล่าช้า", "คิดเพิ่มห้ายูโรหลังวันครบกำหนดชำระ"),
                ("th-refund", "ขอเงินคืนอย่างไร", "เงินคืนเข้าบัตรภายในห้าวันทำการ"),
                ("th-wifi", "ไวไฟช้ามาก", "ย้ายเราเตอร์ให้ห่างจากผนังแล้วเปิดใหม่"),
                ("th-sim", "ซิมการ์ดหาย", "เราจะระงับซิมทันทีและส่งใบใหม่"),
                ("th-roam", "ใช้โทรศัพท์ในต่างประเทศ", "โรมมิ่งรวมอยู่ในประเทศโซนหนึ่งแล้ว"),
            ])
        + faqs(
            .simplifiedChinese,
            [
                ("zh-late", "为什么收取滞纳金？", "逾期后加收五欧元。"),
                ("zh-refund", "如何申请退款？", "退款在五个工作日内退回银行卡。"),
                ("zh-wifi", "无线网络很慢", "请把路由器移离墙壁并重新启动。"),
                ("zh-sim", "手机卡丢了怎么办", "我们会立即停机并寄出新卡。"),
                ("zh-roam", "在国外使用手机", "一区国家已包含漫游。"),
            ])

    static let judgements = """
        cases:
          - {why: a title's words, kind: words, query: {text: late fee charged}, expect: {first: en-late}}
          - {why: inflected words, kind: words, query: {text: refunded in some days}, expect: {first: en-refund}}
          - {why: one word or two, kind: words, query: {text: wifi router}, expect: {first: en-wifi}}
          - {why: a whole sentence, kind: words, query: {text: "Hello, I think I have lost the sim of my daughter"}, expect: {first: en-sim}}
          - {why: words of the body, kind: words, query: {text: roaming zone 1}, expect: {first: en-roam}}
          - {why: a typing error, kind: typing, query: {text: refnud}, expect: {first: en-refund}}
          - {why: full-width letters, kind: typing, query: {text: ＷＩＦＩ ＲＯＵＴＥＲ}, expect: {first: en-wifi}}
          - {why: a title's words, kind: words, query: {text: почему пеня}, expect: {first: ru-late}}
          - {why: inflected words, kind: words, query: {text: возвраты на карты}, expect: {first: ru-refund}}
          - {why: е for ё, kind: typing, query: {text: оплата счета}, expect: {first: ru-late}}
          - {why: a hyphen left out, kind: typing, query: {text: потеряла симкарту}, expect: {first: ru-sim}}
          - {why: words of the body, kind: words, query: {text: роутер у стены}, expect: {first: ru-wifi}}
          - {why: a question in capitals, kind: typing, query: {text: РОУМИНГ В СТРАНАХ}, expect: {first: ru-roam}}
          - {why: words without spaces, kind: words, query: {text: ค่าปรับล่าช้า}, expect: {first: th-late}}
          - {why: a polite sentence, kind: words, query: {text: อยากได้เงินคืนค่ะ}, expect: {first: th-refund}}
          - {why: a foreign word, kind: words, query: {text: เราเตอร์}, expect: {first: th-wifi}}
          - {why: a part of a word, kind: words, query: {text: ซิมหาย}, expect: {first: th-sim}}
          - {why: words of the body, kind: words, query: {text: โรมมิ่งต่างประเทศ}, expect: {first: th-roam}}
          - {why: a title's words, kind: words, query: {text: 滞纳金}, expect: {first: zh-late}}
          - {why: Traditional asks for Simplified, kind: words, query: {text: 如何申請退款}, expect: {first: zh-refund}}
          - {why: words of the body, kind: words, query: {text: 路由器重新启动}, expect: {first: zh-wifi}}
          - {why: a sentence, kind: words, query: {text: 我的手机卡丢了}, expect: {first: zh-sim}}
          - {why: words of the body, kind: words, query: {text: 漫游国家}, expect: {first: zh-roam}}
          - {why: the wanted language is a preference, kind: crosslingual, query: {text: 滞纳金, language: en}, expect: {first: zh-late}}
          - {why: the call's type hides nothing, kind: context, query: {text: late fee, call_type: repair}, expect: {first: en-late}}
          - {why: nobody sells this, kind: unanswerable, query: {text: xylophone}, expect: {nothing: true}}
        """
}
