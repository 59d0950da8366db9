/// A document whose items are missed often: its editor is told.
package struct MissedDocument: Equatable, Codable, Sendable {
    package let document: String
    package let version: String
    package let attempts: Int
    package let facility: Interval
    /// Sorted.
    package let items: [String]

    /// The most missed first.
    static func all(
        items: [QuizItem], firsts: [String: [Attempt]], _ thresholds: ItemAnalysis.Thresholds
    ) -> [MissedDocument] {
        let active = items.filter { $0.state != .retired }
        return Dictionary(grouping: active, by: \.document).compactMap { document, items in
            let attempts = items.flatMap { firsts[$0.id] ?? [] }
            let facility = Interval.share(
                Double(attempts.filter(\.isRight).count), of: attempts.count)
            guard attempts.count >= thresholds.attempts,
                facility.upper < thresholds.missedFacility, let version = items.first?.version
            else { return nil }
            return MissedDocument(
                document: document, version: version, attempts: attempts.count,
                facility: facility, items: items.map(\.id).sorted())
        }.sorted { ($0.facility.value, $0.document) < ($1.facility.value, $1.document) }
    }
}
