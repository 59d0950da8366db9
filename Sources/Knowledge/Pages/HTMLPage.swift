package import TextAnalysis

/// One block of a page's text.
package struct HTMLBlock: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
        /// 1 to 6.
        case heading(level: Int)
        case paragraph
        case listItem
        /// The cells of a row between ` | `.
        case tableRow
        /// White space as it was written.
        case preformatted
    }

    package let kind: Kind
    /// Never empty.
    package let text: String
    /// The `id` of its element, or a named anchor inside.
    package let anchor: String?

    package init(_ kind: Kind, _ text: String, anchor: String? = nil) {
        (self.kind, self.text, self.anchor) = (kind, text, anchor)
    }

    /// Equal for blocks that say the same, whatever their kind, case and anchor.
    package var key: Key { Key(text) }

    /// A short stand-in for a block's text: counting those of 10,000 pages needs few bytes.
    package struct Key: Hashable, Sendable {
        private let hash: UInt64

        /// - Note: FNV-1a with 64 bits: the same in every process.
        fileprivate init(_ text: String) {
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for byte in text.utf8 where byte != 0x20 {
                let lowered = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                hash = (hash ^ UInt64(lowered)) &* 0x100_0000_01b3
            }
            self.hash = hash
        }
    }
}

/// What a web page says, without what surrounds it.
package struct HTMLPage: Equatable, Sendable {
    package var title: String?
    package var canonicalURL: String?
    /// As the page declares it, which may be wrong.
    package var language: Language?
    package var blocks: [HTMLBlock]

    package init(
        title: String? = nil, canonicalURL: String? = nil, language: Language? = nil,
        blocks: [HTMLBlock] = []
    ) {
        (self.title, self.canonicalURL) = (title, canonicalURL)
        (self.language, self.blocks) = (language, blocks)
    }

    /// One key for each different block: count them over the pages of a site to find what repeats.
    package var blockKeys: Set<HTMLBlock.Key> { Set(blocks.map(\.key)) }
}
