import SearchIndex

/// Which parts of a question a passage has words for.
struct Coverage {
    /// The parts that it covers, in the question's order.
    let covered: [WeightedUnits.Concept]
    /// By how telling the parts are, 0 to 1; 0 for a question that tells nothing.
    let share: Double
    /// How many parts the question has that tell something: as many as would, if all told the same,
    /// concentrate what it tells as much (Hill, "Diversity and evenness", 1973, of order 2).
    let parts: Double
}

extension Coverage {
    /// - Complexity: one walk along the passage's terms.
    init(
        of concepts: [WeightedUnits.Concept], in hit: SearchHits.Hit, reader: IndexReader
    ) throws(IndexError) {
        let terms = Array(Set(concepts.flatMap { $0.ways.joined() }))
        let holds = try reader.holds(terms, in: hit)
        let held = Set(zip(terms, holds).filter(\.1).map(\.0))
        covered = concepts.filter { concept in
            concept.ways.contains { $0.allSatisfy(held.contains) }
        }
        let all = concepts.reduce(0) { $0 + $1.importance }
        let squares = concepts.reduce(0) { $0 + $1.importance * $1.importance }
        parts = squares > 0 ? all * all / squares : 0
        share = all > 0 ? covered.reduce(0) { $0 + $1.importance } / all : 0
    }
}
