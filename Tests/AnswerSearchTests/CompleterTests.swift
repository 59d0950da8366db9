import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis
import Testing

@testable import AnswerSearch

struct CompleterTests {
    struct Case: Sendable {
        let typed: String
        let offered: [String]
        let context: CallContext

        init(
            _ typed: String, _ offered: [String], _ languages: [Language] = [],
            callType: String? = nil
        ) {
            (self.typed, self.offered) = (typed, offered)
            var context = TestCorpus.context(languages: languages)
            context.callType = callType
            self.context = context
        }
    }

    private static let documents: [Document] = [
        .faq("router", "How do I reset my router?", "Hold the button.").with {
            $0.variants = ["Restart the Wi-Fi box", "My routers keep blinking"]
            $0.callTypes = ["broadband"]
        },
        .faq("refund", "How do I get a refund?", "Ask billing within a week.").with {
            $0.callTypes = ["billing"]
        },
        .faq("late", "Why is there a late fee on my bill?").with { $0.callTypes = ["billing"] },
        .faq("ru-router", "Как перезагрузить роутер?", language: .russian).with {
            $0.variants = ["Ещё раз включить роутер"]
        },
        .faq("ru-refund", "Как вернуть деньги за услугу?", language: .russian),
        .faq("th-password", "ลืมรหัสผ่านทำอย่างไร", language: .thai).with {
            $0.variants = ["รีเซ็ตรหัสผ่าน Wi-Fi"]
        },
        .faq("th-sim", "ซิมหายต้องทำอย่างไร", language: .thai),
        .faq("hans", "如何申请退款？", language: .simplifiedChinese).with {
            $0.variants = ["怎么退款"]
        },
        .faq("hans-sim", "eSIM开卡需要多久？", language: .simplifiedChinese),
        .faq("hant", "手機遺失怎麼辦？", language: .traditionalChinese).with {
            $0.variants = ["手機不見了如何停話"]
        },
    ]

    private static let (reset, refund, late) = (
        "How do I reset my router?", "How do I get a refund?",
        "Why is there a late fee on my bill?"
    )

    static let english = [
        Case("how do i res", [reset]), Case("How do I RESET", [reset]), Case("ref", [refund]),
        Case("refund", [refund]), Case("refund ", [refund]), Case("refun ", []),
        // Any order, any form; the last word is only a beginning.
        Case("router reset", [reset]), Case("refunds how", [refund]), Case("refunds", []),
        Case("fees bill", [late]), Case("fee my bi", [late]), Case("fee my bi ", []),
        // Several match: those that begin with it, then the short ones.
        Case("how", [refund, reset]), Case("h", [refund, reset]),
        Case("how do i", [refund, reset]),
        Case("my", ["My routers keep blinking", late, reset]),
        Case(
            "my rou",
            [
                "My routers keep blinking", reset,
            ]),
        // One word or two.
        Case("restart wifi", ["Restart the Wi-Fi box"]),
        Case("wi-", ["Restart the Wi-Fi box", "รีเซ็ตรหัสผ่าน Wi-Fi"]),
        Case("restart wi-f", ["Restart the Wi-Fi box"]),
        Case(
            "restart wi fi",
            [
                "Restart the Wi-Fi box"
            ]),
        // The call's type comes before how a question begins.
        Case("my", [late, "My routers keep blinking", reset], callType: "billing"),
        Case("how", [reset, refund], callType: "broadband"),
        Case("hold", []), Case("within", []), Case("zebra", []), Case("how zebra", []),
    ]

    static let russian = [
        Case("как пере", ["Как перезагрузить роутер?"]),
        Case(
            "услуг",
            [
                "Как вернуть деньги за услугу?"
            ]),
        Case("услуги как", ["Как вернуть деньги за услугу?"]),
        Case("роутеры как", ["Как перезагрузить роутер?"]),
        Case("еще", ["Ещё раз включить роутер"]), Case("ЕЩЁ РАЗ", ["Ещё раз включить роутер"]),
        Case("к", ["Как перезагрузить роутер?", "Как вернуть деньги за услугу?"]),
        Case("роутер", ["Ещё раз включить роутер", "Как перезагрузить роутер?"]),
    ]

    static let thai = [
        Case("ล", ["ลืมรหัสผ่านทำอย่างไร"]), Case("ลืมรหั", ["ลืมรหัสผ่านทำอย่างไร"]),
        Case("รหัสผ่า", ["รีเซ็ตรหัสผ่าน Wi-Fi", "ลืมรหัสผ่านทำอย่างไร"]),
        Case("รหัสผ่านลื", ["ลืมรหัสผ่านทำอย่างไร"]), Case("ทำอย่างไร ลืม", ["ลืมรหัสผ่านทำอย่างไร"]),
        Case("รหัสผ่าน wi", ["รีเซ็ตรหัสผ่าน Wi-Fi"]), Case("wifi รหั", ["รีเซ็ตรหัสผ่าน Wi-Fi"]),
        Case("ซิมหา", ["ซิมหายต้องทำอย่างไร"]), Case("ซิมหาย ", ["ซิมหายต้องทำอย่างไร"]),
        Case("ซิมลืม", []), Case("ัส", []),
    ]

