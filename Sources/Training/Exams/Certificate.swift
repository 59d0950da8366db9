package import Foundation
package import Knowledge

/// That a trainee passed an exam: with the versions of all that was asked.
package struct Certificate: Equatable, Codable, Sendable, Identifiable {
    /// An item as it was asked.
    package struct ItemVersion: Equatable, Codable, Sendable {
        package let item: String
        package let revision: Int
        package let document: String
        package let version: String
    }

    package let id: String
    package let trainee: String
    package let exam: String
    package let score: Double
    package let passed: Date
    package let validFrom: CalendarDate
    /// Inclusive.
    package let validUntil: CalendarDate
    package let items: [ItemVersion]

    /// Nil if the session is no exam by this blueprint, is not over, or was not passed.
    ///
    /// - Parameter day: the day that it holds from.
    package init?(
        id: String, for session: QuizSession, by blueprint: ExamBlueprint, passed now: Date,
        on day: CalendarDate
    ) {
        guard session.exam == blueprint.id, session.isOver, session.score >= blueprint.passMark
        else { return nil }
        (self.id, trainee, exam) = (id, session.trainee, blueprint.id)
        (score, passed) = (session.score, now)
        validFrom = day
        validUntil = CalendarDate(ordinal: validFrom.ordinal + blueprint.validityDays - 1)
        items = session.items.map {
            ItemVersion(
                item: $0.id, revision: $0.revision, document: $0.document, version: $0.version)
        }
    }

    package func isValid(on day: CalendarDate) -> Bool { validFrom <= day && day <= validUntil }

    /// The documents that changed since: what the holder knows of them may be out of date.
    ///
    /// - Parameter versions: those of the documents now.
    package func outdated(by versions: [String: String]) -> [String] {
        let changed = items.filter {
            !$0.document.isEmpty && versions[$0.document] != $0.version
        }
        return Set(changed.map(\.document)).sorted()
    }
}
