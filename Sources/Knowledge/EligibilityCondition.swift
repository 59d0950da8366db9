/// How two numbers are compared; the raw value is how a document writes it.
package enum Comparison: String, CaseIterable, Codable, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case moreThan = ">"
    case lessThan = "<"
    case equal = "="

    /// Whether `left` stands in this relation to `right`.
    package func holds(_ left: Double, _ right: Double) -> Bool {
        switch self {
        case .atLeast: left >= right
        case .atMost: left <= right
        case .moreThan: left > right
        case .lessThan: left < right
        case .equal: left == right
        }
    }
}

/// One line of `only_for`: what must hold of a customer for a document to hold for them.
///
///     let condition = EligibilityCondition(
///         attribute: "tenure_months", test: .compare(.atLeast, 12))
///     condition.isMet(by: ["tenure_months": "14"])  // true
///     condition.isMet(by: [:])                      // nil: nobody knows
package struct EligibilityCondition: Hashable, Codable, Sendable, CustomStringConvertible {
    package enum Test: Hashable, Codable, Sendable {
        case oneOf([String])
        case compare(Comparison, Double)
    }

    /// A column of the customer's record.
    package let attribute: String
    package let test: Test

    package init(attribute: String, test: Test) {
        self.attribute = attribute
        self.test = test
    }

    /// Whether the customer fits.
    ///
    /// A value may hold several, separated by `;` (a customer's products): one that fits is enough.
    /// - Returns: nil if the attribute is missing, empty, or not a number where one is compared.
    package func isMet(by attributes: [String: String]) -> Bool? {
        let values = (attributes[attribute] ?? "").split(separator: ";").map { $0.trimmed }
        guard let first = values.first, !first.isEmpty else { return nil }
        switch test {
        case .oneOf(let allowed):
            return values.contains { value in
                allowed.contains { $0.lowercased() == value.lowercased() }
            }
        case .compare(let comparison, let bound):
            return Double(first).map { comparison.holds($0, bound) }
        }
    }

    /// Readable by an agent: `tenure_months >= 12`, `segment is business or consumer`.
    package var description: String {
        switch test {
        case .oneOf(let allowed): "\(attribute) is \(allowed.joined(separator: " or "))"
        case .compare(let comparison, let bound):
            "\(attribute) \(comparison.rawValue) \(EligibilityCondition.shortest(bound))"
        }
    }

    private static func shortest(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? String(number)
    }
}
