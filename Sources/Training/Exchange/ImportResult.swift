/// What an import found.
package struct ImportResult: Equatable, Sendable {
    package var items: [QuizItem]
    /// What was passed over, and why: `line 12: a numerical question …`.
    package var issues: [String]

    package init(items: [QuizItem] = [], issues: [String] = []) {
        (self.items, self.issues) = (items, issues)
    }
}
