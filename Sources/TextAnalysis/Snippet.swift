/// A short part of a text with what to emphasise in it.
package struct Snippet: Hashable, Sendable {
    package let text: String
    /// Offsets in Unicode scalars of `text`, in order; they neither touch nor overlap.
    package let highlights: [Range<Int>]

    package init(text: String, highlights: [Range<Int>]) {
        self.text = text
        self.highlights = highlights
    }

    /// Scalars of a snippet unless told otherwise: East Asian characters say more each.
    static func usualLimit(for language: Language) -> Int {
        ["zh", "ja", "ko"].contains(language.primary) ? 120 : 240
    }
}
