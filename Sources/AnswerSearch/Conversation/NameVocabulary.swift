import TextAnalysis

/// The words that names are made of, found as they are said: exactly, in another form, or misheard.
struct NameVocabulary: Sendable {
    struct Match: Sendable {
        let word: Int
        /// 1 for the word itself, less for one that is only like it.
        let likeness: Double
    }

    /// What each word is found by.
    private(set) var keys: [TermKey] = []
    private var byTerm: [TermKey: Int] = [:]
    private var byStem: [TermKey: [Int]] = [:]
    private var scalars: [[Unicode.Scalar]] = []
    private var byPair: [UInt64: [Int]] = [:]

    /// Words less like are other words.
    private static let leastLikeness = 0.75
    /// A shorter word has too many that are like it.
    private static let shortestMisheard = 4

    /// The number of a word, which is added if it is new.
    mutating func add(_ unit: SpokenText.Unit) -> Int {
        if let known = byTerm[unit.key] { return known }
        let word = keys.count
        keys.append(unit.key)
        byTerm[unit.key] = word
        if let stem = unit.stem { byStem[stem, default: []].append(word) }
        let letters = unit.isWord ? Array(unit.key.term.unicodeScalars) : []
        scalars.append(letters)
        guard letters.count >= Self.shortestMisheard else { return word }
        for pair in Set(Self.pairs(letters)) { byPair[pair, default: []].append(word) }
        return word
    }

    /// The words that `unit` may stand for.
    func matches(_ unit: SpokenText.Unit) -> [Match] {
        let exact = byTerm[unit.key].map { [$0] } ?? []
        let forms = unit.stem.flatMap { byStem[$0] } ?? []
        let known = Set(exact + forms)
        let alike = unit.isWord ? misheard(Array(unit.key.term.unicodeScalars)) : []
        return known.map { Match(word: $0, likeness: 1) }
            + alike.filter { !known.contains($0.word) }
    }

    /// The words that two neighbours together may stand for: `market place` for `marketplace`.
    func matches(_ first: SpokenText.Unit, _ second: SpokenText.Unit) -> [Match] {
        guard first.isWord, second.isWord else { return [] }
        return misheard(Array((first.key.term + second.key.term).unicodeScalars))
    }

    /// - Complexity: O(w) with w words that share a pair of letters.
    private func misheard(_ letters: [Unicode.Scalar]) -> [Match] {
        guard letters.count >= Self.shortestMisheard else { return [] }
        var shared = [Int](repeating: 0, count: keys.count)
        var touched: [Int] = []
        for pair in Self.pairs(letters) {
            for word in byPair[pair] ?? [] {
                if shared[word] == 0 { touched.append(word) }
                shared[word] += 1
            }
        }
        return touched.compactMap { word in
            let longest = max(letters.count, scalars[word].count)
            let edits = Int(Double(longest) * (1 - Self.leastLikeness))
            // An edit takes two pairs away; a swap three, which need not be found.
            guard shared[word] >= longest + 1 - 2 * edits,
                let distance = EditDistance.between(letters, scalars[word], atMost: edits)
            else { return nil }
            return Match(word: word, likeness: 1 - Double(distance) / Double(longest))
        }
    }

    /// Neighbouring letters as numbers, with the edges of the word as letters of their own.
    private static func pairs(_ letters: [Unicode.Scalar]) -> [UInt64] {
        var pairs: [UInt64] = []
        pairs.reserveCapacity(letters.count + 1)
        var last: UInt32 = 0
        for letter in letters.map(\.value) + [0] {
            pairs.append(UInt64(last) << 32 | UInt64(letter))
            last = letter
        }
        return pairs
    }
}
