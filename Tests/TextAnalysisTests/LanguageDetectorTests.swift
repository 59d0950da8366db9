import Testing
import TextAnalysis

struct LanguageDetectorTests {
    let analyzer = TestTexts.analyzer

    @Test(arguments: [
        ("How do I get my money back?", "en"), ("refund", "en"), ("Как вернуть деньги?", "ru"),
        ("привет", "ru"), ("ขอเงินคืนได้อย่างไร", "th"), ("怎么申请退款", "zh-Hans"),
        ("如何申請退款", "zh-Hant"), ("退款", "zh-Hans"), ("我的WhatsApp打不开", "zh-Hans"),
        ("iPhone พร้อมส่ง", "th"), ("Сбросить Wi-Fi роутер", "ru"), ("返金してください", "ja"),
        ("환불 받고 싶어요", "ko"), ("ຂໍເງິນຄືນ", "lo"), ("Επιστροφή χρημάτων", "el"),
        ("12345", "und"), ("", "und"), ("👍", "und"),
        ("Wie kann ich mein vergessenes Passwort für das Kundenkonto zurücksetzen?", "de"),
        ("Comment puis-je obtenir le remboursement de ma commande annulée hier soir ?", "fr"),
    ]) func `tells the language`(text: String, language: String) {
        #expect(analyzer.language(of: text).tag == language)
    }

    @Test(arguments: [
        ("退款", Language.traditionalChinese, "zh-Hant"), ("退款", .thai, "zh-Hans"),
        ("申请", .traditionalChinese, "zh-Hans"), ("OK", .thai, "en"), ("OK", .russian, "en"),
        ("Passwort", Language("de"), "de"), ("привет", Language("uk"), "uk"), ("123", .thai, "th"),
        ("東京都", Language("ja"), "ja"), ("ขอบคุณ", .english, "th"),
    ]) func `the context decides what the text leaves open`(
        text: String, context: Language, language: String
    ) {
        #expect(analyzer.language(of: text, context: context).tag == language)
    }

    @Test func `a long text is judged by its beginning`() {
        let text =
            String(repeating: "Деньги вернутся на карту. ", count: 400)
            + String(repeating: "Money comes back. ", count: 4_000)
        #expect(analyzer.language(of: text) == .russian)
        #expect(analyzer.analyze(text).language == .russian)
    }
}
