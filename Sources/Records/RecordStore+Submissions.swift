package import Foundation
internal import GRDB
package import Knowledge

/// Forms that were sent, and the slots that they book.
extension RecordStore {
    package func add(
        _ submission: SubmissionRecord, booking: AppointmentRequest? = nil
    ) throws(RecordError) {
        try write { database in
            try Self.insert(submission, database)
            if let booking {
                try Self.book(
                    booking, contact: submission.contact, submission: submission.id, database)
            }
        }
    }

    static func insert(_ submission: SubmissionRecord, _ database: Database) throws {
        try database.execute(
            sql: "INSERT INTO submissions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                submission.id, submission.form, submission.contact, submission.conversation,
                submission.receiver, submission.payload, submission.state.rawValue,
                submission.attempts, submission.at.milliseconds,
            ])
    }

    /// Notes what came of sending a form on. What was delivered stays so.
    ///
    /// - Throws: `RecordError.unknown` if there is no such submission.
    package func setState(
        _ state: SubmissionRecord.State, ofSubmission id: String
    ) throws(RecordError) {
        try write { database in
            try database.execute(
                sql: """
                    UPDATE submissions SET attempts = attempts + 1,
                    state = CASE state WHEN 'delivered' THEN state ELSE ? END WHERE id = ?
                    """,
                arguments: [state.rawValue, id])
            guard database.changesCount == 1 else {
                throw RecordError.unknown("submission", id: id)
            }
        }
    }

    /// - Parameters:
    ///   - form: only of this form.
    ///   - after: the last of the page before: newer ones come first.
    package func submissions(
        form: String? = nil, state: SubmissionRecord.State? = nil,
        after: (at: Date, id: String)? = nil, limit: Int = 50
    ) throws(RecordError) -> [SubmissionRecord] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM submissions WHERE (:form IS NULL OR form = :form)
                    AND (:state IS NULL OR state = :state)
                    AND (:at IS NULL OR at < :at OR (at = :at AND id < :id))
                    ORDER BY at DESC, id DESC LIMIT :limit
                    """,
                arguments: [
                    "form": form, "state": state?.rawValue, "at": after?.at.milliseconds,
                    "id": after?.id, "limit": limit,
                ]
            ).compactMap(SubmissionRecord.init)
        }
    }

    // MARK: Appointments

    /// Books a slot.
    ///
    /// - Throws: `RecordError.fullSlot` if it is full. However many book at once, no more get a seat
    ///   than there are.
    package func book(
        _ request: AppointmentRequest, contact: String? = nil, submission: String? = nil
    ) throws(RecordError) {
        try write { try Self.book(request, contact: contact, submission: submission, $0) }
    }

    static func book(
        _ request: AppointmentRequest, contact: String?, submission: String?,
        _ database: Database
    ) throws {
        let taken = try Set(
            Int.fetchAll(
                database,
                sql: "SELECT seat FROM appointments WHERE calendar = ? AND day = ? AND window = ?",
                arguments: [request.calendar, request.day, request.window]))
        guard let seat = (0..<max(0, request.capacity)).first(where: { !taken.contains($0) }) else {
            throw RecordError.fullSlot(
                calendar: request.calendar, day: request.day, window: request.window)
        }
        try database.execute(
            sql: "INSERT INTO appointments VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                RandomID.id(), request.calendar, request.day, request.window, seat, contact,
                submission, Date().milliseconds,
            ])
    }

    /// How many customers each window of a day has.
    package func bookings(
        calendar: String, day: String
    ) throws(RecordError) -> [String: Int] {
        try read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT window, count(*) AS count FROM appointments
                    WHERE calendar = ? AND day = ? GROUP BY window
                    """, arguments: [calendar, day])
            return Dictionary(uniqueKeysWithValues: rows.map { ($0["window"], $0["count"]) })
        }
    }

    /// How many customers each window has, by day.
    package func bookings(
        calendar: String, days: ClosedRange<CalendarDate>
    ) throws(RecordError) -> [String: [String: Int]] {
        try read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT day, window, count(*) AS count FROM appointments
                    WHERE calendar = ? AND day BETWEEN ? AND ? GROUP BY day, window
                    """,
                arguments: [
                    calendar, days.lowerBound.description, days.upperBound.description,
                ])
            return rows.reduce(into: [:]) {
                $0[$1["day"], default: [:]][$1["window"]] = $1["count"]
            }
        }
    }

    /// The windows of a day that somebody can still have; none where no form has the calendar.
    ///
    /// - Parameter forms: of which one has the calendar, and the windows as choices of a field.
    package func freeWindows(
        of calendar: String, on day: String, in forms: [Form]
    ) throws(RecordError) -> [String] {
        guard let form = forms.first(where: { $0.calendar?.id == calendar }),
            let slots = form.calendar, let field = form.field(slots.windowField)
        else { return [] }
        let taken = try bookings(calendar: calendar, day: day)
        return field.choices.map(\.id).filter { taken[$0, default: 0] < slots.capacity }
    }

    /// Gives the slots of a submission back.
    package func cancelAppointments(ofSubmission id: String) throws(RecordError) {
        try write {
            try $0.execute(sql: "DELETE FROM appointments WHERE submission = ?", arguments: [id])
        }
    }
}

extension SubmissionRecord {
    init?(_ row: Row) {
        guard let state = State(rawValue: row["state"]) else { return nil }
        self.init(
            form: row["form"], contact: row["contact"], conversation: row["conversation"],
            receiver: row["receiver"], payload: row["payload"], at: Date(milliseconds: row["at"]))
        (id, self.state, attempts) = (row["id"], state, row["attempts"])
    }
}
