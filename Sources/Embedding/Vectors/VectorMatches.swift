/// Passages by falling score, found as they are asked for.
///
/// When the candidates of a scan are used up, the next scan takes four times as many; a passage
/// comes once.
package struct VectorMatches: Sequence, IteratorProtocol {
    private let file: VectorFile
    private let query: PreparedQuery
    private var depth: Int
    private var found: [ScoredRow] = []
    private var place = 0
    private var seen: Set<Int> = []
    private var isExhausted = false

    init(file: VectorFile, query: PreparedQuery, depth: Int) {
        self.file = file
        self.query = query
        self.depth = depth
    }

    package mutating func next() -> VectorMatch? {
        while true {
            while place < found.count {
                let row = found[place]
                place += 1
                if seen.insert(row.passage).inserted { return file.match(row) }
            }
            guard !isExhausted else { return nil }
            found = file.best(query, depth: depth)
            place = 0
            isExhausted = depth >= file.count
            depth *= 4
        }
    }
}
