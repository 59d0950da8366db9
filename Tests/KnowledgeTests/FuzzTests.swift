import TextAnalysis
import TestSupport
import Testing

@testable import Knowledge

/// Mutated files never stop a reader: each gives a value, or at least one issue.
struct FuzzTests {
    static let seeds = [
        """
        ---
        id: late-fee
        title: Что будет?
        lang: ru
        variants: [a, "b"]
        about:
          - { name: X, aliases: [y] }
        only_for:
          tenure_months: ">= 12"
        valid_until: 2026-12-31
        ---
        | a | b |
        |---|---|
        | ~~1~~ | [2](https://x.example) |

        > บอกลูกค้า
        """,
        """
        ---
        id: fix
        title: 光猫
        lang: zh-Hans
        ---
        介绍

        1. 询问指示灯 {#lights}
           - say: “哪个灯亮？”
           - if: 红灯 -> b
           - fails: 不行 -> done
        2. B {#b}
           - form: x
        """,
    ]

    static func mutate(_ text: String, _ random: inout SeededGenerator) -> String {
        var scalars = Array(text.unicodeScalars)
        let pieces = Array("-:#{}[]>|*&!%@`\"'\n\t \\<~_()1.ก汉\u{0}\u{FEFF}\r".unicodeScalars)
        for _ in 0..<Int.random(in: 1...12, using: &random) where !scalars.isEmpty {
            let at = Int.random(in: scalars.indices, using: &random)
            let end = min(scalars.count, at + Int.random(in: 1...20, using: &random))
            switch Int.random(in: 0...3, using: &random) {
            case 0: scalars.remove(at: at)
            case 1: scalars.removeSubrange(at..<end)
            case 2: scalars.insert(contentsOf: scalars[at..<end], at: at)
            default: scalars.insert(pieces.randomElement(using: &random) ?? " ", at: at)
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    @Test(arguments: 0..<20)
    func `a mutated document is read or reported`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        for round in 0..<100 {
            let text = Self.mutate(Self.seeds[round % 2], &random)
            let kind = round % 2 == 0 ? DocumentKind.faq : .procedure
            let (document, issues) = MarkdownDocumentReader.read(
                text, path: "f.md", folderKind: kind, folderLanguage: .undetermined)
            #expect(document != nil || issues.contains { $0.severity == .error })
            let lines = text.utf8.count { $0 == 10 || $0 == 13 } + 2
            #expect(issues.allSatisfy { (1...lines).contains($0.location.line) }, "\(issues)")
        }
    }

    @Test(arguments: 0..<10)
    func `a mutated knowledge base or judgement is read or reported`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let text = Self.mutate(KnowledgeBaseReaderTests.text, &random)
            let (knowledge, issues) = KnowledgeBaseReader.read(text, path: "k.yaml")
            #expect(knowledge != nil || !issues.isEmpty)
            let (file, others) = JudgementReader.read(text, path: "j.yaml")
            #expect(file != nil || !others.isEmpty)
            let (form, problems) = FormReader.read(text, path: "f.yaml")
            #expect(form != nil || !problems.isEmpty)
        }
    }

    @Test(arguments: 0..<20)
    func `a mutated page is read`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let html = HTMLReaderTests.cases.map(\.html).joined()
        for _ in 0..<50 {
            let page = HTMLReader.read(Self.mutate(html, &random))
            #expect(page.blocks.allSatisfy { !$0.text.isEmpty })
            #expect(PageBuilder.sections(of: page).isEmpty == page.blocks.isEmpty)
        }
    }
}
