import Foundation
import Knowledge
import TestSupport
import TextAnalysis
import Testing

@testable import Evaluation

struct JudgementEvaluationTests {
    private static let corpus: [(file: String, text: String)] = [
        (
            "faq/en/late-fee.md",
            """
            ---
            id: late-fee
            title: Why is there a late fee?
            lang: en
            audience: public
            state: validated
            call_types: [billing]
            ---
            Five euros are charged after the due date.
            """
        ),
        (
            "faq/en/refund.md",
            """
            ---
            id: refund
            title: How do I get a refund?
            lang: en
            audience: agent
            state: validated
            ---
            Refunds are paid within five days.
            """
        ),
        (
            "faq/th/password.md",
            """
            ---
            id: password-th
            title: ลืมรหัสผ่านทำอย่างไร
            lang: th
            audience: public
            state: validated
            ---
            กดปุ่มรีเซ็ตรหัสผ่าน
            """
        ),
        (
            "faq/ru/expired.md",
            """
            ---
            id: offer-ru
            title: Летняя скидка
            lang: ru
            audience: public
            state: validated
            valid_until: 2026-01-31
            ---
            Скидка на роуминг.
            """
        ),
    ]

    private static func evaluation(
        _ judgements: [String: String], _ folder: TemporaryFolder
    ) async throws -> JudgementEvaluation {
        for (file, text) in corpus { try folder.write(text, to: file) }
        for (file, text) in judgements { try folder.write(text, to: "judgements/" + file) }
        return try await JudgementEvaluation(
            folder.path + "/judgements", with: Tools.setup, today: Tools.today)
    }

    /// The complaint of one case, given as `query` and `expect` of its YAML.
    private static func complaint(_ query: String, _ expect: String) async throws -> String? {
        let folder = try TemporaryFolder()
        let evaluation = try await evaluation(
            ["a.yaml": "cases:\n  - {why: w, kind: words, query: \(query), expect: \(expect)}"],
            folder)
        #expect(evaluation.issues.isEmpty)
        return try #require(evaluation.outcomes.first).complaint
    }

    static let complaints: [(query: String, expect: String, complaint: String?)] = [
        ("{text: late fee}", "{first: late-fee}", nil),
        ("{text: late fee}", "{first: [refund, late-fee]}", nil),
        ("{text: late fee}", "{first: refund}", "expected refund first, found late-fee"),
        ("{text: zzyzx}", "{first: [a, b]}", "expected a or b first, found nothing"),
        ("{text: \"???\"}", "{first: refund}", "expected refund first, found nothing"),
        ("{text: refund in five days}", "{first: refund, contains: [late-fee]}", nil),
        (
            "{text: refund in five days}", "{first: refund, contains: [late-fee, offer-ru]}",
            "expected offer-ru among the first five"
        ),
        (
            "{text: refund in five days}", "{first: refund, not: late-fee}",
            "did not expect late-fee among the first five"
        ),
        ("{text: ลืมรหัสผ่าน, language: th}", "{first: password-th}", nil),
        // Who asks, and when.
        ("{text: refund, audience: agent}", "{first: refund}", nil),
        (
            "{text: refund, audience: public}", "{first: refund}",
            "expected refund first, found nothing"
        ),
        ("{text: скидка, date: 2026-01-31}", "{first: offer-ru}", nil),
        (
            "{text: скидка, date: 2026-02-01}", "{first: offer-ru}",
            "expected offer-ru first, found nothing"
        ),
        ("{text: скидка}", "{first: offer-ru}", "expected offer-ru first, found nothing"),
        (
            "{conversation: [{speaker: customer, text: my refund}, {speaker: customer, text: where}]}",
            "{first: refund}", nil
        ),
        ("{text: zzyzx}", "{nothing: true}", nil),
    ]

    @Test(arguments: complaints)
    func `says what was expected and did not come`(
        query: String, expect: String, complaint: String?
    ) async throws {
        #expect(try await Self.complaint(query, expect) == complaint)
    }

    static let placeless: [(query: String, expect: String, complaint: String?)] = [
        // No place was asked for: any document may stand first.
        ("{text: refund in five days}", "{contains: [late-fee]}", nil),
        ("{text: late fee}", "{not: offer-ru}", nil),
        (
            "{text: late fee}", "{contains: [offer-ru]}", "expected offer-ru among the first five"
        ),
        ("{text: late fee}", "{not: late-fee}", "did not expect late-fee among the first five"),
    ]

