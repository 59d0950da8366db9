/// A place where a page deliberately says something else than a document.
package struct Contradiction: Equatable, Codable, Sendable {
    package let page: String
    package let document: String
    package let topic: String
    package let pageSays: String
    package let documentSays: String
    package let location: SourceLocation

    package init(
        page: String, document: String, topic: String, pageSays: String, documentSays: String,
        location: SourceLocation
    ) {
        (self.page, self.document, self.topic) = (page, document, topic)
        (self.pageSays, self.documentSays) = (pageSays, documentSays)
        self.location = location
    }
}
