import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis
import Testing

@testable import AnswerSearch

struct AnswerPageTests {
    private static func facets(
        _ corpus: TestCorpus, _ question: String, _ context: CallContext,
        kinds: [DocumentKind]? = nil
    ) throws -> Facets {
        let query = AnswerQuery(
            question, context: context, kinds: kinds, limit: 1, wantsFacets: true)
        return try #require(try corpus.searcher.search(query).facets)
    }

    @Test(arguments: 0..<6)
    func `facets equal counts over what is visible and matches`(seed: Int) async throws {
        var random = RandomSentences(seed: seed)
        let tags = ["en", "ru", "th", "zh-Hans"]
        let types = ["billing", "roaming", "repair"]
        let documents = (0..<80).map { number in
            Document.faq("d\(number)", random.sentence(1...4)).with { document in
                document.kind = DocumentKind.allCases[number % 3]
                document.language = Language(tags[number % 4])
                document.callTypes = types.filter { _ in Bool.random(using: &random.random) }
                document.audience = Bool.random(using: &random.random) ? .public : .agent
                document.state = number % 7 == 0 ? .draft : .validated
            }
        }
        let corpus = try await TestCorpus(documents)
        for round in 0..<15 {
            let role = Visibility.Role.allCases[round % 3]
            let kinds: [DocumentKind]? = round % 2 == 0 ? nil : [.faq, .page]
            let question = random.sentence(1...3)
            let stems = Set(NaiveBM25.terms(question))
            let matching = documents.filter { document in
                let visible =
                    role == .editor
                    || document.state == .validated
                        && (role == .agent || document.audience == .public)
                return visible && kinds?.contains(document.kind) != false
                    && NaiveBM25.terms(document.title).contains(where: stems.contains)
            }
            func counts(_ values: [String]) -> [String: Int] {
                values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            }
            let expected = Facets(
                kinds: counts(matching.map(\.kind.rawValue)),
                callTypes: counts(matching.flatMap(\.callTypes)),
                languages: counts(matching.map(\.language.tag)), areEstimated: false)
            #expect(
                try Self.facets(
                    corpus, question, TestCorpus.context(role, languages: [.english]), kinds: kinds)
                    == expected)
        }
    }

    /// 1,001 documents of "common", 1,000 of "thousand", one of them in 21 passages.
    private static func thousand() async throws -> TestCorpus {
        var documents = (0..<1001).map { number in
            Document.faq("d\(number)", "common" + (number > 0 ? " thousand" : ""))
        }
        documents[1].kind = .procedure
        documents[1].content = .procedure(
            Procedure(
                steps: (1...20).map { .init(number: $0, anchor: "s\($0)", title: "thousand") }))
        return try await TestCorpus(documents)
    }

    @Test func `facets are estimated beyond 1,000 matches`() async throws {
        let facets = try Self.facets(
            try await Self.thousand(), "common", TestCorpus.context())
        #expect(facets.areEstimated)
        #expect(facets.kinds.values.reduce(0, +) == 1000)
        #expect(facets.languages == ["en": 1000])
    }

    @Test
    func `facets of 1,000 matches are exact`() async throws {
        let facets = try Self.facets(
            try await Self.thousand(), "thousand", TestCorpus.context())
        #expect(facets.kinds == ["faq": 999, "procedure": 1])
        #expect(!facets.areEstimated)
    }

    @Test func `facets are counted only if asked for`() async throws {
        let corpus = try await TestCorpus([.faq("a", "router")])
        #expect(try corpus.page("router").facets == nil)
        let none = try Self.facets(corpus, "absent", TestCorpus.context())
        #expect(none == Facets(kinds: [:], callTypes: [:], languages: [:], areEstimated: false))
    }

    @Test func `an answer carries what its document says`() async throws {
        let document = Document.faq("late-fee", "Late fee", "Five euros.").with {
            $0.url = "https://help.example/late"
            $0.onlyFor = [.init(attribute: "segment", test: .oneOf(["business"]))]
        }
        let corpus = try await TestCorpus([document])
        let page = try corpus.page("Late fee?")
        let answer = try #require(page.answers.first)
        #expect(page.query == "Late fee?")
        #expect(page.language == .english)
        #expect(answer.id == "late-fee")
        #expect(answer.title == "Late fee")
        #expect(answer.answer == "Five euros.")
        #expect(answer.kind == .faq)
        #expect(answer.url == "https://help.example/late")
        #expect(answer.onlyFor == "segment is business")
        #expect(answer.step == nil)
        #expect(answer.version.count == 16)
    }
}
