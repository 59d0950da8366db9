import Knowledge
import TextAnalysis

/// The texts that a passage's vectors are made of.
struct PassageWindows: Sendable {
    /// A text in its own language: a question may be worded in others than its answer's.
    struct Text: Sendable {
        let text: String
        let language: Language
    }

    let passage: String
    /// Translations of one document share it.
    let family: String
    /// Whole wordings of what the passage answers: title and variants.
    let wordings: [Text]
    /// Stretches of what it says.
    let windows: [Text]

    /// All of them: what passages are found by.
    var texts: [Text] { wordings + windows }
}

/// Cuts a passage into overlapping windows of whole sentences, small enough that a vector still
/// means one thing.
struct WindowSplitter: Sendable {
    let analyzer: Analyzer

    /// About how many scalars a window has; a Chinese, Japanese or Korean character says as much
    /// as two letters.
    private static let length = 250
    private static let denseLength = 125

    func windows(of passage: Passage, id: String, in document: Document) -> PassageWindows {
        let language = document.language
        let wordings = (passage.anchor == nil ? [document.title] : []) + passage.variants
        return PassageWindows(
            passage: id, family: document.family,
            wordings: wordings.filter { !$0.isEmpty }.map { wording in
                let own = analyzer.language(of: wording, context: language)
                return PassageWindows.Text(
                    text: wording, language: own.primary == language.primary ? language : own)
            },
            windows: windows(of: passage.answer, heading: passage.heading, language).map {
                PassageWindows.Text(text: $0, language: language)
            })
    }

    private func windows(of text: String, heading: String, _ language: Language) -> [String] {
        let isDense = ["zh", "ja", "ko"].contains(language.primary)
        let limit = isDense ? Self.denseLength : Self.length
        let scalars = Array(text.unicodeScalars)
        let sentences = analyzer.sentences(of: text)
        var windows: [String] = []
        var first = 0
        while first < sentences.count {
            var last = first
            while last + 1 < sentences.count,
                sentences[last + 1].upperBound - sentences[first].lowerBound <= limit
            { last += 1 }
            var window = String.UnicodeScalarView()
            window.append(
                contentsOf: scalars[sentences[first].lowerBound..<sentences[last].upperBound])
            windows.append(heading.isEmpty ? String(window) : heading + "\n" + String(window))
            guard last + 1 < sentences.count else { break }
            // The next window begins in the middle of this one, at least one sentence on.
            first = max(first + 1, (first + last + 1) / 2)
        }
        return windows
    }
}
