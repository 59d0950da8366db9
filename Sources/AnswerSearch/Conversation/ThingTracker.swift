import Foundation
import SearchIndex

/// Follows which named things a conversation is about.
///
/// - Note: What it gave stands in Sources/AnswerSearch/Conversation/MEASUREMENTS.md.
struct ThingTracker {
    let things: NamedThings
    let weights: ConversationWeights

    /// A thing that was named, and how surely it is meant now, above 0.
    struct Named: Equatable {
        let thing: IndexedThing
        let evidence: Double
    }

    /// The things likeliest meant at the end of a conversation, likeliest first.
    ///
    /// The best mention counts: one of a line ago less than the same one now, an agent's less than a
    /// customer's.
    /// - Parameter lines: newest first.
    /// - Returns: at most `weights.followed` things.
    func named(in lines: [ConversationLine]) -> [Named] {
        var evidence: [Int: Double] = [:]
        for (age, line) in lines.enumerated() {
            let trust =
                pow(weights.nameDecay, Double(age))
                * (line.isCustomers ? 1 : weights.agentNames)
            let spoken = SpokenText(line.text)
            for (thing, mention) in things.mentions(in: spoken, wholeness: weights.wholeness) {
                evidence[thing] = max(evidence[thing] ?? 0, mention * trust)
            }
        }
        return evidence.map { Named(thing: things.things[$0], evidence: $1) }
            .sorted { ($1.evidence, $0.thing.name) < ($0.evidence, $1.thing.name) }
            .prefix(weights.followed).map { $0 }
    }

    /// How far each of the named things is followed, 0 to 1, together at most 1.
    ///
    /// A thing with one document is what that document is about, which its words say; the more
    /// there are, the more of its own questions it has.
    /// - Parameter documents: how many documents about each may be seen; 0 for none.
    static func shares(_ named: [Named], documents: [Int]) -> [Double] {
        let squares = zip(named, documents).map { named, count in
            count > 0 ? named.evidence * named.evidence : 0
        }
        let total = max(1, squares.reduce(0, +))
        return zip(squares, documents).map { square, count in
            count > 0 ? square / total * (1 - 1 / Double(count)) : 0
        }
    }
}