    @Test(
        arguments: placeless)
    func `a case need not expect a first place`(
        query: String, expect: String, complaint: String?
    ) async throws {
        #expect(try await Self.complaint(query, expect) == complaint)
    }

    @Test
    func `what the customer said counts more than what the bot said after it`() async throws {
        let query =
            "{conversation: [{speaker: customer, text: refund}, {speaker: bot, text: late fee}]}"
        #expect(try await Self.complaint(query, "{first: refund}") == nil)
    }

    private static let two = [
        "a.yaml": """
        floor: { recall@1: 0.7, mrr@10: 0.5, ndcg@10: 0.4 }
        cases:
          - {why: found, kind: words, query: {text: late fee, language: en}, expect: {first: late-fee}}
          - {why: missed, kind: context, query: {text: late fee, language: en}, expect: {first: refund}}
          - {why: free, kind: unanswerable, query: {text: train, language: en}, expect: {nothing: true}}
        """,
        "b.yaml": """
        floor: { recall@1: 1 }
        cases:
          - {why: thai, kind: words, query: {text: รหัสผ่าน, language: th}, expect: {first: password-th}}
        """,
    ]

    @Test func `a floor that is missed is reported, one that is reached is not`() async throws {
        let folder = try TemporaryFolder()
        let evaluation = try await Self.evaluation(Self.two, folder)
        let file = folder.path + "/judgements/a.yaml"
        #expect(evaluation.shortfalls == ["\(file): recall@1 is 0.5, below its floor of 0.7"])
        #expect(evaluation.outcomes.map(\.place) == [1, nil, nil, 1])
        #expect(evaluation.summary.queries == 3)
        #expect(abs(evaluation.summary.recallAt1 - 2.0 / 3) < 1e-12)
    }

    /// A floor under a metric that is not measured would never be missed.
    @Test
    func `a floor of an unknown metric is reported`() async throws {
        let folder = try TemporaryFolder()
        let evaluation = try await Self.evaluation(
            [
                "a.yaml": """
                floor: { recall_at_1: 1.0 }
                cases:
                  - {why: w, kind: words, query: {text: late fee}, expect: {first: refund}}
                """
            ], folder)
        let reports = evaluation.shortfalls + evaluation.issues.map(\.description)
        #expect(reports.contains { $0.contains("recall_at_1") })
    }

    @Test func `cases are summed up by kind and by language`() async throws {
        let folder = try TemporaryFolder()
        let evaluation = try await Self.evaluation(Self.two, folder)
        let kinds = evaluation.summaries { $0.kind.rawValue }
        // What expects nothing has no place to measure.
        #expect(kinds.map(\.group) == ["context", "words"])
        #expect(kinds.map(\.summary.queries) == [1, 2])
        #expect(kinds.map(\.summary.recallAt1) == [0, 1])
        let languages = evaluation.summaries { $0.query.language?.tag ?? "?" }
        #expect(languages.map(\.group) == ["en", "th"])
        #expect(languages.map(\.summary.recallAt1) == [0.5, 1])
    }

    @Test
    func `a case that expects no first place does not pull the figures down`() async throws {
        let folder = try TemporaryFolder()
        let evaluation = try await Self.evaluation(
            [
                "a.yaml": """
                floor: { recall@1: 1 }
                cases:
                  - {why: first, kind: words, query: {text: late fee}, expect: {first: late-fee}}
                  - {why: hidden, kind: words, query: {text: late fee}, expect: {not: offer-ru}}
                """
            ], folder)
        #expect(evaluation.shortfalls.isEmpty)
        #expect(evaluation.summary.recallAt1 == 1)
    }

    @Test func `bad cases are issues, the others are asked`() async throws {
        let folder = try TemporaryFolder()
        let evaluation = try await Self.evaluation(
            [
                "a.yaml": """
                cases:
                  - {why: w, kind: poem, query: {text: late fee}, expect: {first: late-fee}}
                  - {why: w, kind: words, query: {text: late fee}, expect: {first: late-fee}}
                """
            ], folder)
        #expect(evaluation.outcomes.count == 1)
        #expect(evaluation.issues.map(\.location.line) == [2])
    }

    @Test func `a folder without judgements is named`() async throws {
        let folder = try TemporaryFolder()
        await #expect {
            _ = try await Self.evaluation([:], folder)
        } throws: { error in
            "\(error)".contains("'\(folder.path)/judgements' holds neither")
        }
    }
}
