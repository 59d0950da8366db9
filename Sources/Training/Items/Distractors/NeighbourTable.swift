/// The nearest documents of each document, nearest first: where plausible wrong answers come from.
package struct NeighbourTable: Equatable, Sendable {
    package struct Neighbour: Equatable, Sendable {
        package let document: String
        /// From 0; comparable within one table.
        package let similarity: Double

        package init(_ document: String, similarity: Double) {
            (self.document, self.similarity) = (document, similarity)
        }
    }

    private let rows: [String: [Neighbour]]
    private let similarities: [String: [String: Double]]

    package init(_ rows: [String: [Neighbour]]) {
        self.rows = rows.mapValues { row in
            row.sorted { ($1.similarity, $0.document) < ($0.similarity, $1.document) }
        }
        similarities = rows.mapValues { row in
            Dictionary(row.map { ($0.document, $0.similarity) }, uniquingKeysWith: max)
        }
    }

    package func neighbours(of document: String) -> [Neighbour] { rows[document] ?? [] }

    /// How near two documents are, whichever of them has the other in its row; nil if neither has.
    package func similarity(_ left: String, _ right: String) -> Double? {
        switch (similarities[left]?[right], similarities[right]?[left]) {
        case (let one?, let other?): max(one, other)
        case (let one, let other): one ?? other
        }
    }
}
