/// Quizzes as the terminal and the service give them: one store, one set of rules.
///
///     let desk = QuizDesk(records: records)
///     let session = try desk.begin(request, for: "ann", current, at: now)
///     let answer = try desk.answer(.numbers([2]), to: 1, in: session.id, current, at: now)
///
/// The calls block, as the store's do. What cannot be done is a `QuizError`; what is not there, or
/// is somebody else's, a `RecordError.unknown`.
package struct QuizDesk: Sendable {
    package let records: RecordStore

    package init(records: RecordStore) { self.records = records }
}
