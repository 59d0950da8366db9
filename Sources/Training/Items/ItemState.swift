/// How far an item is on its way to trainees and out again.
package enum ItemState: String, CaseIterable, Codable, Sendable {
    /// Made, not yet read by a trainer.
    case draft
    /// Read and found fit.
    case approved
    /// Asked no more; kept for the attempts at it.
    case retired

    /// Whether an item may go from this state to `next`.
    package func leads(to next: ItemState) -> Bool {
        switch (self, next) {
        case (.draft, .approved), (.draft, .retired), (.approved, .retired): true
        default: false
        }
    }
}
