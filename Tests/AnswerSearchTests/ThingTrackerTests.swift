import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis
import Testing

@testable import AnswerSearch

struct ThingTrackerTests {
    private static let tracker = ThingTracker(
        things: NamedThingsTests.prepared(
            NamedThingsTests.things([
                ("Coit Tower", []), ("Grant Hotel", []), ("Exploratorium", []),
                ("роутер Меридиан", []), ("光猫", []), ("แพ็กเกจโรมมิ่ง", []),
            ])),
        weights: ConversationWeights())

    /// - Parameter turns: oldest first.
    private static func named(_ turns: [Turn]) -> [ThingTracker.Named] {
        let lines = turns.reversed().map { turn in
            ConversationLine(
                text: TestCorpus.analyzer.analyze(turn.text), words: turn.text,
                isCustomers: turn.speaker == .customer, weight: 1)
        }
        return tracker.named(in: lines)
    }

    static let conversations: [([Turn], String)] = [
        (
            [
                Turn(.agent, "I recommend the exploratorium"), Turn(.customer, "and a hotel"),
                Turn(.agent, "the grant hotel is near"), Turn(.customer, "what time is check in"),
            ], "Grant Hotel"
        ),
        ([Turn(.customer, "the koit tower"), Turn(.customer, "when do they close")], "Coit Tower"),
        (
            [Turn(.customer, "у меня роутера меридиан нет"), Turn(.customer, "а где купить")],
            "роутер Меридиан"
        ),
        ([Turn(.customer, "家里的光貓坏了"), Turn(.agent, "请稍等"), Turn(.customer, "多少钱")], "光猫"),
        (
            [Turn(.customer, "แพ็กเกจโรมมิ่งมีไหม"), Turn(.bot, "มีค่ะ"), Turn(.customer, "เท่าไหร่")],
            "แพ็กเกจโรมมิ่ง"
        ),
    ]

    @Test(arguments: conversations)
    func `what was named last is followed`(turns: [Turn], expected: String) {
        #expect(Self.named(turns).first?.thing.name == expected)
    }

    @Test(arguments: 0..<8)
    func `a later mention never weighs less than an earlier one`(later: Int) {
        func evidence(_ place: Int, _ speaker: Speaker) -> Double {
            var turns = (0..<8).map { _ in Turn(.customer, "and what else") }
            turns[place] = Turn(speaker, "the coit tower")
            return Self.named(turns).first?.evidence ?? 0
        }
        for earlier in 0..<later { #expect(evidence(later, .agent) > evidence(earlier, .agent)) }
        #expect(evidence(later, .customer) > evidence(later, .agent))
        #expect(evidence(later, .agent) == evidence(later, .bot))
    }

    @Test(arguments: 0..<50)
    func `shares lie between 0 and 1, together too, and follow the evidence`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let named = (0..<8).map { index in
            ThingTracker.Named(
                thing: IndexedThing(name: "\(index)", documents: 5),
                evidence: Double.random(in: 0...3, using: &random))
        }
        let documents = named.map { _ in Int.random(in: 0...20, using: &random) }
        let shares = ThingTracker.shares(named, documents: documents)
        #expect(shares.allSatisfy { 0...1 ~= $0 })
        #expect(shares.reduce(0, +) <= 1 + 1e-9)
        for (share, count) in zip(shares, documents) where count < 2 { #expect(share == 0) }
        let equal = ThingTracker.shares(named, documents: named.map { _ in 5 })
        let byEvidence = zip(named, equal).sorted { $0.0.evidence < $1.0.evidence }.map(\.1)
        #expect(byEvidence == byEvidence.sorted())
    }

    @Test func `a thing that nobody may see takes nothing from the others`() {
        let named = ["a", "b"].map {
            ThingTracker.Named(thing: IndexedThing(name: $0, documents: 5), evidence: 2)
        }
        let alone = ThingTracker.shares([named[0]], documents: [5])
        #expect(ThingTracker.shares(named, documents: [5, 0]) == alone + [0])
    }

    @Test func `no more things are named than are followed`() {
        let many = NamedThingsTests.prepared(
            NamedThingsTests.things(
                (0..<20).map { ("tower \(Character(Unicode.Scalar(97 + $0)!))", []) }))
        let line = ConversationLine(
            text: TestCorpus.analyzer.analyze("tower a b c d e f g h i j k l m n o p"), words: "",
            isCustomers: true, weight: 1)
        #expect(
            ThingTracker(things: many, weights: ConversationWeights()).named(in: [line]).count == 8)
    }
}
