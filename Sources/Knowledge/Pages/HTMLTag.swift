internal import CMarkup

/// What an element means for the text of a page.
enum HTMLTag: Equatable {
    case inline
    /// Nothing in it is text of the page.
    case dropped
    /// Dropped unless it heads an article.
    case header
    case button
    case main
    case article
    /// Starts and ends a block without being one: div, section, ul, table.
    case container
    case heading(Int)
    case paragraph
    case listItem
    case row
    case cell
    case preformatted
    case lineBreak
    case html
    case title
    case meta
    case link
    case anchor

    /// The meaning of a lower-case element name.
    init(_ name: cm_text) {
        let bytes = UnsafeRawBufferPointer(start: name.bytes, count: name.length)
        self = HTMLTag.table[HTMLTag.packed(bytes)] ?? .inline
    }

    /// Up to eight letters in one number; longer names keep their first seven and their length.
    private static func packed(_ name: some Collection<UInt8>) -> UInt64 {
        let letters = name.count <= 8 ? name.prefix(8) : name.prefix(7)
        let start: UInt64 = name.count <= 8 ? 0 : UInt64(name.count)
        return letters.reduce(start) { $0 << 8 | UInt64($1) }
    }

    private static let table: [UInt64: HTMLTag] = {
        var table: [UInt64: HTMLTag] = [:]
        for (tag, names) in names {
            for name in names.split(separator: " ") { table[packed(name.utf8)] = tag }
        }
        return table
    }()

    private static let names: [(HTMLTag, String)] = [
        (
            .dropped,
            """
            script style noscript template svg nav footer aside iframe object audio video canvas \
            map input select textarea datalist option optgroup progress meter noframes applet
            """
        ),
        (
            .container,
            """
            body div section ul ol dl menu dir table thead tbody tfoot form fieldset details \
            blockquote figure hgroup center search hr
            """
        ),
        (.header, "header"), (.button, "button"), (.main, "main"), (.article, "article"),
        (.heading(1), "h1"), (.heading(2), "h2"), (.heading(3), "h3"), (.heading(4), "h4"),
        (.heading(5), "h5"), (.heading(6), "h6"),
        (.paragraph, "p dt dd summary caption figcaption address legend"),
        (.listItem, "li"), (.row, "tr"), (.cell, "td th"), (.preformatted, "pre xmp listing"),
        (.lineBreak, "br"), (.html, "html"), (.title, "title"), (.meta, "meta"), (.link, "link"),
        (.anchor, "a"),
    ]
}
