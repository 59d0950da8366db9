import Foundation
import Indexer
package import Knowledge
package import TextAnalysis

/// The questions and judgements of a BEIR folder; `BEIRSource` reads its corpus.
///
/// - Note: Format after Thakur et al., "BEIR" (2021): `queries.jsonl` and `qrels/test.tsv`.
package struct BEIRDataSet: Sendable {
    package struct Query: Sendable {
        package let id: String
        package let text: String
        package let language: Language?
        /// False where the set says that nothing answers.
        package let isAnswerable: Bool
        /// What was said before it, oldest first; its last line is the query.
        package let conversation: [Turn]
    }

    package let path: String
    package let queries: [Query]
    /// Relevant documents (score above 0) by the id of each query that has a row.
    package let relevant: [String: Set<String>]

    /// - Throws: `EvaluationError.unreadable` naming the file and the line.
    package init(path: String) throws(EvaluationError) {
        self.path = path
        queries = try Self.readQueries(path + "/queries.jsonl")
        relevant = try Self.readJudgements(path + "/qrels/test.tsv")
    }

    private struct Record: Decodable {
        let _id: String
        let text: String
        let metadata: Metadata?
    }

    private struct Metadata: Decodable {
        let language: String?
        let answerable: Bool?
        let conversation: [Turn]?
    }

    private static func readQueries(_ path: String) throws(EvaluationError) -> [Query] {
        var queries: [Query] = []
        for (number, line) in try lines(of: path) {
            guard let record = try? JSONDecoder().decode(Record.self, from: Data(line.utf8)) else {
                throw .unreadable(
                    path: path, line: number, reason: "no JSON object with _id and text")
            }
            queries.append(
                Query(
                    id: record._id, text: record.text,
                    language: record.metadata?.language.map { Language($0) },
                    isAnswerable: record.metadata?.answerable ?? true,
                    conversation: record.metadata?.conversation ?? []))
        }
        return queries
    }

    private static func readJudgements(
        _ path: String
    ) throws(EvaluationError) -> [String: Set<String>] {
        var relevant: [String: Set<String>] = [:]
        for (number, line) in try lines(of: path).dropFirst() {
            let fields = line.split(separator: "\t")
            guard fields.count == 3, let score = Int(fields[2]) else {
                throw .unreadable(
                    path: path, line: number, reason: "not query, document and score by tabs")
            }
            let document = DocumentIdentifier.shortened(String(fields[1]))
            relevant[String(fields[0]), default: []].formUnion(score > 0 ? [document] : [])
        }
        return relevant
    }

    private static func lines(
        of path: String
    ) throws(EvaluationError) -> [(number: Int, text: Substring)] {
        let text: String
        do {
            text = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw .unreadable(path: path, line: 1, reason: error.localizedDescription)
        }
        // By bytes: U+2028 and the like inside a JSON text end no line.
        return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated()
            .map { (number: $0.offset + 1, text: Substring($0.element)) }
            .map { ($0.number, $0.text.hasSuffix("\r") ? $0.text.dropLast() : $0.text) }
            .filter { !$0.text.isEmpty }
    }
}
