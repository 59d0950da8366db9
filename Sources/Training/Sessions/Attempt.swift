package import Foundation

/// One answer that a trainee gave.
package struct Attempt: Equatable, Codable, Sendable, Identifiable {
    /// The session, `#`, and the place in it from 0: taken in twice, it counts once.
    package let id: String
    package let trainee: String
    package let item: String
    package let revision: Int
    package let document: String
    package let version: String
    package let session: String
    package let response: QuizResponse
    /// 0 to 1.
    package let points: Double
    /// Never below 0.
    package let seconds: Double
    package let at: Date
    /// The trainee's first at this revision of the item: what item analysis counts.
    package var isFirst: Bool

    package init(
        id: String, trainee: String, item: String, revision: Int, document: String,
        version: String, session: String, response: QuizResponse, points: Double,
        seconds: Double, at: Date, isFirst: Bool
    ) {
        (self.id, self.trainee, self.session) = (id, trainee, session)
        (self.item, self.revision) = (item, revision)
        (self.document, self.version) = (document, version)
        (self.response, self.points, self.seconds) = (response, points, max(0, seconds))
        (self.at, self.isFirst) = (at, isFirst)
    }

    package init(
        id: String, trainee: String, item: QuizItem, session: String, response: QuizResponse,
        points: Double, seconds: Double, at: Date, isFirst: Bool
    ) {
        self.init(
            id: id, trainee: trainee, item: item.id, revision: item.revision,
            document: item.document, version: item.version, session: session,
            response: response, points: points, seconds: seconds, at: at, isFirst: isFirst)
    }

    package var isRight: Bool { points >= 0.5 }
}
