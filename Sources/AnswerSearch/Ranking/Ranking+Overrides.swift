package import Foundation

extension Ranking {
    /// This ranking with some numbers replaced: for experiments.
    ///
    ///     try Ranking.standard.overridden(by: Data(#"{"bm25": {"b": 0.4}}"#.utf8))
    ///
    /// - Parameter json: an object of the parts to replace, nested as the ranking is.
    /// - Throws: `DecodingError` if a number is missing or of another type.
    package func overridden(by json: Data) throws -> Ranking {
        let standard = try JSONSerialization.jsonObject(with: try JSONEncoder().encode(self))
        let changes = try JSONSerialization.jsonObject(with: json)
        let merged = try JSONSerialization.data(withJSONObject: Self.merge(standard, changes))
        return try JSONDecoder().decode(Ranking.self, from: merged)
    }

    private static func merge(_ base: Any, _ changes: Any) -> Any {
        guard let base = base as? [String: Any], let changes = changes as? [String: Any] else {
            return changes
        }
        return base.merging(changes) { merge($0, $1) }
    }
}
