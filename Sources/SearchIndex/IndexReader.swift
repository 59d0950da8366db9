internal import CXapian
import Foundation
package import Knowledge
import TextAnalysis

/// Reads one generation of an index. Used by one task at a time: `IndexReaderPool` sees to that.
package final class IndexReader {
    package let snapshot: IndexSnapshot
    let handle: OpaquePointer
    let path: String
    let facts: VisibilityFacts
    /// How many passages there are.
    package let count: Int

    init(_ snapshot: IndexSnapshot) throws(IndexError) {
        self.snapshot = snapshot
        let path = snapshot.indexPath
        let handle = try check(path) { error in
            withText(snapshot.databasePath) { cx_reader_open($0, error) }
        }
        do throws(IndexError) {
            let count = Int(try check(path) { Optional(cx_reader_count(handle, $0)) })
            self.facts = try Self.facts(of: handle, count: count, path: path)
            self.count = count
        } catch {
            cx_reader_close(handle)
            throw error
        }
        self.path = path
        self.handle = handle
    }

    deinit { cx_reader_close(handle) }

    /// In how many passages each term stands.
    ///
    /// - Complexity: one B-tree look-up a term.
    package func frequencies(of terms: [String]) throws(IndexError) -> [Int] {
        try Self.frequencies(of: terms, handle: handle, path: path)
    }

    /// Runs one retrieval.
    ///
    /// - Returns: the best passage of each of the best documents, best first.
    /// - Complexity: O(p) with p postings of the terms, less where Xapian can stop early.
    package func search(_ request: SearchRequest) throws(IndexError) -> SearchHits {
        let query = try query(for: request)
        var options = cx_search_options(
            limit: UInt32(request.limit), check_at_least: UInt32(request.checkAtLeast),
            collapse_slot: IndexSchema.Slot.document.rawValue,
            collapses: request.only == nil,
            bm25: cx_bm25(
                k1: request.bm25.k1, k2: 0, k3: 1, b: request.bm25.b, min_normalised_length: 0.5))
        let found = try check(path) { error in
            query.withHandle { cx_reader_search(handle, $0, &options, error) }
        }
        defer { cx_hits_free(found) }
        let docids = (0..<cx_hits_count(found)).map { cx_hits_docid(found, $0) }
        let documents =
            request.only == nil
            ? docids.indices.map { String(cx_hits_collapse_key(found, $0)) }
            : try values(ofDocids: docids, in: .document)
        let hits = docids.indices.map { index in
            SearchHits.Hit(
                document: documents[index], weight: cx_hits_weight(found, index),
                docid: docids[index])
        }
        let lower = cx_hits_matches_lower_bound(found)
        let upper = cx_hits_matches_upper_bound(found)
        return SearchHits(
            hits: hits, matches: Int(cx_hits_matches_estimated(found)),
            matchesAreEstimated: lower != upper)
    }

    /// Which of `terms` stand in the passage of a hit.
    ///
    /// - Complexity: one walk along the passage's terms.
    package func holds(_ terms: [String], in hit: SearchHits.Hit) throws(IndexError) -> [Bool] {
        let texts = PackedTexts(terms)
        var holds = [Bool](repeating: false, count: terms.count)
        try check(path) { error in
            texts.withTexts { cx_reader_holds(handle, hit.docid, $0, &holds, error) }
        }
        return holds
    }

    /// The record of a hit of this reader's generation.
    package func passage(of hit: SearchHits.Hit) throws(IndexError) -> StoredPassage {
        guard let record = try values(of: [hit], in: .record).first,
            let passage = StoredPassage(encoded: record)
        else {
            throw .corrupt(path: path, reason: "the record of '\(hit.document)' is not complete")
        }
        return passage
    }

    /// What ranking needs to know of each hit's passage.
    package func summaries(
        of hits: [SearchHits.Hit]
    ) throws(IndexError) -> [PassageSummary] {
        try values(of: hits, in: .summary).map { value throws(IndexError) in
            guard let summary = PassageSummary(encoded: value) else {
                throw .corrupt(path: path, reason: "a passage has no summary")
            }
            return summary
        }
    }

    /// What stands in `slot` for each hit; empty where nothing does.
    ///
    /// - Complexity: one walk along the slot for all hits together.
    package func values(
        of hits: [SearchHits.Hit], in slot: IndexSchema.Slot
    ) throws(IndexError) -> [String] {
        try values(ofDocids: hits.map(\.docid), in: slot)
    }

    func values(
        ofDocids docids: [UInt32], in slot: IndexSchema.Slot
    ) throws(IndexError) -> [String] {
        var values = [String](repeating: "", count: docids.count)
        try check(path) { error in
            withUnsafeMutablePointer(to: &values) { values in
                cx_reader_values(
                    handle, docids, docids.count, slot.rawValue, values,
                    { context, index, value in
                        context?.assumingMemoryBound(to: [String].self).pointee[index] =
                            String(value)
                    }, error)
            }
        }
        return values
    }

    /// The terms that begin with `prefix`, with the number of passages holding each, in byte order.
    package func terms(
        withPrefix prefix: String
    ) throws(IndexError) -> [(term: String, frequency: Int)] {
        try list(prefix, cx_reader_terms)
    }

    /// The things that documents are about, hidden ones too: what is made of them must pass the
    /// visibility filter.
    ///
    /// - Complexity: one walk along the terms of names.
    package func namedThings() throws(IndexError) -> [IndexedThing] {
        IndexedThing.things(of: try terms(withPrefix: IndexSchema.Prefix.thing.rawValue))
    }

    /// A document as it was indexed, whatever its state: look with `isVisible` before showing it.
    package func document(_ id: String) throws(IndexError) -> Document? {
        let key = CatalogueEntry.key(id)
        var bytes = cx_bytes()
        try check(path) { error in
            withText(key) { cx_reader_metadata(handle, $0, &bytes, error) }
        }
        let text = String(taking: &bytes)
        guard !text.isEmpty else { return nil }
        guard let entry = CatalogueEntry(encoded: text) else {
            throw .corrupt(path: path, reason: "the catalogue entry of '\(id)' is not complete")
        }
        do {
            return try JSONDecoder().decode(Document.self, from: Data(entry.document.utf8))
        } catch {
            throw .corrupt(path: path, reason: "the document '\(id)' cannot be decoded")
        }
    }

    /// Every document as it was indexed, whatever its state, with its version; in no order.
    ///
    /// - Complexity: reads and decodes the whole corpus.
    package func documents() throws(IndexError) -> [(document: Document, version: String)] {
        try catalogue().map { id, entry throws(IndexError) in
            guard
                let document = try? JSONDecoder().decode(
                    Document.self, from: Data(entry.document.utf8))
            else { throw .corrupt(path: path, reason: "the document '\(id)' cannot be decoded") }
            return (document, entry.version)
        }
    }

    /// Whether `visibility` lets the document be seen.
    package func isVisible(_ id: String, to visibility: Visibility) throws(IndexError) -> Bool {
        let request = SearchRequest(
            terms: [WeightedTerm(IndexSchema.boolean(.document, id), weight: 1)],
            visibility: visibility, limit: 1, bm25: BM25(k1: 1, b: 0))
        return try !search(request).hits.isEmpty
    }

    /// What the catalogue holds of every document, by id.
    func catalogue() throws(IndexError) -> [String: CatalogueEntry] {
        var entries: [String: CatalogueEntry] = [:]
        for (key, _) in try list(CatalogueEntry.prefix, cx_reader_metadata_keys) {
            var bytes = cx_bytes()
            try check(path) { error in
                withText(key) { cx_reader_metadata(handle, $0, &bytes, error) }
            }
            entries[CatalogueEntry.id(fromKey: key)] =
                CatalogueEntry(encoded: String(taking: &bytes))
        }
        return entries
    }

    private typealias Listing = (
        OpaquePointer?, cx_text, UnsafeMutableRawPointer?, cx_entry_visitor?,
        UnsafeMutablePointer<cx_error>?
    ) -> Bool

    private func list(
        _ prefix: String, _ listing: Listing
    ) throws(IndexError) -> [(term: String, frequency: Int)] {
        typealias Entries = [(term: String, frequency: Int)]
        var entries: Entries = []
        try check(path) { error in
            withText(prefix) { prefix in
                withUnsafeMutablePointer(to: &entries) { entries in
                    listing(
                        handle, prefix, entries,
                        { context, entry, frequency in
                            context?.assumingMemoryBound(to: Entries.self).pointee
                                .append((String(entry), Int(frequency)))
                            return true
                        }, error)
                }
            }
        }
        return entries
    }

    private static func frequencies(
        of terms: [String], handle: OpaquePointer, path: String
    ) throws(IndexError) -> [Int] {
        let texts = PackedTexts(terms)
        var frequencies = [UInt32](repeating: 0, count: terms.count)
        try check(path) { error in
            texts.withTexts { cx_reader_frequencies(handle, $0, &frequencies, error) }
        }
        return frequencies.map(Int.init)
    }

    private static func facts(
        of handle: OpaquePointer, count: Int, path: String
    ) throws(IndexError) -> VisibilityFacts {
        let terms = [
            IndexSchema.boolean(.state, "validated"), IndexSchema.boolean(.audience, "public"),
            IndexSchema.boolean(.validFrom, ""), IndexSchema.boolean(.validUntil, ""),
        ]
        let found = try frequencies(of: terms, handle: handle, path: path)
        return VisibilityFacts(
            allValidated: found[0] == count, allPublic: found[1] == count,
            anyDated: found[2] + found[3] > 0)
    }
}
