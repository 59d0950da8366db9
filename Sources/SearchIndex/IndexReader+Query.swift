internal import CXapian

extension IndexReader {
    /// The words of a request, held to the passages that it selects and that may be seen.
    func query(for request: SearchRequest) throws(IndexError) -> XapianQuery {
        var query = try words(of: request)
        if let only = request.only {
            query = try .combine(CX_AND_MAYBE, [selection(only), query], at: path)
        }
        if let thing = request.thing {
            let about = try XapianQuery.term(IndexSchema.boolean(.thing, thing), at: path)
            query = try .combine(CX_AND_MAYBE, [about, query], at: path)
        }
        if let document = request.document {
            let filter = try XapianQuery.term(IndexSchema.boolean(.document, document), at: path)
            query = try .combine(CX_FILTER, [query, filter], at: path)
        }
        if let kinds = request.kinds {
            let kind = try any(of: kinds.map(\.rawValue), .kind)
            query = try .combine(CX_FILTER, [query, kind], at: path)
        }
        if !request.excluded.isEmpty {
            let excluded = try any(of: request.excluded, .document)
            query = try .combine(CX_AND_NOT, [query, excluded], at: path)
        }
        return try request.visibility.restrict(
            query, facts: facts, eligibilities: snapshot.manifest.eligibilities, at: path)
    }

    /// Without weight: a boolean term has no frequency within a passage.
    private func selection(
        _ selection: SearchRequest.Selection
    ) throws(IndexError) -> XapianQuery {
        switch selection {
        case .passages(let ids): try any(of: ids, .passage)
        case .families(let ids): try any(of: ids, .family)
        case .docids(let docids): try .docids(docids.sorted(), at: path)
        }
    }

    private func any(
        of values: [String], _ prefix: IndexSchema.Prefix
    ) throws(IndexError) -> XapianQuery {
        try .any(
            values.map { WeightedTerm(IndexSchema.boolean(prefix, $0), weight: 1) }, at: path)
    }

    private func words(of request: SearchRequest) throws(IndexError) -> XapianQuery {
        let terms = try XapianQuery.any(request.terms, at: path)
        guard !request.choices.isEmpty else { return terms }
        var parts = [terms]
        for choice in request.choices {
            var ways: [XapianQuery] = []
            for way in choice.ways { ways.append(try .all(way, at: path)) }
            parts.append(
                try .combine(CX_SYNONYM, ways, at: path).scaled(by: choice.weight, at: path))
        }
        return try .combine(CX_OR, parts, at: path)
    }
}
