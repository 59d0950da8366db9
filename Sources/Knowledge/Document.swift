package import TextAnalysis

/// What a document says, by kind.
package enum DocumentContent: Equatable, Codable, Sendable {
    /// A plain-text answer, one block a line, and the line an agent would say.
    case answer(text: String, say: String?)
    case procedure(Procedure)
    case page([PageSection])
}

/// The text under one heading of a page.
package struct PageSection: Equatable, Codable, Sendable {
    /// The heading's own anchor.
    package let anchor: String?
    /// The path of headings, outermost first; empty for text above the first heading.
    package let headings: [String]
    /// One block a line.
    package let text: String
    /// Wordings of a question that it answers.
    package var variants: [String]

    package init(
        anchor: String? = nil, headings: [String] = [], text: String, variants: [String] = []
    ) {
        self.anchor = anchor
        self.headings = headings
        self.text = text
        self.variants = variants
    }
}

/// One document of the corpus: an FAQ, a procedure or a page, in one language.
///
/// The defaults are the careful ones: agents only, and a draft. Whoever makes documents out of
/// other sources says otherwise.
package struct Document: Equatable, Codable, Sendable {
    /// Unique in the whole corpus.
    package var id: String
    package var title: String
    package var language: Language
    package var kind: DocumentKind
    /// Other wordings of the title's question.
    package var variants: [String]
    package var about: [NamedThing]
    package var callTypes: [String]
    /// Empty means all; likewise `segments` and `regions`.
    package var products: [String]
    package var segments: [String]
    package var regions: [String]
    package var audience: Audience
    package var state: DocumentState
    package var owner: String?
    package var reviewBy: CalendarDate?
    /// Inclusive, in the corpus's time zone; likewise `validUntil`.
    package var validFrom: CalendarDate?
    package var validUntil: CalendarDate?
    /// The id of the document that this one translates.
    package var translationsOf: String?
    /// All must be met.
    package var onlyFor: [EligibilityCondition]
    package var url: String?
    package var content: DocumentContent
    package var location: SourceLocation
    /// The line of each front matter key that the file has, for messages: `["title": 3]`.
    package var lines: [String: Int]

    package init(
        id: String, title: String, language: Language, kind: DocumentKind = .faq,
        variants: [String] = [], about: [NamedThing] = [], callTypes: [String] = [],
        products: [String] = [], segments: [String] = [], regions: [String] = [],
        audience: Audience = .agent, state: DocumentState = .draft, owner: String? = nil,
        reviewBy: CalendarDate? = nil, validFrom: CalendarDate? = nil,
        validUntil: CalendarDate? = nil, translationsOf: String? = nil,
        onlyFor: [EligibilityCondition] = [], url: String? = nil, content: DocumentContent,
        location: SourceLocation, lines: [String: Int] = [:]
    ) {
        (self.id, self.title, self.language, self.kind) = (id, title, language, kind)
        (self.variants, self.about, self.callTypes) = (variants, about, callTypes)
        (self.products, self.segments, self.regions) = (products, segments, regions)
        (self.audience, self.state, self.owner) = (audience, state, owner)
        (self.reviewBy, self.validFrom, self.validUntil) = (reviewBy, validFrom, validUntil)
        (self.translationsOf, self.onlyFor, self.url) = (translationsOf, onlyFor, url)
        (self.content, self.location, self.lines) = (content, location, lines)
    }

    /// What its translations share with it: the id of the document that they translate.
    ///
    /// A document that is not validated stands alone: what a draft says must not speak for others.
    package var family: String { state == .validated ? translationsOf ?? id : id }

    /// Where a front matter key stands; the document's own place if the file does not have it.
    package func location(of key: String) -> SourceLocation {
        SourceLocation(path: location.path, line: lines[key] ?? location.line)
    }

    /// All that its questions are put as: the title, the variants, those of a page's sections.
    package var wordings: [String] {
        guard case .page(let sections) = content else { return [title] + variants }
        return [title] + variants + sections.flatMap(\.variants)
    }

    /// Whether `day` lies within `validFrom` and `validUntil`.
    package func isValid(on day: CalendarDate) -> Bool {
        validFrom.map { $0 <= day } ?? true && validUntil.map { day <= $0 } ?? true
    }
}
