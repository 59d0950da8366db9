import TextAnalysis
import Testing

@testable import Knowledge

struct JudgementReaderTests {
    @Test func `cases arrive with context, conversation and expectation`() throws {
        let (file, issues) = JudgementReader.read(
            """
            floor: { recall@1: 0.80 }
            cases:
              - why: the everyday word
                kind: words
                query: { text: money back, language: en, call_type: refund, product: fibre-500,
                         segment: business, region: north, audience: agent, date: 2026-11-22 }
                expect: { first: refund-deadline, contains: [refund-status], not: [careers] }
              - why: nobody sells this
                kind: unanswerable
                query: { text: 卖火车票吗, language: zh-Hans }
                expect: { nothing: true }
              - why: the last line says too little
                kind: conversation
                query:
                  conversation:
                    - { speaker: customer, text: my router shows a red light }
                    - { speaker: agent, text: is it the fibre light }
                    - { speaker: customer, text: yes what now }
                expect: { first: [fibre-red-light, fibre-break] }
            """, path: "j.yaml")
        #expect(issues.isEmpty)
        let read = try #require(file)
        #expect(read.floor == ["recall@1": 0.8])
        #expect(read.cases.map(\.kind) == [.words, .unanswerable, .conversation])
        #expect(read.cases.map(\.location.line) == [3, 8, 12])
        #expect(read.cases[0].query.date?.description == "2026-11-22")
        #expect(read.cases[0].query.audience == .agent)
        #expect(
            read.cases[0].expectation
                == .init(first: ["refund-deadline"], contains: ["refund-status"], not: ["careers"]))
        #expect(read.cases[1].expectation.nothing)
        #expect(read.cases[2].query.text == "yes what now")
        #expect(read.cases[2].query.conversation.map(\.speaker) == [.customer, .agent, .customer])
        #expect(read.cases[2].expectation.first == ["fibre-red-light", "fibre-break"])
    }

    static let bad: [(String, String)] = [
        (
            "{why: a, kind: word, query: {text: a}, expect: {first: b}}",
            "j.yaml:2: error: 'kind' cannot be 'word': did you mean 'words'?"
        ),
        (
            "{why: a, kind: words, query: {language: en}, expect: {first: b}}",
            "j.yaml:2: error: a query has a 'text' or a 'conversation'"
        ),
        (
            "{why: a, kind: words, query: {text: a}, expect: {}}",
            "j.yaml:2: error: a case must expect something"
        ),
        (
            "{why: a, kind: words, query: {text: a}, expect: {nothing: true, first: b}}",
            "j.yaml:2: error: a case cannot expect nothing and a document at once"
        ),
        (
            "{why: a, kind: words, query: {txt: a, text: b}, expect: {first: b}}",
            "j.yaml:2: error: unknown key 'txt': did you mean 'text'?"
        ),
    ]

    @Test(arguments: bad)
    func `a mistake is named with its line`(entry: String, expected: String) {
        let (_, issues) = JudgementReader.read("cases:\n  - \(entry)\n", path: "j.yaml")
        #expect(issues.map(\.description) == [expected])
    }
}
