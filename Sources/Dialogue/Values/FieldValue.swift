/// A value that a field holds, in its canonical written form.
package struct FieldValue: Equatable, Hashable, Codable, Sendable {
    /// How sure a reading is.
    package enum Certainty: String, Codable, Sendable {
        /// The words can only mean this.
        case certain
        /// Something was assumed: a number without its prefix, a bare hour.
        case likely
    }

    /// `2026-12-01`, `17:00-`, `25.50 CR`, `yes`, `ORD-1234567`, a choice's id, ...
    package let written: String
    package let certainty: Certainty

    package init(_ written: String, _ certainty: Certainty = .certain) {
        (self.written, self.certainty) = (written, certainty)
    }
}
