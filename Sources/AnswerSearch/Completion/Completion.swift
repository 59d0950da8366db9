package import TextAnalysis

/// A whole question that goes on from what was typed.
package struct Completion: Sendable, Equatable {
    /// A document's title or one of its variants, as it was written.
    package let text: String
    package let document: String
    package let language: Language

    /// How many may be asked for at once.
    package static let limits = 1...20
}
