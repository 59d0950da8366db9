import Knowledge
import TextAnalysis

/// Completions as `suggest --json` prints them and the service gives them out.
package struct SuggestResult: Encodable, Sendable {
    struct Item: Encodable, Sendable {
        let text: String
        let document: String
        let language: String
    }

    let query: String
    let suggestions: [Item]

    package init(query: String, _ completions: [Completion]) {
        self.query = query
        suggestions = completions.map {
            Item(text: $0.text, document: $0.document, language: $0.language.tag)
        }
    }
}
