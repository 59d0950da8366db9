import Foundation
import Records

/// Writes turns into the records of a folder until it is killed, and says which are acknowledged:
/// `conversation turn`, one a line. RecordsTests kills it.
@main
struct RecordsWriter {
    static func main() throws {
        let records = try RecordStore(folder: CommandLine.arguments[1])
        let id = try records.openConversation(
            customer: nil, channel: "test", language: "en", state: Data()
        ).id
        for number in 0... {
            try records.commit(turn(number, of: id, in: records))
            FileHandle.standardOutput.write(Data("\(id) \(number + 1)\n".utf8))
        }
    }

    /// A turn with an event, an answer and a form.
    private static func turn(
        _ number: Int, of id: String, in records: RecordStore
    ) throws -> ConversationTurn {
        var turn = ConversationTurn(
            conversation: id, after: number, status: .open, language: "en",
            state: Data("\(number + 1)".utf8))
        guard let contact = try records.conversation(id)?.contact else { return turn }
        turn.events = [EventRecord(speaker: "customer", payload: Data("\(number + 1)".utf8))]
        turn.answers = [
            AnswerRecord(
                contact: contact, kind: .answer, document: "d", passage: "d", version: "v",
                generation: 1, query: "", rank: number + 1, confidence: 1, level: "high")
        ]
        turn.submissions = [
            SubmissionRecord(
                form: "f", contact: contact, conversation: id, receiver: nil, payload: Data())
        ]
        return turn
    }
}
