import Foundation
import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis
import Testing

@testable import AnswerSearch

/// BM25 written down once more, by libxapian's documentation: k3 is 1, k2 is 0, a passage shorter
/// than half the mean counts as half of it.
struct NaiveBM25 {
    private let passages: [(id: String, counts: [String: Double], length: Double)]
    private let analyzer = TestCorpus.analyzer
    let parameters: BM25

    init(_ documents: [Document], _ parameters: BM25) {
        self.parameters = parameters
        passages = documents.map { document in
            var counts: [String: Double] = [:]
            func add(_ text: String, _ weight: Double) {
                for term in Self.terms(text) { counts[term, default: 0] += weight }
            }
            add(document.title, 3)
            for variant in document.variants { add(variant, 1) }
            if case .answer(let text, _) = document.content { add(text, 1) }
            for wording in Set(([document.title] + document.variants).map(Self.wording)) {
                counts["S" + wording] = 1
            }
            return (document.id, counts, counts.values.reduce(0, +))
        }
    }

    /// Each word as it stands and, marked, its stem.
    static func terms(_ text: String) -> [String] {
        TestCorpus.analyzer.analyze(text, context: .english).tokens
            .map { $0.kind == .stem ? "Z" + $0.term : $0.term }
    }

    static func wording(_ text: String) -> String {
        text.lowercased().split(separator: " ").joined(separator: " ")
    }

    private func weight(_ term: String) -> Double {
        let holding = Double(passages.filter { $0.counts[term] != nil }.count)
        let odds = (Double(passages.count) - holding + 0.5) / (holding + 0.5)
        return log(odds < 2 ? odds / 2 + 1 : odds)
    }

    /// The scores of all passages that hold a term, as shares of what the question could reach.
    func scores(_ question: String, _ weights: TermWeights) -> [String: Double] {
        var terms: [String: Double] = [:]
        for term in Set(Self.terms(question)) {
            terms[term] = term.hasPrefix("Z") ? 1 : weights.exactBesideStem
        }
        let attainable = terms.reduce(0) { $0 + $1.value * weight($1.key) * (parameters.k1 + 1) }
        terms["S" + Self.wording(question)] = weights.wording
        let mean = passages.reduce(0) { $0 + $1.length } / Double(passages.count)
        var scores: [String: Double] = [:]
        for passage in passages {
            let length = max(passage.length / mean, 0.5)
            let norm = parameters.k1 * (length * parameters.b + 1 - parameters.b)
            for (term, factor) in terms {
                guard let count = passage.counts[term] else { continue }
                scores[passage.id, default: 0] +=
                    factor * weight(term) * (parameters.k1 + 1) * count / (norm + count)
            }
        }
        return scores.mapValues { $0 / attainable }
    }
}

struct RetrievalTests {
    static let parameters = [
        BM25(k1: 1.2, b: 0.6), BM25(k1: 0, b: 0.5), BM25(k1: 2, b: 0), BM25(k1: 1, b: 1),
        BM25(k1: 0.4, b: 0.9),
    ]

    @Test(arguments: 0..<10)
    func `scores equal BM25 as its formula says`(seed: Int) async throws {
        var random = RandomSentences(seed: seed)
        let documents = (0..<30).map { number in
            Document.faq(
                "d\(number)", random.sentence(1...5),
                random.sentence(0...(number % 5 == 0 ? 60 : 12))
            ).with { document in
                document.variants = number % 3 == 0 ? [random.sentence(1...4)] : []
            }
        }
        var ranking = Ranking.standard
        ranking.bm25 = Self.parameters[seed % Self.parameters.count]
        ranking.boosts = [:]
        let corpus = try await TestCorpus(documents, ranking: ranking)
        let naive = NaiveBM25(documents, ranking.bm25)
        for number in 0..<20 {
            let asked = random.sentence(1...5)
            // A title as it stands must be found by its wording; a word that nothing holds counts.
            let question =
                number % 4 == 0
                ? documents[number].title : asked + (number % 5 == 0 ? " zzyzxqq" : "")
            let expected = naive.scores(question, ranking.terms)
            let page = try corpus.page(question, TestCorpus.context(languages: [.english]))
            #expect(page.answers.count == min(expected.count, 100))
            var last = Double.infinity
            for answer in page.answers {
                let score = try #require(expected[answer.document])
                #expect(abs(answer.score - score) < 1e-9, "\(question): \(answer.document)")
                #expect(score <= last + 1e-9)
                last = score
            }
        }
    }