    static let chinese = [
        Case("退", ["怎么退款", "如何申请退款？"]), Case("申请退", ["如何申请退款？"]),
        Case("申請退", ["如何申请退款？"]), Case("退款如何", ["如何申请退款？"]),
        Case("怎麼退", ["怎么退款"]), Case("退款 怎", ["怎么退款"]),
        Case(
            "退款 ",
            [
                "怎么退款", "如何申请退款？",
            ]),
        Case("手机遗", ["手機遺失怎麼辦？"]), Case("手機", ["手機遺失怎麼辦？", "手機不見了如何停話"]),
        Case("停话手机", ["手機不見了如何停話"]),
        Case("eSIM开", ["eSIM开卡需要多久？"]), Case("esim開卡", ["eSIM开卡需要多久？"]),
        Case("开卡esi", ["eSIM开卡需要多久？"]), Case("e", ["eSIM开卡需要多久？"], [.simplifiedChinese]),
        Case("款退", []), Case("机手", []),
        // The wanted language comes first, the other Chinese behind it.
        Case("如何", ["如何申请退款？", "手機不見了如何停話"], [.simplifiedChinese]),
        Case("如何", ["手機不見了如何停話", "如何申请退款？"], [.traditionalChinese]),
        Case("如何", ["如何申请退款？", "手機不見了如何停話"], [Language("zh")]),
    ]

    private static let corpus = Task { try await TestCorpus(documents) }

    @Test(arguments: english + russian + thai + chinese)
    func `offers what goes on from the text`(row: Case) async throws {
        let corpus = try await Self.corpus.value
        let found = try corpus.searcher.suggest(row.typed, in: row.context)
        #expect(found.map(\.text) == row.offered, "\(row.typed)")
        for completion in found {
            let document = try #require(Self.documents.first { $0.id == completion.document })
            #expect(([document.title] + document.variants).contains(completion.text))
            #expect(completion.language == document.language)
        }
    }

    static let empty = ["", " ", "?!…", "👍🏽", "。，", "\u{0}", "'"]

    @Test(arguments: empty) func `nothing completes a text without a word`(typed: String)
        async throws
    {
        let corpus = try await Self.corpus.value
        #expect(try corpus.searcher.suggest(typed, in: TestCorpus.context()) == [])
    }

    @Test func `every key stroke of a question offers it`() async throws {
        let corpus = try await Self.corpus.value
        for document in Self.documents {
            for wording in [document.title] + document.variants {
                for length in 1...wording.unicodeScalars.count {
                    let typed = String(
                        String.UnicodeScalarView(wording.unicodeScalars.prefix(length)))
                    let context = TestCorpus.context(languages: [document.language])
                    let found = try corpus.searcher.suggest(typed, in: context, limit: 20)
                    #expect(found.map(\.text).contains(wording), "\(typed)")
                }
            }
        }
    }

    @Test(arguments: [Int.min, -1, 0, 21, Int.max])
    func `a limit out of range is refused`(limit: Int) async throws {
        let corpus = try await Self.corpus.value
        #expect(throws: SearchError.suggestionLimitOutOfRange(limit)) {
            try corpus.searcher.suggest("how", in: TestCorpus.context(), limit: limit)
        }
    }

    @Test(arguments: [1, 2, 20]) func `no more are offered than were asked for`(limit: Int)
        async throws
    {
        let corpus = try await TestCorpus(
            (0..<40).map { .faq("d\($0)", "How do I change plan \($0)?") })
        let found = try corpus.searcher.suggest("how", in: TestCorpus.context(), limit: limit)
        #expect(found.count == limit)
    }

    @Test func `a text of 2,000 characters is completed, one more is refused`() async throws {
        let corpus = try await Self.corpus.value
        for letter in ["ก", "款", "a", "refund "] {
            let longest = String(String(repeating: letter, count: 2000).prefix(2000))
            #expect(try corpus.searcher.suggest(longest, in: TestCorpus.context()).count <= 1)
            #expect(throws: SearchError.queryTooLong(characters: 2001)) {
                try corpus.searcher.suggest(longest + "x", in: TestCorpus.context())
            }
        }
    }

    @Test func `a call type longer than a term is preferred by none, and does no harm`()
        async throws
    {
        let long = String(repeating: "ไ", count: 200)
        let corpus = try await TestCorpus([.faq("a", "Plan").with { $0.callTypes = [long] }])
        var context = TestCorpus.context()
        context.callType = long
        #expect(try corpus.searcher.suggest("pl", in: context).map(\.text) == ["Plan"])
    }

    @Test func `one text of several documents is offered once`() async throws {
        let corpus = try await TestCorpus([
            .faq("b", "Cancel my plan"), .faq("a", "Cancel my plan").with { $0.callTypes = ["x"] },
            .faq("c", "Cancel an order").with { $0.variants = ["Cancel my plan"] },
        ])
        var context = TestCorpus.context()
        let found = try corpus.searcher.suggest("cancel", in: context)
        #expect(found.map(\.text) == ["Cancel my plan", "Cancel an order"])
        #expect(found.map(\.document) == ["a", "c"])
        context.callType = "x"
        #expect(try corpus.searcher.suggest("cancel", in: context).first?.document == "a")
    }

    @Test func `a document's variants do not fill the list`() async throws {
        let corpus = try await TestCorpus([
            .faq("a", "Pay a bill").with { $0.variants = ["Pay bills", "Pay", "Pay my bill"] },
            .faq("b", "Paying by credit card in a shop"),
        ])
        let found = try corpus.searcher.suggest("pay", in: TestCorpus.context())
        #expect(
            found.map(\.text) == [
                "Pay", "Paying by credit card in a shop", "Pay bills", "Pay a bill", "Pay my bill",
            ])
    }

    @Test func `the words of one wording count, not those of several`() async throws {
        let others = (0..<100).map { number in
            Document.faq("d\(number)", "Red plan \(number)").with { $0.variants = ["Blue card"] }
        }
        let corpus = try await TestCorpus(others + [.faq("z", "A red card for everybody")])
        let found = try corpus.searcher.suggest("red card", in: TestCorpus.context())
        #expect(found.map(\.document) == ["z"])
    }
}
