import TextAnalysis
import Testing

@testable import Knowledge

struct DocumentTests {
    private static func document(
        _ state: DocumentState, translationsOf original: String?
    ) -> Document {
        Document(
            id: "late-fee-th", title: "ค่าปรับล่าช้า", language: .thai, state: state,
            translationsOf: original, content: .answer(text: "", say: nil),
            location: SourceLocation(path: "a.md", line: 1))
    }

    static let families: [(DocumentState, String?, String)] = [
        (.validated, nil, "late-fee-th"), (.validated, "late-fee", "late-fee"),
        (.draft, nil, "late-fee-th"), (.draft, "late-fee", "late-fee-th"),
        (.archived, nil, "late-fee-th"), (.archived, "late-fee", "late-fee-th"),
    ]

    @Test(arguments: families)
    func `only what is validated belongs to the family of what it translates`(
        state: DocumentState, original: String?, family: String
    ) {
        #expect(Self.document(state, translationsOf: original).family == family)
    }
}
