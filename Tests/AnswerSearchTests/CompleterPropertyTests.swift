import Knowledge
import SearchIndex
import TestSupport
import TextAnalysis
import Testing

@testable import AnswerSearch

/// Completion written down once more: every wording of every document is looked at.
private struct NaiveCompletion {
    let documents: [Document]

    func offered(_ typed: String, in context: CallContext) -> [String] {
        let languages = context.languages
        var ranked: [(key: [Int], text: String, document: String)] = []
        for document in documents where isVisible(document, to: context.role) {
            let found = ([document.title] + document.variants)
                .filter { Self.isContinued(typed, by: $0) }
                .map { (Self.key(typed, $0), $0) }
                .sorted { ($0.0[0], $0.0[1], $0.1) < ($1.0[0], $1.0[1], $1.1) }
            for (place, (key, text)) in found.enumerated() {
                let language = languages.firstIndex(of: document.language) ?? languages.count
                let other = context.callType.map { !document.callTypes.contains($0) } ?? false
                ranked.append(
                    ([language, other ? 1 : 0, place] + key, text, document.id))
            }
        }
        ranked.sort {
            $0.key != $1.key
                ? $0.key.lexicographicallyPrecedes($1.key)
                : ($0.text, $0.document) < ($1.text, $1.document)
        }
        var seen: Set<String> = []
        return ranked.map(\.text).filter { seen.insert($0).inserted }
    }

    private func isVisible(_ document: Document, to role: Visibility.Role) -> Bool {
        role == .editor
            || document.state == .validated && (role == .agent || document.audience == .public)
    }

    private static func key(_ typed: String, _ text: String) -> [Int] {
        let trimmed = typed.hasSuffix(" ") ? String(typed.dropLast()) : typed
        return [text.hasPrefix(trimmed) ? 0 : 1, text.count]
    }

    private static func isContinued(_ typed: String, by text: String) -> Bool {
        let words = text.split(separator: " ").map(String.init)
        let asked = typed.split(separator: " ").map(String.init)
        return asked.enumerated().allSatisfy { index, word in
            if word.unicodeScalars.allSatisfy({ $0.value > 0x3000 }) { return cut(word, words) }
            return index == asked.count - 1 && !typed.hasSuffix(" ")
                ? words.contains { $0.hasPrefix(word) }
                : words.contains { stem($0) == stem(word) }
        }
    }

    /// Whether some cutting of `word` leaves only pieces of `words`.
    private static func cut(_ word: String, _ words: [String]) -> Bool {
        (1...word.count).contains { length in
            guard words.contains(where: { $0.contains(word.prefix(length)) }) else { return false }
            return length == word.count
                || length >= 2 && cut(String(word.dropFirst(length)), words)
        }
    }

    private static func stem(_ word: String) -> String {
        TestCorpus.analyzer.analyze(word, context: .english).tokens.last?.term ?? word
    }
}

struct CompleterPropertyTests {
    private static let words = [
        "router", "routers", "route", "bill", "bills", "billing", "refund", "refunds", "reset",
        "resetting", "late", "latest", "order", "退款", "申请退款", "款项", "退", "账单", "单",
    ]
    private static let callTypes = ["billing", "refund"]

    private static func wording(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 1...5, using: &random))
            .map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
    }

    /// A part of some wording's words in any order, the last of them cut, or finished by a space.
    private static func typed(_ random: inout SeededGenerator) -> String {
        let words = Self.words.shuffled(using: &random)
            .prefix(Int.random(in: 1...3, using: &random))
        var typed = words.joined(separator: " ")
        if Bool.random(using: &random) {
            typed.removeLast(
                Int.random(in: 0..<(words.last?.count ?? 1), using: &random))
            return typed
        }
        return Bool.random(using: &random) ? typed + " " : typed.replacing("退款 申", with: "退款申")
    }

    private static func document(_ number: Int, _ random: inout SeededGenerator) -> Document {
        let language: Language = Bool.random(using: &random) ? .english : .simplifiedChinese
        return Document.faq("d\(number)", wording(&random), language: language).with {
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                $0.variants.append(wording(&random))
            }
            $0.state = [.validated, .validated, .draft].randomElement(using: &random) ?? .draft
            $0.audience = Bool.random(using: &random) ? .public : .agent
            $0.callTypes = callTypes.filter { _ in Bool.random(using: &random) }
        }
    }

    @Test(arguments: 0..<6) func `equals a scan of all wordings`(seed: Int) async throws {
        var random = SeededGenerator(seed: seed)
        let documents = (0..<30).map { Self.document($0, &random) }
        let corpus = try await TestCorpus(documents)
        let naive = NaiveCompletion(documents: documents)
        var offered = 0
        for _ in 0..<30 {
            let typed = Self.typed(&random)
            for role in Visibility.Role.allCases {
                var context = TestCorpus.context(role, languages: [.english, .simplifiedChinese])
                if Bool.random(using: &random) { context.languages.reverse() }
                context.callType = (Self.callTypes + [nil]).randomElement(using: &random) ?? nil
                let expected = naive.offered(typed, in: context)
                let found = try corpus.searcher.suggest(typed, in: context, limit: 20)
                #expect(found.map(\.text) == Array(expected.prefix(20)), "\(typed) \(role)")
                offered += found.count
            }
        }
        #expect(offered > 50)
    }
}
