/// What a term is made of.
package enum TokenKind: UInt8, Hashable, Sendable, CaseIterable {
    /// A folded word: alphabetic, a number, or a word of Thai, Lao, Khmer or Burmese.
    case exact
    /// The Snowball stem of an alphabetic word.
    case stem
    /// The joined form of a hyphenated or mixed word: `wifi` of `Wi-Fi`, `iphone15` of `iPhone15`.
    ///
    /// It lives among the exact terms: an index stores it with their prefix, so that `wifi` and
    /// `wi-fi` find each other.
    case compound
    /// Two neighbouring Chinese, Japanese or Korean characters.
    case bigram
    /// One such character.
    case ideogram
    /// Three neighbouring characters of a run of Thai, Lao, Khmer or Burmese.
    case trigram

    /// The kind whose terms this one is compared with: `.exact` for `.compound`, else itself.
    package var space: TokenKind { self == .compound ? .exact : self }
}

/// One term of a text and where it stands.
package struct Token: Hashable, Sendable {
    /// The folded term, at most 200 bytes of UTF-8.
    package let term: String
    package let kind: TokenKind
    /// Offsets in Unicode scalars of the original text; never empty.
    package let range: Range<Int>

    package init(term: String, kind: TokenKind, range: Range<Int>) {
        self.term = term
        self.kind = kind
        self.range = range
    }

    /// Whether it is a word of Thai, Lao, Khmer or Burmese, which no space parts from the next.
    package var isSyllabic: Bool {
        guard kind == .exact, let first = term.unicodeScalars.first else { return false }
        return Script.isSyllabic(first)
    }

    /// What the token is found by.
    package var key: TermKey { TermKey(term: term, kind: kind) }
}

/// A text taken apart.
package struct AnalyzedText: Hashable, Sendable {
    package let language: Language
    /// In the order of where they begin; a `.stem` follows its `.exact` or `.compound` directly.
    package let tokens: [Token]
}

/// What two texts must share to match: a term and the kind of terms it is compared with.
///
///     TermKey(term: "wifi", kind: .compound) == TermKey(term: "wifi", kind: .exact)  // true
package struct TermKey: Hashable, Sendable {
    package let term: String
    /// Never `.compound`, which is stored as `.exact`.
    package let kind: TokenKind

    package init(term: String, kind: TokenKind) {
        self.term = term
        self.kind = kind.space
    }

    package static func == (left: TermKey, right: TermKey) -> Bool {
        left.kind == right.kind && left.term.hasSameBytes(as: right.term)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        term.hashBytes(into: &hasher)
    }
}

/// Terms are already in one normal form, so their bytes decide: String's own comparison would
/// normalise them again at every look-up.
extension String {
    func hasSameBytes(as other: String) -> Bool {
        utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
    }

    func hashBytes(into hasher: inout Hasher) {
        let done: Void? = utf8.withContiguousStorageIfAvailable {
            hasher.combine(bytes: UnsafeRawBufferPointer($0))
        }
        if done == nil {
            for byte in utf8 { hasher.combine(byte) }
        }
        hasher.combine(UInt8(0xFF))
    }
}
