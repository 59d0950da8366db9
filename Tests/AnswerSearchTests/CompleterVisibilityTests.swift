import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis
import Testing

@testable import AnswerSearch

struct CompleterVisibilityTests {
    private static let hidings = SpellingCorrectorTests.hidings

    /// As the only one that goes on from the text, and beside one that may be seen.
    @Test(arguments: hidings.indices, Visibility.Role.allCases)
    func `a hidden document's wording is never offered`(
        number: Int, role: Visibility.Role
    ) async throws {
        let hiding = Self.hidings[number]
        let hidden = Document.faq("hidden", "Acquisition of Northwind", "Text.").with {
            $0.variants = ["北风收购", "ซื้อกิจการนอร์ทวินด์", "Поглощение"]
            hiding.change(&$0)
        }
        let corpus = try await TestCorpus([hidden, .faq("seen", "Acquire a router")])
        let context = TestCorpus.context(role)
        let isHidden = hiding.roles.contains(role)
        for typed in ["acquisition", "nor", "北风", "北", "收", "ซื้อกิจ", "ซ", "погл", "п", "n"] {
            let found = try corpus.searcher.suggest(typed, in: context)
            #expect(
                found.map(\.document) == (isHidden ? [] : ["hidden"]), "\(hiding.name) \(typed)")
        }
        let both = try corpus.searcher.suggest("acqui", in: context)
        #expect(Set(both.map(\.document)) == (isHidden ? ["seen"] : ["hidden", "seen"]))
    }

    @Test func `a text that a hidden and a seen document share is the seen one's`() async throws {
        let corpus = try await TestCorpus([
            .faq("a", "Cancel my plan").with { $0.audience = .agent },
            .faq("b", "Cancel my plan"),
        ])
        let found = try corpus.searcher.suggest("cancel", in: TestCorpus.context(.customer))
        #expect(found.map(\.document) == ["b"])
        #expect(
            try corpus.searcher.suggest("cancel", in: TestCorpus.context()).map(\.document) == ["a"]
        )
    }

    @Test func `eligibility and the day decide`() async throws {
        let corpus = try await TestCorpus([
            .faq("staff", "Staff discount").with {
                $0.onlyFor = [.init(attribute: "segment", test: .oneOf(["staff"]))]
            },
            .faq("summer", "Summer offer").with {
                $0.validFrom = TestCorpus.today
                $0.validUntil = TestCorpus.today
            },
        ])
        var context = TestCorpus.context(.customer)
        func offered(_ typed: String) throws -> [String] {
            try corpus.searcher.suggest(typed, in: context).map(\.document)
        }
        #expect(try offered("staff") == [] && offered("summer") == ["summer"])
        context.attributes = ["segment": "staff"]
        #expect(try offered("staff") == ["staff"])
        for step in [-1, 1] {
            context.date = CalendarDate(ordinal: TestCorpus.today.ordinal + step)
            #expect(try offered("summer") == [])
        }
    }

    @Test func `many hidden ones do not push out the one that may be seen`() async throws {
        let hidden = (0..<500).map { number in
            Document.faq("h\(number)", "Plan \(number)").with { $0.state = .draft }
        }
        let corpus = try await TestCorpus(hidden + [.faq("seen", "What is a plan?")])
        let found = try corpus.searcher.suggest("pl", in: TestCorpus.context())
        #expect(found.map(\.document) == ["seen"])
    }
}
