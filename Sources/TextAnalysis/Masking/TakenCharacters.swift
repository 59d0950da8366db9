/// Which characters of a message belong to something that was found.
struct TakenCharacters {
    private var isTaken: [Bool]

    init(_ redactions: [Redaction], count: Int) {
        isTaken = Array(repeating: false, count: count)
        for piece in redactions.flatMap(\.pieces) {
            for index in piece.range { isTaken[index] = true }
        }
    }

    /// - Complexity: O(n) in the range.
    func overlaps(_ range: Range<Int>) -> Bool { range.contains { isTaken[$0] } }
}
