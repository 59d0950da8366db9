import Indexer
import Knowledge
import TestSupport
import TextAnalysis
import Testing

struct DocumentSourceTests {
    @Test func `every kind has its name on the command line`() {
        #expect(
            SourceKind.allCases.map(\.rawValue) == ["corpus", "website", "csv", "jsonl", "beir"])
        #expect(Set(SourceKind.allCases.map(\.rawValue)) == Set(KnowledgeBaseReader.sourceKinds))
    }

    @Test(arguments: SourceKind.allCases)
    func `a source that is not there gives one message with its path`(kind: SourceKind) {
        let path = "/nowhere/at-all.zip"
        let source = kind.source(at: path, using: Fixture.text)
        #expect(source.path == path)
        let found = source.readAll()
        #expect(found.documents.isEmpty)
        #expect(found.messages.count == 1)
        #expect(found.messages.first?.hasPrefix(path) == true)
    }

    @Test func `a website is public unless told otherwise, everything else for agents`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Fixture.page("T", "<p>Text"), to: "site/a.html")
        try folder.write(#"{"question":"Q","answer":"A"}"#, to: "a.jsonl")
        try folder.write("question,answer\nQ,A\n", to: "a.csv")
        try folder.write(#"{"_id":"a","text":"A"}"#, to: "beir/corpus.jsonl")
        let places: [(SourceKind, String, Audience)] = [
            (.website, "site", .public), (.jsonl, "a.jsonl", .agent), (.csv, "a.csv", .agent),
            (.beir, "beir", .agent),
        ]
        for (kind, name, expected) in places {
            for audience in [nil, Audience.agent, .public] {
                let source = kind.source(
                    at: folder.path + "/" + name, audience: audience, using: Fixture.text)
                #expect(source.readAll().documents.map(\.audience) == [audience ?? expected])
            }
        }
    }
}
