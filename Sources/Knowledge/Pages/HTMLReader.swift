internal import CMarkup
internal import TextAnalysis

/// Reads what a web page says: its title, address, language and blocks of text.
///
///     HTMLReader.read("<title>Fees</title><nav>Home</nav><p>12 CR").blocks  // one: "12 CR"
///
/// Navigation, headers and footers of the page, forms' controls, scripts and whatever is hidden are
/// left out. If the page marks its main part and there is text in it, only that is kept. HTML of
/// any quality is read, at any depth of nesting; nothing here fails.
/// - Complexity: O(n) in the page's length.
package enum HTMLReader {
    /// - Parameter html: already decoded; a charset that the page declares is not looked at. The
    ///   caller caps the size, say at 16 MB.
    package static func read(_ html: String) -> HTMLPage {
        guard var walk = HTMLWalk(html) else { return HTMLPage() }
        var reader = HTMLPageReader()
        while reader.step(&walk) {}
        return reader.page
    }
}

/// The state of a walk over one page.
private struct HTMLPageReader {
    /// An element that is open and matters.
    private struct Open {
        /// What text directly in it belongs to.
        var kind = HTMLBlock.Kind.paragraph
        /// Whether its start and end are those of a block.
        var isBlock = true
        var isMain = false
        /// Inside an article or the main part, where a header belongs to the text.
        var isArticle = false
    }

    private var builder = HTMLBlockBuilder()
    private var open = [Open()]
    private var head = HTMLHead()

    /// The page read so far.
    var page: HTMLPage {
        let main = builder.blocks.filter(\.isMain)
        return HTMLPage(
            title: head.cleanTitle, canonicalURL: head.canonicalURL ?? head.sharedURL,
            language: head.language,
            blocks: (main.isEmpty ? builder.blocks : main).map(\.block))
    }

    private var current: Open { open[open.count - 1] }

    /// Takes one event; false at the end.
    mutating func step(_ walk: inout HTMLWalk) -> Bool {
        let event = walk.next()
        switch event.kind {
        case CM_HTML_ENTER: enter(HTMLTag(event.text), &walk)
        case CM_HTML_LEAVE: leave(HTMLTag(event.text))
        case CM_HTML_TEXT: receive(event.text)
        default:
            flush()
            return false
        }
        return true
    }

    private mutating func receive(_ text: cm_text) {
        if head.isInTitle {
            head.title += text.string
        } else {
            builder.append(text, preformatted: current.kind == .preformatted)
        }
    }

    private mutating func flush() {
        builder.flush(current.kind, isMain: current.isMain)
    }

    private mutating func enter(_ tag: HTMLTag, _ walk: inout HTMLWalk) {
        if isLeftOut(tag, walk) {
            walk.skip()
            if tag != .inline { builder.space() }
            return
        }
        switch tag {
        case .html, .title, .meta, .link: head.enter(tag, walk)
        case .lineBreak: builder.breakLine()
        case .inline, .dropped, .button: break
        case .anchor: builder.mark(walk.attribute("id") ?? walk.attribute("name"))
        default: openElement(tag, walk)
        }
    }

    private mutating func leave(_ tag: HTMLTag) {
        if tag == .title { head.isInTitle = false }
        guard tag.opens, open.count > 1 else { return }
        if current.isBlock { flush() } else { builder.space() }
        open.removeLast()
    }

    private mutating func openElement(_ tag: HTMLTag, _ walk: borrowing HTMLWalk) {
        var element = current
        switch tag {
        case .heading(let level): element.kind = .heading(level: level)
        case .listItem: element.kind = .listItem
        case .row: element.kind = .tableRow
        case .preformatted: element.kind = .preformatted
        case .main: (element.isMain, element.isArticle) = (true, true)
        case .article: element.isArticle = true
        default: break
        }
        if walk.attribute("role", folded: true) == "main" {
            (element.isMain, element.isArticle) = (true, true)
        }
        element.isBlock = !isInline(tag) || element.isMain != current.isMain
        if element.isBlock {
            flush()
            builder.mark(walk.attribute("id"))
        } else if tag == .cell {
            builder.startCell()
        } else {
            builder.space()
        }
        open.append(element)
    }

    /// Whether a paragraph or a box is part of the block that it stands in: in rows and headings.
    private func isInline(_ tag: HTMLTag) -> Bool {
        guard tag == .paragraph || tag == .container || tag == .cell else { return false }
        switch current.kind {
        case .tableRow, .heading, .preformatted: return true
        case .paragraph, .listItem: return false
        }
    }

    private func isLeftOut(_ tag: HTMLTag, _ walk: borrowing HTMLWalk) -> Bool {
        switch tag {
        case .dropped: return true
        case .title: return head.hasTitle
        case .header where !current.isArticle: return true
        case .button:
            if case .heading = current.kind { return false }
            return true
        case .html: return false
        default: return walk.hasAttributes && walk.isHidden
        }
    }
}

/// What the head of a page says about it.
private struct HTMLHead {
    var title = ""
    var isInTitle = false
    var canonicalURL: String?
    /// The address that the page gives to social networks.
    var sharedURL: String?
    var language: Language?
    private(set) var hasTitle = false

    var cleanTitle: String? {
        let clean = title.collapsed
        return clean.isEmpty ? nil : clean
    }

    /// Takes an element of the head; of several titles the first one counts.
    mutating func enter(_ tag: HTMLTag, _ walk: borrowing HTMLWalk) {
        switch tag {
        case .html:
            let tag = walk.attribute("lang") ?? walk.attribute("xml:lang")
            if let tag, !tag.isEmpty { language = Language(tag) }
        case .title: (isInTitle, hasTitle) = (true, true)
        case .link:
            let relations = (walk.attribute("rel", folded: true) ?? "").split(separator: " ")
            if relations.contains("canonical") { canonicalURL = walk.attribute("href") }
        default: readMeta(walk)
        }
    }

    private mutating func readMeta(_ walk: borrowing HTMLWalk) {
        guard let content = walk.attribute("content"), !content.isEmpty else { return }
        if walk.attribute("property", folded: true) == "og:url" { sharedURL = content }
        if walk.attribute("http-equiv", folded: true) == "content-language", language == nil {
            language = Language(content.split(separator: ",").first.map(String.init) ?? content)
        }
    }
}

extension HTMLTag {
    /// Whether an element like this is kept on the stack of open elements.
    fileprivate var opens: Bool {
        switch self {
        case .main, .article, .header, .container, .heading, .paragraph, .listItem, .row, .cell,
            .preformatted:
            true
        default: false
        }
    }
}

extension HTMLWalk {
    /// Whether the element just entered is marked as hidden, or as surroundings of the text.
    ///
    /// Of several hidden siblings that stand for each other (a script shows one of them), the last
    /// one counts as shown: it is the general case.
    fileprivate var isHidden: Bool {
        if let hidden = attribute("hidden", folded: true), hidden != "until-found" {
            return !isLastHiddenAlternative
        }
        if attribute("aria-hidden", folded: true) == "true" { return true }
        if let role = attribute("role", folded: true),
            ["navigation", "banner", "contentinfo", "search"].contains(role)
        {
            return true
        }
        guard let style = attribute("style", folded: true) else { return false }
        return style.filter { !$0.isWhitespace }.contains("display:none")
    }
}
