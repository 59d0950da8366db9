import Foundation
import Indexer
import Knowledge
import TestSupport
import TextAnalysis
import Testing

struct JSONLinesSourceTests {
    private static func read(
        _ text: String, audience: Audience? = nil, language: Language? = nil
    ) throws -> (documents: [Document], messages: [String]) {
        let folder = try TemporaryFolder()
        let path = try folder.write(text, to: "faq-export.jsonl")
        let found = SourceKind.jsonl.source(
            at: path, audience: audience, language: language, using: Fixture.text
        ).readAll()
        return (found.documents, found.messages.map { String($0.dropFirst(folder.path.count + 1)) })
    }

    @Test func `reads questions and answers in four languages`() throws {
        let lines = Fixture.samples.map {
            #"{"question":"\#($0.question)","answer":"\#($0.answer)"}"#
        }
        let found = try Self.read(lines.joined(separator: "\n"))
        #expect(found.messages.isEmpty)
        #expect(found.documents.map(\.language.tag) == Fixture.samples.map(\.language))
        #expect(found.documents.map(\.title) == Fixture.samples.map(\.question))
        #expect(found.documents.map(\.location.line) == [1, 2, 3, 4])
        #expect(found.documents.allSatisfy { $0.audience == .agent && $0.state == .validated })
        #expect(found.documents.allSatisfy { $0.id.hasPrefix("faq-export/") && $0.kind == .faq })
    }

    @Test func `reads every key and its twin`() throws {
        let found = try Self.read(
            """
            {"id":"a","question":"Q?","answer":"A.","language":"zh-TW","audience":"public",\
            "url":"https://x","variants":["v","w"],"call_types":["billing"],"unknown":1}
            {"id":"b","title":"Q?","text":"A.","lang":"ru"}
            """)
        #expect(found.messages.isEmpty)
        let (a, b) = (found.documents[0], found.documents[1])
        #expect(a.id == "a" && a.language == .traditionalChinese && a.audience == .public)
        #expect(a.url == "https://x" && a.variants == ["v", "w"] && a.callTypes == ["billing"])
        #expect(b.title == "Q?" && b.content == .answer(text: "A.", say: nil))
        #expect(b.audience == .agent)
    }

    @Test func `the source's audience and language hold where a line says nothing`() throws {
        let text = #"{"question":"1","answer":"2"}"# + "\n"
        let found = try Self.read(text, audience: .public, language: .thai)
        #expect(found.documents.map(\.audience) == [.public])
        #expect(found.documents.map(\.language) == [.thai])
    }

    static let bad: [(line: String, message: String)] = [
        ("{", "is no JSON object of the expected form (not valid JSON in UTF-8)"),
        ("[1]", "is no JSON object of the expected form"),
        (#"{"question":1,"answer":"x"}"#, "('question' has another type); it was passed over"),
        (#"{"question":"x","answer":"y","variants":"z"}"#, "('variants' has another type)"),
        (#"{"answer":"x"}"#, "has no question; it was passed over"),
        (#"{"question":"","answer":"x"}"#, "has no question; it was passed over"),
        (#"{"question":"x"}"#, "has no answer; it was passed over"),
        (#"{"question":"x","answer":"y","audience":"all"}"#, "has the audience 'all'"),
        (String(repeating: "[", count: 100_000), "is no JSON object of the expected form"),
        (#"{"question":"\ud800","answer":"x"}"#, "is no JSON object of the expected form"),
    ]

    @Test(arguments: bad)
    func `names the line of a bad record and reads the others`(
        _ c: (line: String, message: String)
    ) throws {
        let good = #"{"question":"Q","answer":"A"}"#
        let found = try Self.read("\n\(good)\n\(c.line)\n\(good.replacing("Q", with: "R"))\n")
        #expect(found.documents.map(\.location.line) == [2, 4])
        #expect(found.messages.count == 1)
        let message = try #require(found.messages.first)
        #expect(message.hasPrefix("faq-export.jsonl:3: error: "))
        #expect(message.contains(c.message))
    }

    @Test func `broken UTF-8 spoils its line only`() throws {
        let folder = try TemporaryFolder()
        let good = #"{"question":"Q","answer":"A"}"#
        let bytes =
            Data(good.utf8) + [0x0A] + Data(#"{"question":""#.utf8) + [0xFF, 0x22, 0x7D, 0x0A]
        let path = try folder.write(bytes + Data(good.utf8), to: "a.jsonl")
        let found = SourceKind.jsonl.source(at: path, using: Fixture.text).readAll()
        #expect(found.documents.map(\.location.line) == [1, 3])
        #expect(found.messages.count == 1)
        #expect(found.messages.first?.hasPrefix(path + ":2: error: ") == true)
    }

    @Test func `a missing or empty file is named`() throws {
        let folder = try TemporaryFolder()
        let empty = try folder.write("", to: "empty.jsonl")
        let missing = folder.path + "/missing.jsonl"
        let first = SourceKind.jsonl.source(at: empty, using: Fixture.text).readAll()
        #expect(first.messages == ["\(empty):1: error: is empty"])
        let second = SourceKind.jsonl.source(at: missing, using: Fixture.text).readAll()
        #expect(second.messages.count == 1)
        #expect(second.messages.first?.hasPrefix("\(missing):1: error: cannot be read") == true)
    }

    @Test func `a byte order mark and Windows line ends do no harm`() throws {
        let found = try Self.read("\u{FEFF}{\"question\":\"Q\",\"answer\":\"A\"}\r\n")
        #expect(found.messages.isEmpty)
        #expect(found.documents.map(\.title) == ["Q"])
    }

    @Test func `an empty id is as good as none`() throws {
        let found = try Self.read(#"{"id":"","question":"Q","answer":"A"}"#)
        #expect(found.documents.allSatisfy { $0.id.hasPrefix("faq-export/") })
        #expect(found.documents.count + found.messages.count == 1)
    }

    @Test func `an empty language is as good as none`() throws {
        let found = try Self.read(
            #"{"language":"","question":"Как вернуть деньги?","answer":"Напишите нам заявление."}"#)
        #expect(found.documents.map(\.language) == [.russian])
    }
}
