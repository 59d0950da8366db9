/// Finds the phrase that a message shares most with.
///
///     LikestCue(["that did not help": .didNotWork]).intent(of: "that did not help either")
///
/// Both are sets of words, or of pairs of characters in scripts without spaces, compared by the Dice
/// coefficient (Dice 1945): twice what they share over what they have.
struct LikestCue: Sendable {
    private struct Phrase: Sendable {
        let intent: Intent
        let size: Int
    }

    private let phrases: [Phrase]
    /// The phrases that hold a piece.
    private let holders: [String: [Int]]

    /// Measured on wordings of other writers, and on 3,179 questions and values that are none.
    private static let least = 0.75
    private static let margin = 0.1
    /// Of a message no more than a quarter may stand in no phrase: "my phone does not work" is not
    /// "does not work".
    private static func mostOthers(_ pieces: Int) -> Int { max(1, pieces / 4) }

    init(_ intents: [String: Intent]) {
        var phrases: [Phrase] = []
        var holders: [String: [Int]] = [:]
        // "Call me back" is a form's business, though it is much like "call me".
        for (text, intent) in intents.sorted(by: { $0.key < $1.key }) where intent != .person {
            let pieces = Self.pieces(of: text)
            for piece in pieces { holders[piece, default: []].append(phrases.count) }
            phrases.append(Phrase(intent: intent, size: pieces.count))
        }
        (self.phrases, self.holders) = (phrases, holders)
    }

    /// Nil where no phrase is like enough, or two intents are about as like.
    /// - Complexity: O(n) in the phrases that share a piece.
    func intent(of text: String) -> Intent? {
        let pieces = Self.pieces(of: text)
        var shared: [Int: Int] = [:]
        for piece in pieces {
            for phrase in holders[piece] ?? [] { shared[phrase, default: 0] += 1 }
        }
        let most = Self.mostOthers(pieces.count)
        var best: [Intent: Double] = [:]
        for (index, count) in shared where pieces.count - count <= most {
            let phrase = phrases[index]
            let likeness = 2 * Double(count) / Double(pieces.count + phrase.size)
            best[phrase.intent] = max(best[phrase.intent] ?? 0, likeness)
        }
        let order = best.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }
        guard let first = order.first, first.value >= Self.least,
            first.value - (order.dropFirst().first?.value ?? 0) >= Self.margin
        else { return nil }
        return first.key
    }

    private static func pieces(of text: String) -> Set<String> {
        var pieces: Set<String> = []
        for word in text.split(separator: " ") {
            guard word.contains(where: IntentReader.isUnspaced) else {
                pieces.insert(String(word))
                continue
            }
            let characters = ["^"] + word.map(String.init) + ["$"]
            for (left, right) in zip(characters, characters.dropFirst()) {
                pieces.insert(left + right)
            }
        }
        return pieces
    }
}
