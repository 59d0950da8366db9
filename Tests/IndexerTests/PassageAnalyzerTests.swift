import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis
import Testing

@testable import Indexer

struct PassageAnalyzerTests {
    /// A source of documents that are at hand.
    private struct Documents: DocumentSource {
        let path = "documents"
        let documents: [Document]
        func list() -> SourceListing {
            SourceListing(units: [SourceUnit { SourceReading(documents: documents) }])
        }
    }

    private static func passages(_ document: Document, _ question: String) async throws
        -> [StoredPassage]
    {
        let index = try TestIndex()
        let report = try await index.build([Documents(documents: [document])])
        #expect(report.issues.isEmpty)
        let terms = Fixture.terms(of: question)
        return try index.reader { reader throws(IndexError) in
            var passages: [StoredPassage] = []
            for hit in try reader.search(try TestIndex.request(terms)).hits {
                passages.append(try reader.passage(of: hit))
            }
            return passages
        }
    }

    @Test(arguments: Fixture.samples)
    func `a passage is found by its title, variants, names and text`(
        sample: Fixture.Sample
    ) async throws {
        var document = Fixture.document(
            "d", title: sample.question, language: Language(sample.language),
            variants: ["quokka"], content: .answer(text: sample.answer, say: nil))
        document.about = [NamedThing(name: "wombat", aliases: ["numbat"])]
        for question in [sample.question, "quokka", "wombat", "numbat", sample.query] {
            let found = try await Self.passages(document, question)
            #expect(found.map(\.id) == ["d"])
            #expect(found.first?.answer == sample.answer)
            #expect(found.first?.title == sample.question)
        }
    }

    @Test func `a step is found by its own words and opens at its number`() async throws {
        let steps = [
            ProcedureStep(number: 1, anchor: "lights", title: "Look at the lights"),
            ProcedureStep(number: 2, anchor: "plug", title: "Pull the quokka"),
        ]
        let document = Fixture.document(
            "p", content: .procedure(Procedure(steps: steps)))
        let found = try await Self.passages(document, "pull quokka")
        #expect(found.map(\.id) == ["p#plug"])
        #expect(found.map(\.step) == [2])
    }

    @Test func `a heading's own anchor leads to the place, a made one does not`() async throws {
        let document = Fixture.document(
            "s/a.html", url: "https://x.example/a",
            content: .page([
                PageSection(text: "above"),
                PageSection(anchor: "own", headings: ["H"], text: "quokka"),
                PageSection(headings: ["H"], text: "wombat"),
            ]))
        let own = try await Self.passages(document, "quokka")
        #expect(own.map(\.url) == ["https://x.example/a#own"])
        #expect(own.map(\.id) == ["s/a.html#own"])
        let made = try await Self.passages(document, "wombat")
        #expect(made.map(\.url) == ["https://x.example/a"])
        #expect(made.first?.id.hasPrefix("s/a.html#") == true)
    }

    @Test(arguments: Fixture.samples)
    func `a section is found by its own wordings, alone and as a whole`(
        sample: Fixture.Sample
    ) async throws {
        let document = Fixture.document(
            "s/a.html", title: "Quokka", language: Language(sample.language),
            variants: ["wombat"], url: "https://x.example/a",
            content: .page([
                PageSection(headings: ["H"], text: "numbat", variants: ["bilby"]),
                PageSection(
                    anchor: "own", headings: ["H"], text: sample.answer,
                    variants: [sample.question]),
            ]))
        let found = try await Self.passages(document, sample.question)
        #expect(found.map(\.id) == ["s/a.html#own"])
        #expect(found.map(\.url) == ["https://x.example/a#own"])
        for word in ["wombat", "bilby"] {
            #expect(try await Self.passages(document, word).map(\.id) == ["s/a.html"])
        }
    }

    @Test func `a section that is long has its wordings once`() {
        let long = (1...200).map { "Sentence \($0) has a few words." }.joined(separator: " ")
        let document = Fixture.document(
            variants: ["d"],
            content: .page([
                PageSection(headings: ["A"], text: "short", variants: ["a"]),
                PageSection(headings: ["B"], text: long, variants: ["b"]),
            ]))
        let passages = PassageSplitter(analyzer: Fixture.analyzer).passages(of: document)
        #expect(passages.count > 3)
        #expect(
            passages.map(\.variants) == [["d", "a"], ["b"]] + passages.dropFirst(2).map { _ in [] })
    }

    @Test func `conditions are told in words`() async throws {
        let document = Fixture.document(
            onlyFor: [
                EligibilityCondition(attribute: "segment", test: .oneOf(["business"])),
                EligibilityCondition(attribute: "tenure_months", test: .compare(.atLeast, 12)),
            ])
        let found = try await Self.passages(document, "title")
        #expect(found.first?.onlyFor == document.onlyFor.map(\.description).joined(separator: ", "))
    }
}
