/// The wordings of a generation's questions, compared in a space of their own.
///
///     let wordings = try WordingIndex(folder: generation)
///     let query = wordings.query(vector, language: "th")
///     wordings.nearest(to: query, limit: 20)  // families of documents
///
/// A family is a document with its translations: what one says, all of them answer. Its likeness is
/// the mean of two: that of its nearest wording, and that of the vector that tells its wordings from
/// those of other families. Safe from any task.
package final class WordingIndex: Sendable {
    private let space: WordingSpace
    private let wordings: VectorFile
    /// Of families with more than one wording.
    private let families: VectorFile

    static let spaceFile = "wordings.space"
    static let wordingsFile = "wordings.bin"
    static let familiesFile = "wording-families.bin"

    /// - Throws: `VectorFileError` if a file is missing or damaged.
    package init(folder: String) throws(VectorFileError) {
        space = try WordingSpace(path: folder + "/" + Self.spaceFile)
        wordings = try VectorFile(path: folder + "/" + Self.wordingsFile)
        families = try VectorFile(path: folder + "/" + Self.familiesFile)
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
    /// - Parameter limit: how many by their wordings, and how many by their vectors, at least 1.
    /// - Complexity: O(n) in the wordings.
    package func nearest(to query: VectorQuery, limit: Int) -> [String] {
        let found =
            wordings.nearest(to: query, limit: limit) + families.nearest(to: query, limit: limit)
        var seen: Set<String> = []
        return found.map(\.passage).filter { seen.insert($0).inserted }
    }

    /// How like each family is; nil for one without wordings.
    package func likeness(of ids: [String], to query: VectorQuery) -> [Likeness?] {
        zip(wordings.matches(of: ids, to: query), families.matches(of: ids, to: query)).map {
            best, whole in
            best.map {
                Likeness(
                    value: Double($0.score + (whole?.score ?? $0.score)) / 2,
                    isOfSeveral: whole != nil)
            }
        }
    }
}

/// How like a question the wordings of a family are.
package struct Likeness: Equatable, Sendable {
    /// About 0 (nothing to do with it) to 1 (the same words).
    package let value: Double
    /// Whether there is more than one wording.
    package let isOfSeveral: Bool

    package init(value: Double, isOfSeveral: Bool) {
        self.value = value
        self.isOfSeveral = isOfSeveral
    }
}

/// Collects the wordings of a generation, and writes their index.
///
///     var writer = WordingIndexWriter(dimensions: 384, engineID: model.engineID)
///     writer.add(vectors, family: "late-fee", language: "en", among: .documents)
///     try writer.finish(in: folder)
package struct WordingIndexWriter {
    /// What a family is told from: the others of its kind.
    package enum Kind: CaseIterable, Sendable {
        case documents
        case callTypes
    }

    private let dimensions: Int
    private let engineID: String
    private var groups: [Kind: [(family: String, group: WordingSpace.Group)]] = [:]

    /// - Parameter dimensions: 1 to 4,096.
    package init(dimensions: Int, engineID: String) {
        self.dimensions = dimensions
        self.engineID = engineID
    }

    /// Adds the vectors, of unit length, of one document's wordings.
    ///
    /// - Parameters:
    ///   - family: of one kind only.
    ///   - language: a primary subtag.
    package mutating func add(
        _ vectors: [[Float]], family: String, language: some StringProtocol, among kind: Kind
    ) {
        guard !vectors.isEmpty else { return }
        let group = WordingSpace.Group(
            language: String(language), family: family, vectors: vectors)
        groups[kind, default: []].append((family, group))
    }

    /// Writes the index into a folder.
    ///
    /// - Parameter typical: vectors of typical questions of each language: they steady its mean.
    /// - Throws: `VectorFileError` if it cannot be written.
    /// - Complexity: that of `FamilyVectors`, beside that of `WordingSpace`.
    package consuming func finish(
        in folder: String, typical: [String: [[Float]]]
    ) throws(VectorFileError) {
        let kinds = Kind.allCases.map { groups[$0] ?? [] }
        let steady = typical.flatMap { language, vectors in
            vectors.map { WordingSpace.Group(language: language, vectors: [$0]) }
        }
        let space = WordingSpace(
            dimensions: dimensions, groups: kinds.joined().map(\.group) + steady)
        try space.write(to: folder + "/" + WordingIndex.spaceFile)
        var wordings = VectorFileWriter(
            path: folder + "/" + WordingIndex.wordingsFile, dimensions: dimensions,
            engineID: engineID)
        var families = VectorFileWriter(
            path: folder + "/" + WordingIndex.familiesFile, dimensions: dimensions,
            engineID: engineID, lengths: .any)
        for groups in kinds {
            let members = Self.members(of: groups, in: space)
            for (family, vectors) in members {
                for vector in vectors { try wordings.add(vector, passage: family, language: "und") }
            }
            let several = members.filter { $0.vectors.count > 1 }
            let learnt = FamilyVectors.learnt(from: several.map(\.vectors))
            for ((family, _), vector) in zip(several, learnt)
            where vector.contains(where: { $0 != 0 }) {
                try families.add(vector, passage: family, language: "und")
            }
        }
        try wordings.finish()
        try families.finish()
    }

    /// The wordings of each family in the space, families in one order.
    private static func members(
        of groups: [(family: String, group: WordingSpace.Group)], in space: WordingSpace
    ) -> [(family: String, vectors: [[Float]])] {
        Dictionary(grouping: groups, by: \.family).sorted { $0.key < $1.key }.map {
            family, members in
            // Nothing is left of the only wording in a language: it is its mean.
            let vectors = members.flatMap { member in
                member.group.vectors.map {
                    space.transformed($0, language: member.group.language)
                }
            }.filter { VectorMath.dot($0, $0) > 0 }
            // In one order, so that the same knowledge base gives the same vectors.
            return (family, vectors.sorted { $0.lexicographicallyPrecedes($1) })
        }
    }
}
