internal import CXapian

/// Owns one node of a query tree. Built and used within one search, by one task.
final class XapianQuery {
    fileprivate let handle: OpaquePointer

    private init(_ handle: OpaquePointer) { self.handle = handle }

    deinit { cx_query_free(handle) }

    /// Any of `terms`, each scaled by its weight.
    static func any(_ terms: [WeightedTerm], at path: String) throws(IndexError) -> XapianQuery {
        let texts = PackedTexts(terms.map(\.term))
        let weights = terms.map(\.weight)
        return XapianQuery(
            try check(path) { error in texts.withTexts { cx_query_any($0, weights, error) } })
    }

    /// Passages that hold all of `terms`.
    static func all(_ terms: [String], at path: String) throws(IndexError) -> XapianQuery {
        let texts = PackedTexts(terms)
        return XapianQuery(
            try check(path) { error in texts.withTexts { cx_query_all($0, error) } })
    }

    /// The passages that stand at `docids`, which must rise; without weight.
    static func docids(_ docids: [UInt32], at path: String) throws(IndexError) -> XapianQuery {
        XapianQuery(try check(path) { cx_query_docids(docids, docids.count, $0) })
    }

    func scaled(by factor: Double, at path: String) throws(IndexError) -> XapianQuery {
        XapianQuery(try check(path) { cx_query_scale(handle, factor, $0) })
    }

    static func term(_ term: String, at path: String) throws(IndexError) -> XapianQuery {
        try any([WeightedTerm(term, weight: 1)], at: path)
    }

    static func value(
        _ slot: IndexSchema.Slot, atLeast bound: String, at path: String
    ) throws(IndexError) -> XapianQuery {
        XapianQuery(
            try check(path) { error in
                withText(bound) { cx_query_value_at_least(slot.rawValue, $0, error) }
            })
    }

    static func value(
        _ slot: IndexSchema.Slot, atMost bound: String, at path: String
    ) throws(IndexError) -> XapianQuery {
        XapianQuery(
            try check(path) { error in
                withText(bound) { cx_query_value_at_most(slot.rawValue, $0, error) }
            })
    }

    static func combine(
        _ operation: cx_operator, _ parts: [XapianQuery], at path: String
    ) throws(IndexError) -> XapianQuery {
        let handles: [OpaquePointer?] = parts.map(\.handle)
        return XapianQuery(
            try check(path) { cx_query_combine(operation, handles, handles.count, $0) })
    }

    /// Lends the node to one call into CXapian.
    func withHandle<Result>(_ body: (OpaquePointer) -> Result) -> Result { body(handle) }
}
