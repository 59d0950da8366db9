import Foundation
import Indexer
import Knowledge
import TextAnalysis

/// The sentences of a website's pages by language, to make passages and questions from.
struct SentencePool: Sendable {
    private let byLanguage: [[String]]
    private let analyzer: Analyzer

    init(website: String, analyzer: Analyzer) {
        self.analyzer = analyzer
        let listing = SourceKind.website
            .source(at: website, using: SourceText(analyzer: analyzer)).list()
        var sentences: [Language: [String]] = [:]
        for unit in listing.units {
            for document in unit.read().documents {
                guard case .page(let sections) = document.content else { continue }
                for section in sections {
                    let scalars = Array(section.text.unicodeScalars)
                    for range in analyzer.sentences(of: section.text) where range.count >= 12 {
                        var sentence = String.UnicodeScalarView()
                        sentence.append(contentsOf: scalars[range])
                        sentences[document.language, default: []].append(String(sentence))
                    }
                }
            }
        }
        byLanguage = sentences.sorted { $0.key.tag < $1.key.tag }.map(\.value)
    }

    /// The text of passage `index`: 3 to 9 sentences of one language.
    func passage(_ index: Int) -> String {
        var random = SeededGenerator(seed: UInt64(index) &* 7919)
        let sentences = byLanguage[index % byLanguage.count]
        return (0..<Int.random(in: 3...9, using: &random))
            .map { _ in sentences[Int.random(in: sentences.indices, using: &random)] }
            .joined(separator: " ")
    }

    /// The title of a passage: how its text begins.
    static func title(of passage: String) -> String { String(passage.prefix(40)) }

    /// Some sentences, of all languages in turn.
    func sample(_ count: Int) -> [String] {
        var random = SeededGenerator(seed: 7)
        return (0..<count).map { index in
            let sentences = byLanguage[index % byLanguage.count]
            return sentences[Int.random(in: sentences.indices, using: &random)]
        }
    }

    /// Distinct questions of some words in a row, of all languages in turn.
    func questions(count: Int, words: ClosedRange<Int> = 4...10) -> [String] {
        var random = SeededGenerator(seed: 42)
        var questions: [String] = []
        var seen: Set<String> = []
        while questions.count < count {
            let sentences = byLanguage[questions.count % byLanguage.count]
            let sentence = sentences[Int.random(in: sentences.indices, using: &random)]
            let words = Int.random(in: words, using: &random)
            let ranges = wordRanges(sentence)
            guard ranges.count >= words else { continue }
            let first = Int.random(in: 0...(ranges.count - words), using: &random)
            let scalars = Array(sentence.unicodeScalars)
            var question = String.UnicodeScalarView()
            question.append(
                contentsOf: scalars[
                    ranges[first].lowerBound..<ranges[first + words - 1].upperBound])
            if seen.insert(String(question)).inserted { questions.append(String(question)) }
        }
        return questions
    }

    /// Words, and for scripts without them pairs of characters that do not overlap.
    private func wordRanges(_ text: String) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for token in analyzer.analyze(text).tokens
        where token.kind == .exact || token.kind == .bigram {
            if token.range.lowerBound >= ranges.last?.upperBound ?? 0 { ranges.append(token.range) }
        }
        return ranges
    }
}

/// Passages put together from a pool, each a document of its own.
struct RecombinedSource: DocumentSource {
    let sentences: SentencePool
    let count: Int

    var path: String { "recombined sentences" }

    private static let unitSize = 100

    func list() -> SourceListing {
        let units = stride(from: 0, to: count, by: Self.unitSize).map { start in
            SourceUnit(weight: Self.unitSize) {
                SourceReading(
                    documents: (start..<min(start + Self.unitSize, count)).map(document))
            }
        }
        return SourceListing(units: units)
    }

    private func document(_ index: Int) -> Document {
        let text = sentences.passage(index)
        return Document(
            id: "passage-\(index)", title: SentencePool.title(of: text),
            language: Language(["en", "ru", "zh-Hans", "zh-Hant"][index % 4]), kind: .faq,
            audience: .agent, state: .validated, content: .answer(text: text, say: nil),
            location: SourceLocation(path: path, line: index))
    }
}
