import AnswerSearch
import Knowledge
import Records
import TextAnalysis

/// An answer as it is put before an agent during a call.
enum CallCard {
    /// - Parameter line: the place of the line that it answers.
    static func json(_ answer: Answer, _ record: AnswerRecord, line: Int) -> JSONValue {
        card(
            record,
            [
                "line": .integer(line), "title": .text(answer.title), "text": .text(answer.answer),
                "language": .text(answer.language.tag), "kind": .text(answer.kind.rawValue),
                "step": answer.step.map { .integer($0) } ?? .null, "url": .optional(answer.url),
                "only_for": .optional(answer.onlyFor), "why": .text(answer.why),
            ])
    }

    /// A card of which only the record is left, as after a restart.
    static func json(_ document: Document, _ record: AnswerRecord) -> JSONValue {
        let anchor = record.passage.split(separator: "#").dropFirst().first.map(String.init)
        let step = anchor.flatMap { anchor in document.steps.first { $0.anchor == anchor } }
        return card(
            record,
            [
                "line": .null, "title": .text(document.title),
                "text": .text(step?.text ?? document.opening),
                "language": .text(document.language.tag), "kind": .text(document.kind.rawValue),
                "step": step.map { .integer($0.number) } ?? .null, "url": .optional(document.url),
                "only_for": .optional(
                    document.onlyFor.isEmpty
                        ? nil : document.onlyFor.map(\.description).joined(separator: ", ")),
                "why": .null,
            ])
    }

    private static func card(_ record: AnswerRecord, _ fields: [String: JSONValue]) -> JSONValue {
        .object(
            fields.merging([
                "answer": .text(record.id), "query": .text(record.query),
                "document": .text(record.document), "passage": .text(record.passage),
                "version": .text(record.version), "generation": .integer(record.generation),
                "confidence": .number(record.confidence), "level": .text(record.level),
            ]) { mine, _ in mine })
    }
}

extension Document {
    fileprivate var steps: [ProcedureStep] {
        guard case .procedure(let procedure) = content else { return [] }
        return procedure.steps
    }

    /// The text that stands for the whole.
    fileprivate var opening: String {
        switch content {
        case .answer(let text, _): text
        case .procedure(let procedure): procedure.introduction
        case .page(let sections): sections.first?.text ?? ""
        }
    }
}
