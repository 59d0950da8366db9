import Foundation
import TextAnalysis
import Testing

@testable import Knowledge

struct KnowledgeBaseReaderTests {
    static let text = """
        name: Meridian
        time_zone: Asia/Bangkok
        languages: [en, zh-Hans, zh-Hant, th, ru]
        call_types:
          - id: billing
            names: { en: Billing, zh-Hans: 账单, th: การเรียกเก็บเงิน, ru: Счета }
            examples:
              en: [why is my bill so high]
              ru: [почему такой счёт]
        products:
          - { id: postpaid-m, names: { en: Meridian M } }
        segments: [{ id: business }]
        regions: [{ id: north }]
        synonyms:
          - { lang: en, words: [sim, sim card] }
          - { lang: en, from: [dongle], to: [mobile router] }
        pins:
          - { queries: [talk to a person], document: contact-us }
        boosts: { call_type: 0.2 }
        sources:
          - { kind: website, path: ../saved-site, audience: agent, language: en }
        """

    @Test func `everything arrives, and survives JSON`() throws {
        let (knowledge, issues) = KnowledgeBaseReader.read(Self.text, path: "k.yaml")
        #expect(issues.isEmpty)
        let read = try #require(knowledge)
        #expect(read.name == "Meridian" && read.timeZone == "Asia/Bangkok")
        #expect(read.languages.map(\.tag) == ["en", "zh-Hans", "zh-Hant", "th", "ru"])
        #expect(read.callTypes[0].names[.russian] == "Счета")
        #expect(read.callTypes[0].examples[.russian] == ["почему такой счёт"])
        #expect(
            read.products.map(\.id) + read.segments.map(\.id) + read.regions.map(\.id)
                == ["postpaid-m", "business", "north"])
        #expect(read.synonyms.map(\.twoWay) == [true, false])
        #expect(
            read.pins == [
                .init(queries: ["talk to a person"], document: "contact-us", line: 18)
            ])
        #expect(read.boosts == ["call_type": 0.2])
        #expect(
            read.sources == [
                .init(
                    kind: "website", path: "../saved-site", audience: .agent, language: .english,
                    line: 21)
            ])
        let json = try JSONEncoder().encode(read)
        #expect(String(decoding: json, as: UTF8.self).contains(#""zh-Hans":"账单""#))
        #expect(try JSONDecoder().decode(KnowledgeBase.self, from: json) == read)
    }

    static let bad: [(String, String)] = [
        ("nam: x", "k.yaml:1: error: unknown key 'nam': did you mean 'name'?"),
        (
            "time_zone: Asia/Bangkock",
            "k.yaml:1: error: unknown time zone 'Asia/Bangkock': did you mean 'Asia/Bangkok'?"
        ),
        (
            "languages: [english]",
            "k.yaml:1: error: 'languages' must be a language as en, ru, th or zh-Hans, not 'english'"
        ),
        ("call_types:\n  - names: {en: A}", "k.yaml:2: error: a call type has no 'id'"),
        ("regions:\n  - id: a\n  - id: a", "k.yaml:3: error: 'a' stands here again"),
        (
            "synonyms:\n  - {lang: en, words: [sim]}",
            "k.yaml:2: error: a synonym has two or more 'words', or both 'from' and 'to'"
        ),
        ("boosts: {language: 11}", "k.yaml:1: error: 'language' must be 0 to 10"),
        (
            "sources:\n  - {kind: web, path: x}",
            "k.yaml:2: error: 'kind' cannot be 'web'; known are corpus, website, csv, jsonl, beir"
        ),
        (
            "[",
            "k.yaml:1: error: malformed YAML: did not find expected node content; texts with ':' or '#' need quotation marks"
        ),
        ("", "k.yaml:1: error: the file is empty"),
    ]

    @Test(arguments: bad)
    func `a mistake is named with its line`(text: String, expected: String) {
        #expect(KnowledgeBaseReader.read(text, path: "k.yaml").1.map(\.description) == [expected])
    }
}
