package import Knowledge
package import TextAnalysis

/// What ranking needs to know of a passage, in one value slot: a search reads some hundred of
/// them, and a slot each would be a walk each.
package struct PassageSummary: Sendable, Equatable {
    package var passage: String
    /// The document that this one translates, or itself: translations share it.
    package var family: String
    package var language: Language
    /// Other languages in which its question is worded, by their primary subtags.
    package var wordedIn: [Language]
    package var callTypes: [String]
    package var products: [String]
    package var segments: [String]
    package var regions: [String]
    package var reviewBy: CalendarDate?
    /// The names of the things that the document is about.
    package var things: [String]

    /// A name in other letters is no wording in another language yet.
    private static let fewestWordings = 3

    /// - Parameter wordings: those that find this passage.
    package init(_ stored: StoredPassage, of document: Document, wordings: [AnalyzedText]) {
        (passage, family, language) = (stored.id, document.family, stored.language)
        wordedIn = Dictionary(grouping: wordings, by: \.language.primary)
            .filter { $0 != stored.language.primary && $1.count >= Self.fewestWordings }
            .keys.sorted().map { Language(String($0)) }
        (callTypes, products) = (document.callTypes, document.products)
        (segments, regions) = (document.segments, document.regions)
        reviewBy = document.reviewBy
        things = document.about.filter(IndexedThing.isKnowable).map(\.name)
    }

    /// Whether words of a question in `language` can agree with the passage.
    package func isWorded(in language: Language) -> Bool {
        self.language.primary == language.primary
            || wordedIn.contains { $0.primary == language.primary }
    }

    var encoded: String {
        let parts = [
            passage, family, language.tag, Self.list(wordedIn.map(\.tag)),
            Self.list(callTypes), Self.list(products), Self.list(segments), Self.list(regions),
            reviewBy?.description ?? "", Self.list(things),
        ]
        return parts.map { $0.replacing(Self.separator, with: " ") }.joined(
            separator: Self.separator)
    }

    /// Reads what `encoded` wrote; nil if it is no such value.
    init?(encoded: String) {
        let parts = encoded.utf8.split(
            separator: Self.separatorByte, omittingEmptySubsequences: false)
        guard parts.count == 10 else { return nil }
        func text(_ index: Int) -> String { String(Substring(parts[index])) }
        func list(_ index: Int) -> [String] {
            parts[index].split(separator: Self.listSeparatorByte).map { String(Substring($0)) }
        }
        (passage, family, language) = (text(0), text(1), Language(text(2)))
        wordedIn = list(3).map { Language($0) }
        (callTypes, products, segments, regions) = (list(4), list(5), list(6), list(7))
        (reviewBy, things) = (CalendarDate(text(8)), list(9))
    }

    private static func list(_ values: [String]) -> String {
        values.joined(separator: String(IndexSchema.valueSeparator))
    }

    private static let separator = "\n"
    private static let separatorByte = UInt8(ascii: "\n")
    private static let listSeparatorByte = UInt8(ascii: "\t")
}
