internal import CXapian
package import Knowledge

/// Who asks, and as of which day: the one rule for what may be seen, as a filter in the query.
///
/// | role | sees |
/// |---|---|
/// | customer | public, validated, valid on the day, every eligibility condition known to be met |
/// | agent | validated, valid on the day; conditions are shown with the answer |
/// | editor | everything |
package struct Visibility: Sendable, Hashable {
    package enum Role: String, Sendable, Hashable, CaseIterable {
        case customer, agent, editor
    }

    package var role: Role
    package var date: CalendarDate
    /// What is known of the customer: `segment`, `tenure_months`, ...
    package var attributes: [String: String]

    package init(role: Role, date: CalendarDate, attributes: [String: String] = [:]) {
        self.role = role
        self.date = date
        self.attributes = attributes
    }
}

/// What the filter would not need to look at, because it is so for every passage of an index.
struct VisibilityFacts {
    var allValidated: Bool
    var allPublic: Bool
    var anyDated: Bool
}

extension Visibility {
    /// Restricts `query` to what may be seen.
    func restrict(
        _ query: XapianQuery, facts: VisibilityFacts,
        eligibilities: [String: [EligibilityCondition]], at path: String
    ) throws(IndexError) -> XapianQuery {
        guard role != .editor else { return query }
        var result = query
        var required: [XapianQuery] = []
        if !facts.allValidated {
            required.append(try .term(IndexSchema.boolean(.state, "validated"), at: path))
        }
        if role == .customer && !facts.allPublic {
            required.append(try .term(IndexSchema.boolean(.audience, "public"), at: path))
        }
        if !required.isEmpty {
            let filter = try XapianQuery.combine(CX_AND, required, at: path)
            result = try .combine(CX_FILTER, [result, filter], at: path)
        }
        let hidden = try hiding(facts: facts, eligibilities: eligibilities, at: path)
        return hidden.isEmpty ? result : try .combine(CX_AND_NOT, [result] + hidden, at: path)
    }

    private func hiding(
        facts: VisibilityFacts, eligibilities: [String: [EligibilityCondition]], at path: String
    ) throws(IndexError) -> [XapianQuery] {
        var hidden: [XapianQuery] = []
        if facts.anyDated {
            let notYet = try XapianQuery.combine(
                CX_AND,
                [
                    .term(IndexSchema.boolean(.validFrom, ""), at: path),
                    .value(
                        .validFrom, atLeast: date.description + Self.afterAnyDigit,
                        at: path),
                ], at: path)
            let noLonger = try XapianQuery.combine(
                CX_AND,
                [
                    .term(IndexSchema.boolean(.validUntil, ""), at: path),
                    .value(
                        .validUntil, atMost: Self.justBefore(date),
                        at: path),
                ], at: path)
            hidden += [notYet, noLonger]
        }
        guard role == .customer else { return hidden }
        for (key, conditions) in eligibilities.sorted(by: { $0.key < $1.key })
        where !conditions.allSatisfy({ $0.isMet(by: attributes) == true }) {
            hidden.append(try .term(IndexSchema.boolean(.eligibility, key), at: path))
        }
        return hidden
    }

    /// Dates stand in the index as ISO 8601 text, which sorts as the days do; these make the bounds
    /// that lie between one day and its neighbours, for every day there is.
    private static let afterAnyDigit = "~"

    private static func justBefore(_ date: CalendarDate) -> String {
        var bytes = Array(date.description.utf8)
        bytes[bytes.count - 1] -= 1
        return String(decoding: bytes, as: UTF8.self) + afterAnyDigit
    }
}
