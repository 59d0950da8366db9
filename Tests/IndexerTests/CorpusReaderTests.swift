import Foundation
import Indexer
import Knowledge
import TestSupport
import Testing

struct CorpusReaderTests {
    private static func write(_ folder: TemporaryFolder) throws {
        try folder.write("call_types: [{ id: billing }]\n", to: "knowledge.yaml")
        try folder.write(Fixture.faq("late-fee", "Late?", "12 CR"), to: "faq/en/late-fee.md")
        try folder.write(
            """
            id: callback
            names: { en: Call back }
            receiver: a@b.example
            fields:
              - { id: phone, type: phone, required: true, label: { en: Phone }, question: { en: Number? }, repair: { en: Again? } }

            """, to: "forms/callback.yaml")
        try folder.write(
            "id,name,language,segment,region,products,phone,email,address,account_number,iccid\n"
                + "c1,Ann,en,consumer,north,a;b,1,a@b.example,Road 1,7,8\n",
            to: "customers.csv")
        try folder.write(
            "- { page: a, document: late-fee, topic: t, page_says: x, document_says: y }\n",
            to: "contradictions.yaml")
        try folder.write(
            "cases:\n  - { why: w, kind: words, query: { text: fee }, expect: { first: late-fee } }\n",
            to: "judgements/en.yaml")
    }

    @Test func `reads everything that a corpus holds`() throws {
        let folder = try TemporaryFolder()
        try Self.write(folder)
        let contents = CorpusReader(text: Fixture.text).read(folder.path)
        #expect(contents.issues.map(\.description).filter { $0.contains(": error: ") } == [])
        #expect(contents.documents.map(\.id) == ["late-fee"])
        #expect(contents.knowledge.callTypes.map(\.id) == ["billing"])
        #expect(contents.knowledge.forms.map(\.id) == ["callback"])
        #expect(contents.customers.customers.map(\.id) == ["c1"])
        #expect(contents.contradictions.map(\.document) == ["late-fee"])
        #expect(contents.judgements.flatMap(\.cases).map(\.why) == ["w"])
    }

    @Test(arguments: ["forms/callback.yaml", "contradictions.yaml", "judgements/en.yaml"])
    func `a file that is no YAML is named, everything else is read`(file: String) throws {
        let folder = try TemporaryFolder()
        try Self.write(folder)
        try folder.write("a: [b\n", to: file)
        let contents = CorpusReader(text: Fixture.text).read(folder.path)
        #expect(contents.documents.count == 1)
        let errors = contents.issues.filter { $0.severity == .error }
        #expect(errors.count == 1)
        #expect(errors.first?.location.path == folder.path + "/" + file)
    }

    static let unreadable = [
        "forms/callback.yaml", "contradictions.yaml", "judgements/en.yaml", "customers.csv",
        "knowledge.yaml", "faq/en/late-fee.md",
    ]

    @Test(arguments: unreadable)
    func `a file that is not text is named`(file: String) throws {
        let folder = try TemporaryFolder()
        try Self.write(folder)
        try folder.write(Data([0x61, 0xFF, 0xFE, 0x00]), to: file)
        let contents = CorpusReader(text: Fixture.text).read(folder.path)
        let errors = contents.issues.filter { $0.severity == .error }
        #expect(errors.map(\.location.path) == [folder.path + "/" + file])
    }

    @Test func `a corpus without forms, customers and judgements has none`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Fixture.faq("a", "Q", "A"), to: "faq/en/a.md")
        let contents = CorpusReader(text: Fixture.text).read(folder.path)
        #expect(contents.knowledge.forms.isEmpty && contents.judgements.isEmpty)
        #expect(contents.customers.customers.isEmpty && contents.contradictions.isEmpty)
        #expect(contents.issues.isEmpty)
    }

    @Test func `the sample corpus has no errors`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../corpus"
        ).standardized.path
        let contents = CorpusReader(text: Fixture.text).read(root)
        #expect(contents.issues.filter { $0.severity == .error }.map(\.description) == [])
        #expect(contents.documents.count > 20)
    }
}