    @Test(arguments: [1, 2, 7, 50, 51, 100])
    func `gives at most as many answers as asked for, the best`(limit: Int) async throws {
        let documents = (0..<70).map { number in
            Document.faq("d\(number)", "router", String(repeating: "and so on ", count: number))
        }
        let corpus = try await TestCorpus(documents)
        let found = try corpus.found("router", limit: limit)
        #expect(found == (0..<min(limit, 70)).map { "d\($0)" })
        #expect(
            try corpus.searcher.rankedDocuments(
                AnswerQuery("router", context: TestCorpus.context(), limit: limit)) == found)
    }

    // MARK: A procedure's steps

    static let procedure = Document.faq("reset-router", "Restart the router").with {
        $0.kind = .procedure
        $0.content = .procedure(
            Procedure(
                introduction: "When the connection is slow.",
                steps: [
                    .init(number: 1, anchor: "power", title: "Unplug it", text: "Pull the cable."),
                    .init(
                        number: 2, anchor: "lamp", title: "Watch the lamp",
                        text: "It blinks amber for a minute.", say: ["Does it blink amber?"]),
                    .init(
                        number: 3, anchor: "call", title: "Book an engineer",
                        branches: [.init(condition: "still violet", target: .done)]),
                ]))
    }

    static let steps: [(String, String, Int?)] = [
        ("blinks amber", "reset-router#lamp", 2), ("pull the cable", "reset-router#power", 1),
        ("still violet", "reset-router#call", 3), ("connection slow", "reset-router", nil),
        ("restart the router", "reset-router", nil),
    ]

    @Test(arguments: steps)
    func `a step's hit opens the procedure at that step`(
        question: String, id: String, step: Int?
    ) async throws {
        let corpus = try await TestCorpus([Self.procedure, .faq("bill", "Read the bill")])
        let answer = try #require(try corpus.page(question).answers.first)
        #expect(answer.id == id)
        #expect(answer.step == step)
        #expect(answer.document == "reset-router")
        #expect(answer.title == "Restart the router")
        guard case .procedure(let procedure) = Self.procedure.content, let step else { return }
        #expect(answer.answer.hasPrefix(procedure.steps[step - 1].title))
    }

    @Test func `a procedure is found once, whatever of it matches`() async throws {
        let corpus = try await TestCorpus([Self.procedure])
        #expect(try corpus.found("router cable lamp engineer amber connection") == ["reset-router"])
    }

    // MARK: The whole wording

    struct Wording: Sendable {
        let question: String
        let first: Document
        let others: [Document]
    }

    static let wordings = [
        Wording(
            question: "cancel my plan?", first: .faq("whole", "Cancel my plan"),
            others: [
                .faq("more", "Plan: cancel my plan, cancel any plan", "Cancel the plan. My plan.")
            ]),
        Wording(
            question: "ยกเลิกแพ็กเกจ", first: .faq("whole", "ยกเลิกแพ็กเกจ", language: .thai),
            others: [.faq("more", "วิธียกเลิกแพ็กเกจเสริม", "ยกเลิกแพ็กเกจเสริม", language: .thai)]),
        Wording(
            question: "如何申請退款", first: .faq("whole", "如何申请退款？", language: .simplifiedChinese),
            others: [
                .faq("more", "如何申请退款到银行卡", "申请退款", language: .simplifiedChinese)
            ]),
        Wording(
            question: "где мой счет", first: .faq("whole", "Где мой счёт?", language: .russian),
            others: [.faq("more", "Где найти мой счёт за связь", "Мой счёт", language: .russian)]),
    ]

    @Test(arguments: wordings)
    func `a title that is the whole question comes first`(row: Wording) async throws {
        let padding = (0..<6).map {
            Document.faq("p\($0)", "Other matter \($0)", "Nothing of that.")
        }
        let corpus = try await TestCorpus(row.others + padding + [row.first])
        #expect(try corpus.found(row.question).first == "whole")
    }

    @Test
    func `a variant that is the whole question comes first`() async throws {
        let variant = Document.faq("whole", "What is charged after the due date").with {
            $0.variants = ["late fee"]
        }
        let other = Document.faq("more", "Late fee notice", "A notice of a late fee.")
        let padding = (0..<6).map {
            Document.faq("p\($0)", "Other matter \($0)", "Nothing of that.")
        }
        let corpus = try await TestCorpus([other, variant] + padding)
        #expect(try corpus.found("LATE FEE").first == "whole")
    }

    // MARK: Snippets

    static let texts: [(Document, String, Set<String>)] = [
        (
            .faq(
                "en", "Refund",
                "First ask for it. Refunds take five working days. Then they are on the bill."),
            "when is my refund paid", ["Refunds"]
        ),
        (
            .faq(
                "ru", "Деньги", "Сначала заявка. Возврат займёт пять дней. Потом чек.",
                language: .russian),
            "возврат дней", ["Возврат", "дней"]
        ),
        (
            .faq("zh", "到账", "先提交申请。退款需要五个工作日。", language: .simplifiedChinese), "退款",
            ["退款"]
        ),
        (
            .faq("hant", "入帳", "先提交申請。退款需要五個工作日。", language: .traditionalChinese), "个工作日",
            ["個工作日"]
        ),
        (.faq("th", "เงินคืน", "ส่งคำขอก่อน การคืนเงินใช้เวลาห้าวัน", language: .thai), "คืนเงิน", ["คืนเงิน"]),
        (
            .faq("emoji", "Faces", "👩‍👩‍👧 e\u{301}té 🇹🇭 then the invoice 👍🏽 arrives."), "invoice",
            ["invoice"]
        ),
    ]

    @Test(arguments: texts)
    func `a snippet's highlights are offsets into its text`(
        document: Document, question: String, marked: Set<String>
    ) async throws {
        let corpus = try await TestCorpus([document])
        let answer = try #require(try corpus.page(question).answers.first)
        let scalars = Array(answer.snippet.text.unicodeScalars)
        var last = -1
        var words: Set<String> = []
        for range in answer.snippet.highlights {
            #expect(range.lowerBound > last && !range.isEmpty && range.upperBound <= scalars.count)
            last = range.upperBound
            words.insert(String(String.UnicodeScalarView(scalars[range])))
        }
        #expect(words.isSuperset(of: marked), "\(words)")
        let plain = answer.snippet.text.trimmingCharacters(in: ["…"])
        #expect(answer.answer.contains(plain))
    }

    @Test func `an answer without a text shows its title`() async throws {
        let corpus = try await TestCorpus([.faq("a", "Router restart", "")])
        let answer = try #require(try corpus.page("router").answers.first)
        #expect(answer.snippet.text == "Router restart")
        #expect(answer.snippet.highlights == [0..<6])
    }
}
