import Knowledge
import TestSupport
import TextAnalysis
import Testing

@testable import AnswerSearch

struct ConversationQueryTests {
    /// Each of the words tells 1, all others nothing.
    private static func query(
        _ question: String, after turns: [Turn], telling: Set<String> = []
    ) -> ConversationQuery {
        ConversationQuery(
            question, TestCorpus.analyzer.analyze(question), after: turns,
            analyzer: TestCorpus.analyzer, weights: ConversationWeights()
        ) { keys in keys.map { telling.contains($0.term) ? 1 : 0 } }
    }

    @Test func `a question without a conversation is asked alone`() {
        let query = Self.query("late fee", after: [])
        #expect(query.lines.map(\.words) == ["late fee"])
        #expect(query.lines.map(\.weight) == [1])
    }

    @Test func `the last line may be the question, or another may follow it`() {
        let turns = [
            Turn(.customer, "my bill"), Turn(.agent, "yes"), Turn(.customer, "why so high"),
        ]
        let last = Self.query("why so high", after: turns).lines.map(\.words)
        #expect(last == ["why so high", "yes", "my bill"])
        let other = Self.query("late fee", after: turns).lines.map(\.words)
        #expect(other == ["late fee"] + last)
    }

    @Test func `a question that says nothing leans on the line before`() {
        let turns = [Turn(.customer, "my refund"), Turn(.agent, "one moment")]
        let weights = Self.query("so where is it", after: turns, telling: ["refund"]).lines
            .map(\.weight)
        #expect(weights == [1, 0.4, 1])
    }

    @Test func `the more was said since, the less a line counts`() {
        let turns = [Turn(.customer, "my refund"), Turn(.customer, "router password")]
        let telling: Set = ["refund", "router", "password"]
        let short = Self.query("and then", after: turns, telling: telling).lines.map(\.weight)
        let long = Self.query("router refund", after: turns, telling: telling).lines.map(\.weight)
        #expect(short[1] == 1 && short[2] < 1)
        #expect(zip(long.dropFirst(), short.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test func `an agent's last line counts less than the customer's before it`() {
        let turns = [Turn(.customer, "refund"), Turn(.agent, "late fee")]
        let query = Self.query("late fee", after: turns, telling: ["refund", "late", "fee"])
        #expect(query.lines.map(\.weight) == [0.4, 1])
        #expect(query.asked.map(\.words) == ["late fee", "refund"])
    }

    static let telling: [(String, Set<String>)] = [
        ("где возврат", ["возврат"]), ("ขอเงินคืน", ["เงินคืน", "คืน", "เงิน"]),
        ("退款申请进度", ["退款", "款申", "申请", "请进", "进度"]), ("退款申請進度", ["退款", "款申", "申请", "请进", "进度"]),
    ]

    @Test(arguments: telling)
    func `what was said is measured in every language`(question: String, telling: Set<String>) {
        let turns = [Turn(.customer, "1509")]
        let without = Self.query(question, after: turns).lines.map(\.weight)
        let with = Self.query(question, after: turns, telling: telling).lines.map(\.weight)
        #expect(without == [1, 1])
        #expect(with[1] < 0.9)
    }

    @Test(arguments: 0..<30)
    func `weights fall with age for one speaker, and lie between 0 and 1`(seed: Int) {
        var sentences = RandomSentences(seed: seed)
        let turns = (0..<8).map { _ in
            Turn(
                Bool.random(using: &sentences.random) ? .customer : .agent,
                sentences.sentence(1...4))
        }
        let lines = Self.query("?a", after: turns, telling: Set(RandomSentences.words)).lines
        #expect(lines.allSatisfy { 0...1 ~= $0.weight })
        for speaker in [true, false] {
            let weights = lines.filter { $0.isCustomers == speaker }.map(\.weight)
            #expect(weights == weights.sorted(by: >))
        }
    }

    @Test func `lines that hardly count are left out`() {
        let turns = [Turn(.agent, "old"), Turn(.customer, "router password refund bill voucher")]
        let query = Self.query(
            "?a", after: turns, telling: ["router", "password", "refund", "bill", "voucher"])
        #expect(query.lines.count == 3)
        #expect(query.asked.map(\.words) == ["?a", turns[1].text])
    }
}
