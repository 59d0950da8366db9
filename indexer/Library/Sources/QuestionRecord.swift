import Foundation
import Knowledge
import TextAnalysis

/// A question and its answer as a table or a JSON line gives them, under one of the usual names.
struct QuestionRecord: Decodable {
    var id: String?
    var question: String?
    var answer: String?
    var language: String?
    var audience: String?
    var url: String?
    var variants: [String]
    var callTypes: [String]

    private enum CodingKeys: String, CodingKey {
        case id, question, title, answer, text, language, lang, audience, url, variants
        case callTypes = "call_types"
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        func text(_ keys: CodingKeys...) throws -> String? {
            for key in keys {
                let text = try values.decodeIfPresent(String.self, forKey: key)
                if let text, !text.isEmpty { return text }
            }
            return nil
        }
        id = try text(.id)
        question = try text(.question, .title)
        answer = try text(.answer, .text)
        language = try text(.language, .lang)
        audience = try text(.audience)
        url = try text(.url)
        variants = try values.decodeIfPresent([String].self, forKey: .variants) ?? []
        callTypes = try values.decodeIfPresent([String].self, forKey: .callTypes) ?? []
    }

    /// - Parameter row: a table's row by column; several variants or call types are parted by `|`.
    init(row: [String: String]) {
        func text(_ columns: String...) -> String? {
            columns.lazy.compactMap { row[$0] }.first { !$0.isEmpty }
        }
        func list(_ column: String) -> [String] {
            (row[column] ?? "").split(separator: "|")
                .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        }
        id = text("id")
        question = text("question", "title")
        answer = text("answer", "text")
        language = text("language", "lang")
        audience = text("audience")
        url = text("url")
        variants = list("variants")
        callTypes = list("call_types")
    }

    /// The columns that say what a row is: a table must have the first of each pair or its twin.
    static let questionColumns = ["question", "title"]
    static let answerColumns = ["answer", "text"]
}

/// What holds for every record of one table or file.
struct QuestionRecordDefaults: Sendable {
    let name: String
    let audience: Audience
    let language: Language?
    let text: SourceText

    /// The document that a record stands for.
    ///
    /// A record without an id is known by its question: `faq-export/1f3a...`.
    func document(
        _ record: QuestionRecord, at location: SourceLocation
    ) throws(SourceText.Failure) -> Document {
        guard let question = record.question, !question.isEmpty else {
            throw SourceText.Failure(message: "has no question; it was passed over")
        }
        guard let answer = record.answer, !answer.isEmpty else {
            throw SourceText.Failure(message: "has no answer; it was passed over")
        }
        // What a record says of itself holds, as a document's front matter does.
        let written = record.language.map { Language($0) }
        let declared = written == .undetermined ? nil : written
        return Document(
            id: DocumentIdentifier.shortened(
                record.id ?? "\(name)/\(DocumentIdentifier.hash(question))"),
            title: question,
            language: declared
                ?? text.analyzer.language(of: question + "\n" + answer, context: language),
            kind: .faq, variants: record.variants, callTypes: record.callTypes,
            audience: try audience(of: record), state: .validated, url: record.url,
            content: .answer(text: answer, say: nil), location: location)
    }

    private func audience(of record: QuestionRecord) throws(SourceText.Failure) -> Audience {
        guard let written = record.audience, !written.isEmpty else { return audience }
        guard let audience = Audience(rawValue: written) else {
            throw SourceText.Failure(
                message: "has the audience '\(written)'; public and agent are legal; "
                    + "it was passed over")
        }
        return audience
    }
}
