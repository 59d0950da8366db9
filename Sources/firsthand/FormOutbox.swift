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
            let free = try records.freeWindows(of: slot.calendar, on: slot.day, in: all)
            return .slotTaken(free: free)
        }
        try SubmissionFile(folder: folder).append(record)
        try records.setState(.delivered, ofSubmission: record.id)
        return .taken(id: record.id)
    }
}
