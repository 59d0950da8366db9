internal import CVectors

/// The vectors of a generation, memory-mapped and searched exactly.
///
///     let vectors = try VectorFile(path: path)
///     for match in vectors.nearest(to: VectorQuery(question), limit: 10) { ... }
///
/// A scan compares int8 vectors, centred on their language's mean, with the query; the best are
/// compared again in half precision. Safe from any task. Memory: 1.2 KB a vector of 384
/// dimensions, of a large file a third of it; shared with other processes.
package final class VectorFile: Sendable {
    /// The id of the engine that made the vectors; queries must be embedded by the same.
    package let engineID: String
    let layout: VectorFileLayout
    let languages: [(tag: String, mean: [Float])]
    private let file: MappedFile
    private let path: String

    /// - Parameter largestInMemory: of a file with more bytes the exact vectors stay on disk, where each
    ///   is read when it is compared.
    /// - Throws: `VectorFileError.missing` if there is no file, `.damaged` if it is not whole.
    /// - Complexity: O(n) in the vectors, to check that no index leads out of the file.
    package init(path: String, largestInMemory: Int = 1 << 27) throws(VectorFileError) {
        self.path = path
        file = try MappedFile(path: path, largestInMemory: largestInMemory)
        guard let layout = VectorFileLayout(header: file.bytes) else {
            throw .damaged(path: path, reason: "it is no file of vectors of this version")
        }
        if let fault = layout.fault { throw .damaged(path: path, reason: fault) }
        guard layout.size == file.bytes.count else {
            throw .damaged(
                path: path, reason: "it has \(file.bytes.count) bytes instead of \(layout.size)")
        }
        self.layout = layout
        let sections = VectorSections(file: file, layout: layout)
        if let fault = sections.fault { throw .damaged(path: path, reason: fault) }
        engineID = sections.text(0)
        languages = (0..<layout.languages).map { (sections.text(1 + $0), sections.mean($0)) }
    }

    /// The numbers in a vector.
    package var dimensions: Int { layout.dimensions }
    /// The number of vectors.
    package var count: Int { layout.rows }
    /// The number of passages that have vectors.
    package var passageCount: Int { layout.passages }

    /// The number of vectors of each language.
    package var languageCounts: [String: Int] {
        let counts = sections.languageRows
        return Dictionary(
            zip(languages.map(\.tag), counts.map { Int($0) }), uniquingKeysWith: +)
    }

    /// The mean of the vectors of a language; nil if there are none.
    package func mean(of language: String) -> [Float]? {
        languages.first { $0.tag == language }?.mean
    }

    /// Returns the passages with the highest scores, best first, each with its best vector.
    ///
    /// - Parameters:
    ///   - limit: how many passages, at least 1.
    ///   - candidates: how many vectors the scan hands to the exact comparison at first; at
    ///     least twice `limit` are, and more if they belong to too few passages.
    /// - Complexity: O(n), 12 ns a vector of 384 dimensions on one core; large files are scanned on
    ///   all cores.
    package func nearest(
        to query: VectorQuery, limit: Int = 50, candidates: Int = 200
    ) -> [VectorMatch] {
        Array(matches(to: query, candidates: max(candidates, 2 * limit)).prefix(limit))
    }

    /// The same without a limit: the next best passage is found when it is asked for, so that a
    /// caller can go on until enough are permitted.
    package func matches(to query: VectorQuery, candidates: Int = 200) -> VectorMatches {
        VectorMatches(file: self, query: prepared(query), depth: max(1, candidates))
    }

    /// The best match of each of `passages`, in their order; nil for one that has no vector in a
    /// language that is compared.
    /// - Complexity: O(log n) a passage.
    package func matches(of passages: [String], to query: VectorQuery) -> [VectorMatch?] {
        matches(at: passages.map(place), to: query)
    }

    /// The place of a passage among those of the file; nil if it has no vector.
    /// - Complexity: O(log n).
    package func place(of passage: String) -> Int? { sections.index(ofPassage: passage) }

    /// The same for passages by their places; nil for no place.
    /// - Complexity: O(1) a passage.
    package func matches(at places: [Int?], to query: VectorQuery) -> [VectorMatch?] {
        let sections = sections
        let query = prepared(query)
        return places.map { place in
            guard let place else { return nil }
            return sections.scored(sections.rows(ofPassage: place), passage: place, query)
                .max { ($0.score, $1.row) < ($1.score, $0.row) }
                .map { match($0) }
        }
    }

    /// The plain cosine of a passage's best vector; nil if it has none.
    package func cosine(of passage: String, with query: [Float]) -> Float? {
        vectors(of: passage).map { VectorMath.dot($0, query) }.max()
    }

    /// The vectors of a passage in the order they were added; none if it has none.
    package func vectors(of passage: String) -> [[Float]] {
        let sections = sections
        guard let index = sections.index(ofPassage: passage) else { return [] }
        return sections.rows(ofPassage: index).map { row in
            sections.withHalves(row..<row + 1, VectorMath.floats)
        }
    }

    /// The best `depth` rows in order of their exact scores.
    func best(_ query: PreparedQuery, depth: Int) -> [ScoredRow] {
        let sections = sections
        return sections.scan(query, limit: min(depth, count)).flatMap { match in
            let row = Int(match.row)
            return sections.scored(row..<row + 1, passage: sections.passage(ofRow: row), query)
        }.sorted { ($0.score, $1.row) > ($1.score, $0.row) }
    }

    func match(_ scored: ScoredRow) -> VectorMatch {
        let sections = sections
        return VectorMatch(
            passage: sections.text(1 + layout.languages + scored.passage), place: scored.passage,
            row: scored.row,
            window: scored.row - sections.rows(ofPassage: scored.passage).lowerBound,
            language: languages[sections.language(ofRow: scored.row)].tag, score: scored.score,
            cosine: scored.cosine)
    }

    private var sections: VectorSections { VectorSections(file: file, layout: layout) }

    private func prepared(_ query: VectorQuery) -> PreparedQuery {
        precondition(
            query.vector.count == dimensions,
            "the query has \(query.vector.count) dimensions, '\(path)' has \(dimensions)")
        return PreparedQuery(query, languages: languages, stride: layout.stride)
    }
}
