/// The wordings of a generation's questions, compared in a space of their own.
///
///     let wordings = try WordingIndex(folder: generation)
///     let query = wordings.query(vector, language: "th")
///     wordings.nearest(to: query, limit: 20)  // families of documents
///
/// A family is a document with its translations: what one says, all of them answer. Its likeness is
/// the mean of two: that of its nearest wording, and that of the mean of all its wordings. Safe from
/// any task.
package final class WordingIndex: Sendable {
    private let space: WordingSpace
    private let wordings: VectorFile
    /// Of families with more than one wording.
    private let means: VectorFile

    static let spaceFile = "wordings.space"
    static let wordingsFile = "wordings.bin"
    static let meansFile = "wording-means.bin"

    /// - Throws: `VectorFileError` if a file is missing or damaged.
    package init(folder: String) throws(VectorFileError) {
        space = try WordingSpace(path: folder + "/" + Self.spaceFile)
        wordings = try VectorFile(path: folder + "/" + Self.wordingsFile)
        means = try VectorFile(path: folder + "/" + Self.meansFile)
    }

    /// The number of wordings.
    package var count: Int { wordings.count }

    /// The mean vector of questions in a language, by its primary subtag; nil if none is known.
    package func questionMean(in language: some StringProtocol) -> [Float]? {
        space.means[String(language)]
    }

    /// A question's vector made ready for this index.
    package func query(_ vector: [Float], language: some StringProtocol) -> VectorQuery {
        VectorQuery(space.transformed(vector, language: language))
    }

    /// The families with the likest wordings.
    ///
    /// - Parameter limit: how many by wordings, and how many by means, at least 1.
    /// - Complexity: O(n) in the wordings.
    package func nearest(to query: VectorQuery, limit: Int) -> [String] {
        let found =
            wordings.nearest(to: query, limit: limit) + means.nearest(to: query, limit: limit)
        var seen: Set<String> = []
        return found.map(\.passage).filter { seen.insert($0).inserted }
    }

    /// How like each family is, about 0 (nothing to do with it) to 1 (the same words); nil for one
    /// without wordings.
    package func likeness(of families: [String], to query: VectorQuery) -> [Double?] {
        zip(
            wordings.matches(of: families, to: query), means.matches(of: families, to: query)
        ).map { best, mean in
            best.map { Double($0.score + (mean?.score ?? $0.score)) / 2 }
        }
    }
}

/// Collects the wordings of a generation, and writes their index.
///
///     var writer = WordingIndexWriter(dimensions: 384, engineID: model.engineID)
///     writer.add(vectors, family: "late-fee", language: "en")
///     try writer.finish(in: folder)
package struct WordingIndexWriter {
    private let dimensions: Int
    private let engineID: String
    private var groups: [(family: String, group: WordingSpace.Group)] = []

    /// - Parameter dimensions: 1 to 4,096.
    package init(dimensions: Int, engineID: String) {
        self.dimensions = dimensions
        self.engineID = engineID
    }

    /// Adds the vectors, of unit length, of one document's wordings.
    ///
    /// - Parameter language: a primary subtag.
    package mutating func add(
        _ vectors: [[Float]], family: String, language: some StringProtocol
    ) {
        guard !vectors.isEmpty else { return }
        let group = WordingSpace.Group(
            language: String(language), family: family, vectors: vectors)
        groups.append((family, group))
    }

    /// Writes the index into a folder.
    ///
    /// - Parameter typical: vectors of typical questions of each language: they steady its mean.
    /// - Throws: `VectorFileError` if it cannot be written.
    package consuming func finish(
        in folder: String, typical: [String: [[Float]]]
    ) throws(VectorFileError) {
        let steady = typical.flatMap { language, vectors in
            vectors.map { WordingSpace.Group(language: language, vectors: [$0]) }
        }
        let space = WordingSpace(dimensions: dimensions, groups: groups.map(\.group) + steady)
        try space.write(to: folder + "/" + WordingIndex.spaceFile)
        var wordings = writer(folder + "/" + WordingIndex.wordingsFile)
        var means = writer(folder + "/" + WordingIndex.meansFile)
        let families = Dictionary(grouping: groups, by: \.family).sorted { $0.key < $1.key }
        for (family, members) in families {
            // Nothing is left of the only wording in a language: it is its mean.
            let vectors = members.flatMap { member in
                member.group.vectors.map {
                    space.transformed($0, language: member.group.language)
                }
            }.filter { VectorMath.dot($0, $0) > 0 }
            for vector in vectors { try wordings.add(vector, passage: family, language: "und") }
            guard vectors.count > 1 else { continue }
            let mean = VectorMath.mean(vectors)
            guard VectorMath.dot(mean, mean) > 0 else { continue }
            try means.add(VectorMath.normalised(mean), passage: family, language: "und")
        }
        try wordings.finish()
        try means.finish()
    }

    private func writer(_ path: String) -> VectorFileWriter {
        VectorFileWriter(path: path, dimensions: dimensions, engineID: engineID)
    }
}
