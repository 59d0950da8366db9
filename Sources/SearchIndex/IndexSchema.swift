package import TextAnalysis

/// The one place where prefixes, value slots and field weights stand.
///
/// Prefixes follow Omega's conventions: `Q` unique id, `L` language, `Z` a stem, `X...` ours.
package enum IndexSchema {
    /// Raised whenever what stands in an index changes, so that an older one is refused.
    package static let formatVersion = 7

    package enum Prefix: String, Sendable {
        case passage = "Q"
        case stem = "Z"
        /// A whole title or variant, so that a question in just those words finds its document.
        case wording = "S"
        case language = "L"
        /// Every passage of one document: what deleting goes by.
        case document = "XQ"
        /// A document and its translations, on the passage that stands for the whole.
        case family = "XF"
        case kind = "XK"
        case audience = "XA"
        case state = "XT"
        /// Marks the passages of a document that is valid only from, or until, a date.
        case validFrom = "XVF"
        case validUntil = "XVU"
        /// An eligibility condition, by its key in the manifest.
        case eligibility = "XO"
        /// A named thing that a document is about, on the passage that stands for the whole.
        case thing = "XN"
        case bigram = "XB"
        case trigram = "XG"
        case callType = "XY"
        /// What a word of a title or variant begins with; one to three characters of it where
        /// words are not parted by spaces.
        case beginning = "XP"
        /// A whole word of a title or variant, or its stem.
        case word = "XW"
        /// What a whole title or variant begins with.
        case opening = "XI"
    }

    package enum Slot: UInt32, CaseIterable, Sendable {
        case document = 0
        case kind, language, callTypes
        case validFrom, validUntil
        /// The `StoredPassage`. Not in the document's data, which libxapian deflates: that takes a
        /// third as long again as the words.
        case record
        /// The `PassageSummary`.
        case summary
        /// A passage's own wordings; the title with those of one that stands for the whole document.
        case wordings
    }

    /// So many characters of a word are indexed as its beginning; completing a longer one compares
    /// the rest with the stored wording.
    static let longestBeginning = 6

    /// Parts the values of a slot that holds several.
    package static let valueSeparator: Character = "\t"

    /// Where in a passage a word stands.
    package enum Field: CaseIterable, Sendable {
        case title, heading, variant, body

        /// How often one occurrence counts: the simple form of BM25F, in which a term's
        /// frequencies are weighted by field and added up before saturation.
        /// - Note: Robertson, Zaragoza & Taylor, "Simple BM25 Extension to Multiple Weighted
        ///   Fields" (CIKM 2004).
        package var weight: UInt32 {
            switch self {
            case .title: 3
            case .heading: 2
            case .variant, .body: 1
            }
        }
    }

    /// The term under which a word is indexed and searched.
    package static func term(for key: TermKey) -> String { prefix(of: key.kind) + key.term }

    static func prefix(of kind: TokenKind) -> String {
        switch kind {
        case .exact, .compound, .ideogram: ""
        case .stem: Prefix.stem.rawValue
        case .bigram: Prefix.bigram.rawValue
        case .trigram: Prefix.trigram.rawValue
        }
    }

    /// The term for a text as one wording: its words in their order, whatever stands between them.
    ///
    /// - Returns: nil for a text without words, or one longer than a term may be.
    package static func wording(of text: AnalyzedText) -> String? {
        let words = text.tokens.filter { $0.kind == .exact || $0.kind == .ideogram }.map(\.term)
        let term = Prefix.wording.rawValue + words.joined(separator: " ")
        return words.isEmpty || term.utf8.count > longestTerm ? nil : term
    }

    /// The family under which the wordings of a call type stand among those of documents, whose ids
    /// have no control characters.
    package static func family(ofCallType id: String) -> String { "\u{1F}call_type " + id }

    /// The term of a call type; nil for one longer than a term may be, which no preference finds.
    package static func callType(_ id: String) -> String? {
        let term = boolean(.callType, id)
        return term.utf8.count > longestTerm ? nil : term
    }

    /// libxapian takes terms of up to 245 bytes, of which some may have to be escaped.
    private static let longestTerm = 220

    /// A boolean term: `Q` and `late-fee` give `Qlate-fee`; after a prefix of several letters a
    /// colon parts a value that begins with a capital or a colon (Omega's rule).
    package static func boolean(_ prefix: Prefix, _ value: String) -> String {
        let first = value.unicodeScalars.first
        let needsColon =
            prefix.rawValue.count > 1 && (first == ":" || first?.properties.isUppercase == true)
        return prefix.rawValue + (needsColon ? ":" : "") + value
    }

    /// The value that a boolean term was made of.
    static func value(of term: String, _ prefix: Prefix) -> Substring {
        let value = term.dropFirst(prefix.rawValue.count)
        return prefix.rawValue.count > 1 && value.first == ":" ? value.dropFirst() : value
    }
}
