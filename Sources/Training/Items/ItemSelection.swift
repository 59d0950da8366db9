package import TextAnalysis

/// Which items somebody wants to see.
package struct ItemSelection: Equatable, Sendable {
    /// Empty for all; likewise `kinds` and `callTypes`.
    package var languages: [Language]
    package var kinds: [ItemKind]
    package var callTypes: [String]
    package var state: ItemState?
    package var document: String?

    package init(
        languages: [Language] = [], kinds: [ItemKind] = [], callTypes: [String] = [],
        state: ItemState? = nil, document: String? = nil
    ) {
        (self.languages, self.kinds, self.callTypes) = (languages, kinds, callTypes)
        (self.state, self.document) = (state, document)
    }

    package func fits(_ item: QuizItem) -> Bool {
        (languages.isEmpty || languages.contains { item.language.satisfies($0) })
            && (kinds.isEmpty || kinds.contains(item.kind))
            && (callTypes.isEmpty || !Set(callTypes).isDisjoint(with: item.callTypes))
            && (state ?? item.state) == item.state
            && (document ?? item.document) == item.document
    }
}
