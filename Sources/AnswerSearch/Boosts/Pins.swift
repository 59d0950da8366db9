import Knowledge
import SearchIndex
import TextAnalysis

/// The documents that an editor put first for a question in just some words.
///
/// A pin is a boost that no other outweighs: its document stands first wherever it may be seen,
/// even if no word of the question is in it. A strength of 0 switches pins off.
struct Pins: Sendable {
    static let name = "pin"
    static let standardStrength = 1.0

    private let byWording: [String: [(document: String, language: Language?)]]

    init(_ pins: [KnowledgeBase.Pin], analyzer: Analyzer) {
        var byWording: [String: [(document: String, language: Language?)]] = [:]
        for pin in pins {
            for query in pin.queries {
                let text = analyzer.analyze(query, context: pin.language)
                guard let wording = IndexSchema.wording(of: text) else { continue }
                byWording[wording, default: []].append((pin.document, pin.language))
            }
        }
        self.byWording = byWording
    }

    /// The documents pinned for just these words, first one first, each once.
    func documents(for text: AnalyzedText) -> [String] {
        guard let wording = IndexSchema.wording(of: text) else { return [] }
        var seen: Set<String> = []
        return (byWording[wording] ?? [])
            .filter { pin in pin.language.map { text.language.satisfies($0) } ?? true }
            .map(\.document).filter { seen.insert($0).inserted }
    }
}
