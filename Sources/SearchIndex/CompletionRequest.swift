/// Which titles and variants may be offered to complete a text.
package struct CompletionRequest: Sendable {
    /// Of each element one way must be there: all of its terms.
    package var required: [[[String]]]
    /// What speaks for a passage, and how much.
    package var preferred: [WeightedTerm]
    package var visibility: Visibility
    /// How many passages at most, 1 and up.
    package var limit: Int

    package init(
        required: [[[String]]], preferred: [WeightedTerm], visibility: Visibility, limit: Int
    ) {
        self.required = required
        self.preferred = preferred
        self.visibility = visibility
        self.limit = limit
    }
}

/// A passage whose wordings may complete a text.
package struct CompletionHit: Sendable, Equatable {
    package let document: String
    package let language: String
    package let callTypes: [String]
    /// As they were written, the title first in the passage that stands for the whole document.
    package let wordings: [String]
}
