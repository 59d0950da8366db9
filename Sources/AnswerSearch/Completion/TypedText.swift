import SearchIndex
import TextAnalysis

/// A text that is being typed, as what a title or variant must hold to go on from it.
///
/// Every word must be there, in any order and in any form; the last one as a beginning, unless
/// white space behind it says that it is finished.
struct TypedText {
    /// One way to say a word: `Wi-Fi` is `wifi`, or `wi` and `fi`.
    struct Way {
        let finished: [Wording.Word]
        let beginning: String?
    }

    enum Need {
        case word([Way])
        case run(UnspacedRun)
    }

    let needs: [Need]
    /// Folded.
    let opening: String

    init(_ text: String, analyzed: AnalyzedText) {
        let wording = Wording(analyzed)
        let end = wording.parts.last?.range.upperBound ?? 0
        let isFinished = text.unicodeScalars.dropFirst(end)
            .contains(where: \.properties.isWhitespace)
        needs = wording.parts.map { part in
            switch part.content {
            case .run(let run): .run(run)
            case .word(let word, let parts):
                .word(
                    [[word], parts].filter { !$0.isEmpty }.map { words in
                        isFinished || part.range.upperBound < end
                            ? Way(finished: words, beginning: nil)
                            : Way(finished: words.dropLast(), beginning: words.last?.term)
                    })
            }
        }
        opening = wording.folded
    }

    /// Whether a title or variant goes on from this text.
    func isContinued(by wording: Wording) -> Bool {
        let words = wording.words
        return needs.allSatisfy { need in
            switch need {
            case .run(let run): run.isMade(of: wording.runs)
            case .word(let ways):
                ways.contains { way in
                    way.finished.allSatisfy { word in words.contains { $0.isSame(as: word) } }
                        && (way.beginning.map { beginning in
                            words.contains { $0.term.utf8.starts(with: beginning.utf8) }
                        } ?? true)
                }
            }
        }
    }

    /// What an index can say of a passage whose title or variant goes on from this text: of each
    /// element it holds one way, all of its terms.
    var required: [[[String]]] {
        let all = needs.flatMap { need -> [[[String]]] in
            switch need {
            case .run(let run):
                run.requiredGrams.map { grams in grams.map { [IndexSchema.beginning($0)] } }
            case .word(let ways): [ways.flatMap(Self.terms)]
            }
        }
        return Array(all.prefix(Self.mostRequired))
    }

    /// More would only slow the index down; the rest is compared with the wording itself.
    private static let mostRequired = 16

    /// Every choice of one form for each finished word.
    private static func terms(of way: Way) -> [[String]] {
        let beginning = way.beginning.map { [IndexSchema.beginning($0)] } ?? []
        return way.finished.reduce([beginning]) { choices, word in
            choices.flatMap { choice in
                Set(word.forms).sorted().map { choice + [IndexSchema.boolean(.word, $0)] }
            }
        }
    }
}
