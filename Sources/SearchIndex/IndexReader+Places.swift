internal import CXapian

extension IndexReader {
    /// Where each passage, named by its id, stands in this generation.
    ///
    /// - Complexity: one look-up a passage: some 2 microseconds each.
    package func passagePlaces() throws(IndexError) -> [(name: String, docid: UInt32)] {
        try places(of: .passage)
    }

    /// Where the passages that stand for the documents of each family stand in this generation.
    ///
    /// - Complexity: one look-up a family.
    package func familyPlaces() throws(IndexError) -> [(name: String, docid: UInt32)] {
        try places(of: .family)
    }

    private func places(
        of prefix: IndexSchema.Prefix
    ) throws(IndexError) -> [(name: String, docid: UInt32)] {
        typealias Places = [(term: String, docid: UInt32)]
        var places: Places = []
        try check(path) { error in
            withText(prefix.rawValue) { start in
                withUnsafeMutablePointer(to: &places) { places in
                    cx_reader_postings(
                        handle, start, places,
                        { context, term, docid in
                            context?.assumingMemoryBound(to: Places.self).pointee
                                .append((String(term), docid))
                        }, error)
                }
            }
        }
        return places.map { (String(IndexSchema.value(of: $0.term, prefix)), $0.docid) }
    }
}
