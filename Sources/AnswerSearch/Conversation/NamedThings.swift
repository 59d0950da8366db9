import Foundation
import SearchIndex
import TextAnalysis

/// The named things of a generation, made ready to be recognised in what is said.
///
/// ```swift
/// let things = try NamedThings(reader.namedThings(), analyzer: analyzer, reader: reader)
/// things.mentions(in: SpokenText(analyzer.analyze("is the coit tour open")), wholeness: 5)
/// ```
///
/// A mention is the better the more of the name is heard, by how telling its words are, and the more
/// the whole name tells. Words may come in another order, and up to two others between them.
struct NamedThings: Sendable {
    let things: [IndexedThing]
    private var vocabulary = NameVocabulary()
    private var spellings: [Spelling] = []
    /// How telling each word of the vocabulary is.
    private var weights: [Double] = []
    /// The spellings that each word of the vocabulary is part of.
    private var uses: [[Int]] = []

    private struct Spelling: Sendable {
        let thing: Int
        let words: [Int]
        /// The sum of its words' weights.
        var total = 0.0
    }

    /// How many other words may stand among those of a name.
    private static let slack = 2
    /// Less than that part of a name is no mention.
    private static let leastCover = 0.5

    /// A base without named things.
    static let none = NamedThings()

    private init() { things = [] }

    /// - Parameter tell: how telling each word is, from 0 (all passages hold it) to about 1 (one
    ///   does).
    init<Failure>(
        _ things: [IndexedThing], analyzer: Analyzer,
        tell: ([TermKey]) throws(Failure) -> [Double]
    ) throws(Failure) {
        self.things = things
        for (thing, entry) in things.enumerated() {
            for units in Self.spellings(of: entry, analyzer) {
                add(units.map { vocabulary.add($0) }, of: thing)
            }
        }
        weights = try tell(vocabulary.keys)
        for index in spellings.indices {
            spellings[index].total = spellings[index].words.reduce(0) { $0 + weights[$1] }
        }
    }

    private mutating func add(_ words: [Int], of thing: Int) {
        uses += Array(repeating: [], count: vocabulary.keys.count - uses.count)
        for word in words { uses[word].append(spellings.count) }
        spellings.append(Spelling(thing: thing, words: words))
    }

    /// Each spelling's units, each once.
    private static func spellings(
        of thing: IndexedThing, _ analyzer: Analyzer
    ) -> Set<[SpokenText.Unit]> {
        let written = ([thing.name] + thing.aliases).flatMap { name in
            NameSpellings.of(name, in: analyzer.analyze(name).language)
        }
        let units = written.map { text in
            var seen: Set<SpokenText.Unit> = []
            return SpokenText(analyzer.analyze(text)).units.filter { seen.insert($0).inserted }
        }
        return Set(units.filter { !$0.isEmpty })
    }

    // MARK: Recognising

    /// Where a word was heard, and how like it that was.
    private struct Sound {
        let word: Int
        let position: Int
        let likeness: Double
    }

    /// How surely each thing is named in a text, above 0, by its number; those that are not are
    /// left out.
    ///
    /// - Parameter wholeness: how much of a name must be heard, 1 and up.
    /// - Complexity: O(u) with u uses of the words that the text has.
    func mentions(in text: SpokenText, wholeness: Double) -> [Int: Double] {
        let sounds = Dictionary(grouping: sounds(in: text), by: \.word)
        var mentions: [Int: Double] = [:]
        for index in heard(sounds) {
            let spelling = spellings[index]
            let cover = best(spelling, sounds) / spelling.total
            guard cover >= Self.leastCover else { continue }
            let mention = pow(cover, wholeness) * spelling.total
            mentions[spelling.thing] = max(mentions[spelling.thing] ?? 0, mention)
        }
        return mentions
    }

    private func sounds(in text: SpokenText) -> [Sound] {
        var sounds: [Sound] = []
        for (position, unit) in text.units.enumerated() {
            let next = text.units.indices.contains(position + 1) ? text.units[position + 1] : nil
            let joined = next.map { vocabulary.matches(unit, $0) } ?? []
            sounds += (vocabulary.matches(unit) + joined).map {
                Sound(word: $0.word, position: position, likeness: $0.likeness)
            }
        }
        return sounds
    }

    /// The spellings of which enough is heard, wherever it is.
    private func heard(_ sounds: [Int: [Sound]]) -> [Int] {
        var covers = [Double](repeating: 0, count: spellings.count)
        var touched: [Int] = []
        for (word, sounds) in sounds {
            let value = weights[word] * Self.value(sounds)
            guard value > 0 else { continue }
            for use in uses[word] {
                if covers[use] == 0 { touched.append(use) }
                covers[use] += value
            }
        }
        return touched.filter { covers[$0] >= Self.leastCover * spellings[$0].total }
    }

    /// The most that is heard of a spelling at one place of the text.
    private func best(_ spelling: Spelling, _ sounds: [Int: [Sound]]) -> Double {
        let heard = spelling.words.flatMap { sounds[$0] ?? [] }
        let span = spelling.words.count + Self.slack
        let places = Set(heard.map(\.position)).map { start in
            let here = heard.filter { start..<start + span ~= $0.position }
            return spelling.words.reduce(0.0) { sum, word in
                sum + weights[word] * Self.value(here.filter { $0.word == word })
            }
        }
        return places.max() ?? 0
    }

    /// What a word counts: less where it was misheard.
    private static func value(_ sounds: [Sound]) -> Double {
        sounds.reduce(0) { max($0, $1.likeness * $1.likeness) }
    }
}
