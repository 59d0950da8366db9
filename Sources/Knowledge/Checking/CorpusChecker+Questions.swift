internal import TextAnalysis

extension CorpusChecker {
    /// Questions this similar are probably the same one.
    private static let similar = 0.8

    /// One wording of a document's question.
    private struct Wording {
        /// Position in `documents`.
        let document: Int
        let text: String
        /// The front matter key that it stands under.
        let key: String
        let question: QuestionText
    }

    private struct Pair: Hashable {
        let first: Int
        let second: Int
    }

    /// Reports questions that two documents of one language both answer, and nearly equal ones.
    mutating func checkQuestions() {
        var reported = Set<Pair>()
        let byLanguage = Dictionary(grouping: wordings()) { documents[$0.document].language }
        for language in byLanguage.keys.sorted(by: { $0.tag < $1.tag }) {
            let wordings = byLanguage[language] ?? []
            reportSame(wordings, &reported)
            let words = wordings.map { Set($0.question.words) }
            let letters = wordings.map(\.question.trigrams)
            let near =
                SimilarityJoin.pairs(words, threshold: CorpusChecker.similar)
                + SimilarityJoin.pairs(letters, threshold: CorpusChecker.similar)
            for (first, second) in near.sorted(by: <) {
                reportNear(wordings[first], wordings[second], &reported)
            }
        }
    }

    /// The wordings of all documents that customers or agents are meant to see, in their order.
    private func wordings() -> [Wording] {
        var wordings: [Wording] = []
        for (index, document) in documents.enumerated() where document.kind != .page {
            guard document.state != .archived, document.validUntil.map({ $0 >= today }) ?? true
            else { continue }
            let texts =
                [(document.title, "title")] + document.variants.map { ($0, "variants") }
            for (text, key) in texts {
                let question = QuestionText(text)
                guard !question.words.isEmpty else { continue }
                wordings.append(
                    Wording(document: index, text: text, key: key, question: question))
            }
        }
        return wordings
    }

    private mutating func reportSame(_ wordings: [Wording], _ reported: inout Set<Pair>) {
        var earlier: [String: [Wording]] = [:]
        for wording in wordings {
            let key = wording.question.words.joined(separator: " ")
            let same = earlier[key]?.first {
                compete(documents[$0.document], documents[wording.document])
            }
            if let same {
                let pair = Pair(first: same.document, second: wording.document)
                if reported.insert(pair).inserted {
                    error(
                        place(wording), "'\(wording.text)' is already the question of " + name(same)
                    )
                }
            }
            earlier[key, default: []].append(wording)
        }
    }

    private mutating func reportNear(
        _ first: Wording, _ second: Wording, _ reported: inout Set<Pair>
    ) {
        guard compete(documents[first.document], documents[second.document]) else { return }
        let pair = Pair(first: first.document, second: second.document)
        guard reported.insert(pair).inserted else { return }
        warning(
            place(second),
            "'\(second.text)' is nearly '\(first.text)', the question of " + name(first))
    }

    private func place(_ wording: Wording) -> SourceLocation {
        documents[wording.document].location(of: wording.key)
    }

    private func name(_ wording: Wording) -> String {
        let location = place(wording)
        return "'\(documents[wording.document].id)' (\(location.path):\(location.line))"
    }

    /// Whether both would be shown to the same person in the same situation.
    private func compete(_ left: Document, _ right: Document) -> Bool {
        left.id != right.id && left.audience == right.audience
            && Set(left.products) == Set(right.products)
            && Set(left.segments) == Set(right.segments)
            && Set(left.regions) == Set(right.regions)
            && Set(left.callTypes) == Set(right.callTypes)
            && Set(left.onlyFor) == Set(right.onlyFor)
            && left.validUntil.map { until in right.validFrom.map { $0 <= until } ?? true } ?? true
            && right.validUntil.map { until in left.validFrom.map { $0 <= until } ?? true } ?? true
    }
}
