import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis
import Testing

@testable import AnswerSearch

struct SpellingCorrectorTests {
    struct Case: Sendable {
        let question: String
        let suggestion: String?

        init(_ question: String, _ suggestion: String?) {
            (self.question, self.suggestion) = (question, suggestion)
        }
    }

    static let cases = [
        Case("refnd", "refund"), Case("Where is MY Refnd?", "Where is MY refund?"),
        Case("rEFUDN, Please!", "refund, Please!"), Case("refund", nil), Case("REFUND", nil),
        Case("my roter and refnd", "my router and refund"),
        // Two edits are allowed from eight letters on.
        Case("engineeer vist", "engineer visit"), Case("enginier", "engineer"),
        Case("enjinear", "engineer"), Case("ruoterr", nil),
        // Too short, or with no near neighbour.
        Case("bil", nil), Case("zzyzx", nil), Case("xefund", nil),
        // Accents and emoji before the word keep its place.
        Case("👩‍👩‍👧 Café refnd 👍🏽", "👩‍👩‍👧 Café refund 👍🏽"),
        Case("Где мой Возврта?", "Где мой возврат?"), Case("возврат", nil),
        Case("ＲＥＦＮＤ now", "refund now"),
        // Scripts without an alphabet's spelling.
        Case("退歀", nil), Case("ลืมรหัสผาน", nil),
    ]

    private static let documents = [
        Document.faq("refund", "Refund", "The refund and the router."),
        .faq("visit", "Engineer visit", "My café bill is now please where and is."),
        .faq("ru", "Возврат", "Где мой возврат", language: .russian),
        .faq("zh", "退款", language: .simplifiedChinese),
        .faq("th", "ลืมรหัสผ่าน", language: .thai),
    ]

    @Test(arguments: cases)
    func `suggests the likeliest spelling and leaves the rest as it was`(row: Case) async throws {
        let corpus = try await TestCorpus(Self.documents)
        #expect(try corpus.page(row.question).didYouMean == row.suggestion)
    }

    @Test func `a corrected word finds its document`() async throws {
        let corpus = try await TestCorpus(Self.documents)
        #expect(try corpus.found("refnd").first == "refund")
        #expect(try corpus.found("возврта") == ["ru"])
    }

    @Test func `the nearer spelling wins, then the commoner, then the alphabet`() async throws {
        let corpus = try await TestCorpus([
            .faq("a", "planet"), .faq("b", "planed planes"), .faq("c", "planes"),
        ])
        #expect(try corpus.page("planeq").didYouMean == "planes")
        #expect(try corpus.page("plantes").didYouMean == "planes")
    }

    // MARK: What may not be seen

    /// Why a document is hidden from whom.
    struct Hiding: Sendable {
        let name: String
        let roles: Set<Visibility.Role>
        let change: @Sendable (inout Document) -> Void
    }

    static let hidings: [Hiding] = [
        Hiding(name: "draft", roles: [.customer, .agent]) { $0.state = .draft },
        Hiding(name: "archived", roles: [.customer, .agent]) { $0.state = .archived },
        Hiding(name: "for agents", roles: [.customer]) { $0.audience = .agent },
        Hiding(name: "not yet valid", roles: [.customer, .agent]) {
            $0.validFrom = CalendarDate(ordinal: TestCorpus.today.ordinal + 1)
        },
        Hiding(name: "expired", roles: [.customer, .agent]) {
            $0.validUntil = CalendarDate(ordinal: TestCorpus.today.ordinal - 1)
        },
        Hiding(name: "only for some", roles: [.customer]) {
            $0.onlyFor = [.init(attribute: "segment", test: .oneOf(["staff"]))]
        },
        Hiding(name: "seen by all", roles: []) { _ in },
    ]

    @Test(arguments: hidings.indices, Visibility.Role.allCases)
    func `a word that only hidden documents hold is never given away`(
        number: Int, role: Visibility.Role
    ) async throws {
        let hiding = Self.hidings[number]
        // As many hidden holders as make the word look common, and more.
        for copies in [1, 2, 4] {
            let hidden = (0..<copies).map { copy in
                Document.faq("hidden\(copy)", "Acquisition", "The acquisition of Northwind.")
                    .with(hiding.change)
            }
            let corpus = try await TestCorpus(hidden + [.faq("seen", "Router", "Restart it.")])
            let context = TestCorpus.context(role)
            let isHidden = hiding.roles.contains(role)
            for (question, word) in [("aquisition", "acquisition"), ("nortwind", "northwind")] {
                let page = try corpus.page(question, context)
                #expect(page.didYouMean == (isHidden ? nil : word), "\(hiding.name)")
                #expect(page.answers.count == (isHidden ? 0 : copies))
            }
            // The word itself finds nothing, and is not mended into another hidden one.
            let page = try corpus.page("acquisition", context)
            #expect(page.answers.isEmpty == isHidden)
            #expect(page.didYouMean == nil)
        }
    }

    @Test(arguments: Visibility.Role.allCases)
    func `a visible neighbour is offered although hidden ones are nearer`(
        role: Visibility.Role
    ) async throws {
        let hidden = ["merger", "mergers", "merged", "merges"].map { word in
            Document.faq(word, word, word).with { $0.state = .draft }
        }
        let corpus = try await TestCorpus(hidden + [.faq("seen", "merge")])
        let offered = try corpus.page("mergex", TestCorpus.context(role)).didYouMean
        #expect(role == .editor ? offered != nil : offered == "merge")
    }

    @Test
    func `many hidden neighbours do not hide a visible one`() async throws {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let hidden = letters.map { letter in
            Document.faq("h\(letter)", "wander\(letter)", "wander\(letter)").with {
                $0.state = .draft
            }
        }
        let corpus = try await TestCorpus(hidden + [.faq("seen", "wanderlust wandering wonder")])
        // "wonder" is as near to "wander" as each hidden word, and comes after all of them.
        #expect(try corpus.page("wander").didYouMean == "wonder")
    }

    @Test
    func `a correction comes from a document of the kinds asked for`() async throws {
        let corpus = try await TestCorpus([
            .faq("faq", "Router"), .faq("page", "Roaming").with { $0.kind = .page },
        ])
        #expect(try corpus.page("roamng", kinds: [.page]).didYouMean == "roaming")
        #expect(try corpus.page("roamng", kinds: [.faq]).didYouMean == nil)
    }

    /// Random words, half of them hidden: nothing offered ever needs a hidden document.
    @Test(arguments: 0..<6) func `every suggestion can be found by who gets it`(
        seed: Int
    ) async throws {
        var random = SeededGenerator(seed: seed)
        let letters = Array("abcd")
        func word() -> String {
            String((0..<5).map { _ in letters.randomElement(using: &random) ?? "a" })
        }
        let documents = (0..<60).map { number in
            Document.faq("d\(number)", word()).with { document in
                let states: [DocumentState] = [.validated, .draft, .archived]
                document.state = states.randomElement(using: &random) ?? .draft
                document.audience = Bool.random(using: &random) ? .public : .agent
            }
        }
        let corpus = try await TestCorpus(documents)
        for _ in 0..<40 {
            let question = word()
            for role in Visibility.Role.allCases {
                let visible = Set(
                    documents.filter { document in
                        role == .editor
                            || document.state == .validated
                                && (role == .agent || document.audience == .public)
                    }.map(\.title))
                let page = try corpus.page(question, TestCorpus.context(role))
                if let suggestion = page.didYouMean {
                    #expect(visible.contains(suggestion))
                    #expect(!visible.contains(question))
                }
                #expect(page.answers.allSatisfy { visible.contains($0.title) })
            }
        }
    }
}
