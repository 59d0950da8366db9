/// Why something has the value it has: a value, and what it was made of.
///
/// ```text
/// score 0.812
///   relevance 0.560
///     words 0.410: what the question's words reach, of what they could
///   boost call_type 0.200
/// ```
package struct Explanation: Sendable, Equatable, Codable {
    package let name: String
    package let value: Double
    /// What the value means, or where it comes from; empty where the name says it.
    package let reason: String
    package let parts: [Explanation]

    package init(_ name: String, _ value: Double, reason: String = "", parts: [Explanation] = []) {
        (self.name, self.value, self.reason, self.parts) = (name, value, reason, parts)
    }

    /// The tree as indented lines.
    package var lines: [String] {
        let rounded = (value * 1000).rounded() / 1000
        let line = "\(name) \(rounded)" + (reason.isEmpty ? "" : ": \(reason)")
        return [line] + parts.flatMap(\.lines).map { "  " + $0 }
    }
}
