import Foundation
import Knowledge
import TextAnalysis

/// Turns the bytes of one saved page into a document, without what repeats over the site's pages.
struct WebPageReader: Sendable {
    let site: String
    let audience: Audience
    let language: Language?
    let text: SourceText
    let wordings: PageWordings
    private var repeated: Set<HTMLBlock.Key> = []

    init(
        site: String, audience: Audience, language: Language?, text: SourceText,
        wordings: PageWordings = .empty
    ) {
        self.site = site
        self.audience = audience
        self.language = language
        self.text = text
        self.wordings = wordings
    }

    /// How many pages are looked at to learn what repeats.
    private static let sampleSize = 100
    /// From how many pages on, and on what share of all, a block is boilerplate. A site in several
    /// languages has a menu in each.
    private static let minimumPages = 5
    private static let repeatedShare = 0.2

    /// Learns from pages spread evenly over the site which blocks stand on most of them.
    mutating func learnRepeatedBlocks<Item>(
        from items: [Item], load: (Item) throws(SourceText.Failure) -> Data
    ) {
        let step = max(1, items.count / Self.sampleSize)
        var pages = 0
        var counts: [HTMLBlock.Key: Int] = [:]
        for index in stride(from: 0, to: items.count, by: step) {
            guard let data = try? load(items[index]), let page = try? parse(data)
            else { continue }
            pages += 1
            for key in page.blockKeys { counts[key, default: 0] += 1 }
        }
        let threshold = max(
            Self.minimumPages, Int((Double(pages) * Self.repeatedShare).rounded(.up)))
        repeated = Set(counts.filter { $0.value >= threshold }.keys)
    }

    /// - Parameter name: the path below the site, with slashes.
    func read(
        _ bytes: Data, path: String, name: String
    ) throws(SourceText.Failure) -> SourceReading {
        let page = try parse(bytes)
        var sections = PageBuilder.sections(of: page, dropping: repeated)
        let title = page.title ?? name
        guard page.title != nil || sections.contains(where: { !$0.text.isEmpty }) else {
            throw SourceText.Failure(message: "has neither a title nor text; it was passed over")
        }
        let id = DocumentIdentifier.shortened(site + "/" + name)
        let body = sections.map(\.text).joined(separator: "\n")
        let declared = language ?? page.language
        var variants: [String] = []
        let issues = wordings.word(name, sections: &sections, variants: &variants)
        let document = Document(
            id: id, title: title,
            language: text.analyzer.language(of: body.isEmpty ? title : body, context: declared),
            kind: .page, variants: variants, audience: audience, state: .validated,
            url: page.canonicalURL ?? address(of: name), content: .page(sections),
            location: SourceLocation(path: path, line: 1))
        return SourceReading(documents: [document], issues: issues)
    }

    private func parse(_ bytes: Data) throws(SourceText.Failure) -> HTMLPage {
        let declared = HTMLReader.declaredCharset(inPrefix: [UInt8](bytes.prefix(2048)))
        return HTMLReader.read(try text.decode(bytes, declared: declared))
    }

    /// A site folder that is named like a host tells the page's address.
    private func address(of name: String) -> String? {
        guard site.contains(".") else { return nil }
        let escaped = name.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? name
        return "https://\(site)/\(escaped)"
    }
}
