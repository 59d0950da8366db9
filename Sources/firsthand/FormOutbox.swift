import Dialogue
import Foundation
import Knowledge
import Records
import WebService

/// Where forms go that are sent in a conversation at the terminal: into the records, which book
/// their slots, and as a line of JSON into a file beside.
struct FormOutbox {
    let folder: String
    let records: RecordStore

    init(folder: String) throws {
        self.folder = folder
        records = try RecordStore(folder: folder)
    }

    func deliver(_ form: FormSubmission, of all: [Form]) throws -> SubmissionOutcome {
        let record = try SubmissionRecord(
            form: form.form, receiver: form.receiver, payload: JSONText.data(form.values))
        let booking = form.booking.map {
            AppointmentRequest(
                calendar: $0.calendar, day: $0.day, window: $0.window, capacity: $0.capacity)
        }
        do throws(RecordError) {
            try records.add(record, booking: booking)
        } catch {
            guard case .fullSlot = error, let slot = booking else { throw error }
            return .slotTaken(free: try freeWindows(of: slot.calendar, on: slot.day, in: all))
        }
        try append(record, form)
        try records.setState(.delivered, ofSubmission: record.id)
        return .taken(id: record.id)
    }

    /// The windows of a day that somebody can still have.
    func freeWindows(of calendar: String, on day: String, in forms: [Form]) throws -> [String] {
        guard let form = forms.first(where: { $0.calendar?.id == calendar }),
            let slots = form.calendar, let field = form.field(slots.windowField)
        else { return [] }
        let taken = try records.bookings(calendar: calendar, day: day)
        return field.choices.map(\.id).filter { taken[$0, default: 0] < slots.capacity }
    }

    private struct Line: Encodable {
        let id: String
        let form: String
        let receiver: String?
        let values: [String: String]
        let at: String
    }

    private func append(_ record: SubmissionRecord, _ form: FormSubmission) throws {
        let line = try JSONText.data(
            Line(
                id: record.id, form: form.form, receiver: form.receiver, values: form.values,
                at: record.at.formatted(.iso8601)))
        let path = folder + "/submissions.jsonl"
        if !FileManager.default.fileExists(atPath: path) {
            FileManager.default.createFile(
                atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        defer { try? file.close() }
        try file.seekToEnd()
        try file.write(contentsOf: line + Data("\n".utf8))
    }
}
