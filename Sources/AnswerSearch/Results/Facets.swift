/// How many of the best matches are of each kind, call type and language.
package struct Facets: Sendable, Equatable {
    package let kinds: [String: Int]
    package let callTypes: [String: Int]
    package let languages: [String: Int]
    /// More matched than were counted.
    package let areEstimated: Bool

    /// How many of the best visible matches are counted.
    static let depth = 1000
}
