internal import CXapian

extension IndexReader {
    /// The documents that hold what is required and may be seen, the most preferred first.
    ///
    /// Terms of one passage may stand in different wordings: the caller compares each.
    /// - Complexity: O(p) with p postings of the rarest required term.
    package func completions(
        _ request: CompletionRequest
    ) throws(IndexError) -> [CompletionHit] {
        let query = try query(for: request)
        let found = try check(path) { error in
            query.withHandle {
                cx_reader_search_by_count(handle, $0, UInt32(request.limit), error)
            }
        }
        defer { cx_hits_free(found) }
        let docids = (0..<cx_hits_count(found)).map { cx_hits_docid(found, $0) }
        let documents = try values(ofDocids: docids, in: .document)
        let languages = try values(ofDocids: docids, in: .language)
        let callTypes = try values(ofDocids: docids, in: .callTypes)
        let wordings = try values(ofDocids: docids, in: .wordings)
        return docids.indices.map { index in
            CompletionHit(
                document: documents[index], language: languages[index],
                callTypes: Self.list(callTypes[index]), wordings: Self.list(wordings[index]))
        }
    }

    private static func list(_ value: String) -> [String] {
        value.split(separator: IndexSchema.valueSeparator).map(String.init)
    }

    private func query(for request: CompletionRequest) throws(IndexError) -> XapianQuery {
        var parts: [XapianQuery] = []
        for ways in request.required {
            var alternatives: [XapianQuery] = []
            for way in ways { alternatives.append(try .all(way, at: path)) }
            parts.append(try .combine(CX_OR, alternatives, at: path))
        }
        let required = try XapianQuery.combine(CX_AND, parts, at: path).scaled(by: 0, at: path)
        let preferred = try XapianQuery.any(request.preferred, at: path)
        return try request.visibility.restrict(
            .combine(CX_AND_MAYBE, [required, preferred], at: path), facts: facts,
            eligibilities: snapshot.manifest.eligibilities, at: path)
    }
}
