package import Knowledge
package import TextAnalysis

/// One passage ready to be written: its record, its terms and what filters and boosts look at.
///
/// Laid out for libxapian on whichever task makes it, so that the writer only hands it on.
package struct PassageEntry: Sendable {
    package typealias FieldText = (field: IndexSchema.Field, text: AnalyzedText)
    package typealias WordingText = (text: String, analyzed: AnalyzedText)

    let terms: PackedTexts
    /// Weighted within-document frequency of each term; 0 for a boolean term.
    let frequencies: [UInt32]
    let values: PackedTexts
    let slots: [UInt32]

    /// - Parameters:
    ///   - fields: the passage's words, each counted by its field's weight.
    ///   - wordings: texts that find this passage as they stand, and complete what is typed.
    ///   - eligibility: the key of the document's conditions in the manifest.
    package init(
        _ stored: StoredPassage, of document: Document, fields: [FieldText],
        wordings: [WordingText], eligibility: String?
    ) {
        let analyzed = wordings.map(\.analyzed)
        var counts: [TermKey: UInt32] = [:]
        counts.reserveCapacity(fields.reduce(0) { $0 + $1.text.tokens.count })
        for (field, text) in fields {
            for token in text.tokens { counts[token.key, default: 0] += field.weight }
        }
        let booleans =
            Self.booleanTerms(stored, document, eligibility)
            + Self.completionTerms(analyzed)
        var terms = PackedTexts()
        for (key, _) in counts {
            terms.append(key.term, prefix: IndexSchema.prefix(of: key.kind))
        }
        let whole = Set(analyzed.compactMap(IndexSchema.wording))
        for term in whole { terms.append(term) }
        for term in booleans { terms.append(term) }
        self.terms = terms
        frequencies = counts.map(\.value) + whole.map { _ in 1 } + booleans.map { _ in 0 }
        let completed = Self.completed(wordings.map(\.text))
        let values = (Self.values(stored, document, analyzed) + [(.wordings, completed)])
            .filter { !$0.value.isEmpty }
        self.values = PackedTexts(values.map(\.value))
        slots = values.map(\.slot.rawValue)
    }

    private static func booleanTerms(
        _ stored: StoredPassage, _ document: Document, _ eligibility: String?
    ) -> [String] {
        var booleans: [(IndexSchema.Prefix, String)] = [
            (.passage, stored.id), (.document, stored.document), (.kind, stored.kind.rawValue),
            (.language, stored.language.tag), (.audience, document.audience.rawValue),
            (.state, document.state.rawValue),
        ]
        if stored.id == stored.document { booleans.append((.family, document.family)) }
        if document.validFrom != nil { booleans.append((.validFrom, "")) }
        if document.validUntil != nil { booleans.append((.validUntil, "")) }
        if let eligibility { booleans.append((.eligibility, eligibility)) }
        let things = stored.id == stored.document ? document.about.flatMap(IndexedThing.terms) : []
        return booleans.map { IndexSchema.boolean($0, $1) }
            + Set(document.callTypes).compactMap(IndexSchema.callType) + Set(things)
    }

    private static func completionTerms(_ wordings: [AnalyzedText]) -> [String] {
        Array(Set(wordings.flatMap { IndexSchema.completionTerms(of: Wording($0)) }))
    }

    private static func completed(_ wordings: [String]) -> String {
        let separator = String(IndexSchema.valueSeparator)
        return
            wordings
            .map { $0.replacing(separator, with: " ") }.filter { !$0.isEmpty }
            .joined(separator: separator)
    }

    private static func values(
        _ stored: StoredPassage, _ document: Document, _ wordings: [AnalyzedText]
    ) -> [(slot: IndexSchema.Slot, value: String)] {
        func list(_ values: [String]) -> String {
            values.joined(separator: String(IndexSchema.valueSeparator))
        }
        return [
            (.document, stored.document), (.kind, stored.kind.rawValue),
            (.language, stored.language.tag),
            (.callTypes, list(document.callTypes)),
            (.validFrom, document.validFrom?.description ?? ""),
            (.validUntil, document.validUntil?.description ?? ""),
            (.record, stored.encoded),
            (.summary, PassageSummary(stored, of: document, wordings: wordings).encoded),
        ]
    }
}
