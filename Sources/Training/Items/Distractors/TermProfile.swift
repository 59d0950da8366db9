import Knowledge
import TextAnalysis

/// The terms of a document that carry meaning, as a whole and sentence by sentence.
struct TermProfile: Sendable {
    struct Sentence: Sendable {
        let text: String
        let terms: Set<String>
        let quantities: [QuantityFinder.Match]
    }

    /// How often each term stands in title, wordings and text.
    let counts: [String: Int]
    let sentences: [Sentence]
    /// What items quote.
    let paragraphs: [Paragraph]
    /// The terms of the title and of each other wording of its question.
    let wordings: [Set<String>]

    init(_ document: TrainingDocument, analyzer: Analyzer) {
        let language = document.document.language
        let wordings = document.document.wordings
        self.wordings = wordings.map { Set(Self.terms(of: $0, in: language, analyzer)) }
        let prose = document.prose
        let finder = QuantityFinder(language: language)
        func sentence(_ text: String) -> Sentence {
            Sentence(
                text: text, terms: Set(Self.terms(of: text, in: language, analyzer)),
                quantities: finder.find(in: text))
        }
        let sentences = Self.sentences(of: prose, analyzer).map(sentence)
        let known = Dictionary(sentences.map { ($0.text, $0) }, uniquingKeysWith: { $1 })
        paragraphs = document.lines.map { heading, line in
            let texts = Paragraph.sentences(of: line, in: language, analyzer)
            return Paragraph(heading: heading, sentences: texts.map { known[$0] ?? sentence($0) })
        }
        self.sentences = sentences
        let all = (wordings + [prose]).flatMap { Self.terms(of: $0, in: language, analyzer) }
        counts = all.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    static func sentences(of text: String, _ analyzer: Analyzer) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return analyzer.sentences(of: text).map { range in
            var piece = String.UnicodeScalarView()
            piece.append(contentsOf: scalars[range])
            return String(piece).withoutBullet
        }
    }

    /// Stems, Thai words, pairs of Chinese characters, numbers.
    static func terms(
        of text: String, in language: Language, _ analyzer: Analyzer
    ) -> [String] {
        analyzer.analyze(text, in: language).tokens.filter { token in
            switch token.kind {
            case .stem, .bigram: true
            case .exact: token.isSyllabic || token.term.first?.isNumber == true
            case .compound, .ideogram, .trigram: false
            }
        }.map(\.term)
    }

    /// Whether the sizes of two sets allow such an overlap: spares comparing most sentences.
    static func canOverlap(_ left: Set<String>, _ right: Set<String>, _ least: Double) -> Bool {
        let (small, large) = (min(left.count, right.count), max(left.count, right.count))
        return Double(small) >= least * Double(large)
    }

    /// The share of terms that two sets have in common: Jaccard's index.
    static func overlap(_ left: Set<String>, _ right: Set<String>) -> Double {
        let all = left.union(right).count
        return all == 0 ? 0 : Double(left.intersection(right).count) / Double(all)
    }
}
