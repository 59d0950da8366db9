/// The vector of a question while it is being made, with those of the lines that it leans on.
///
/// ```swift
/// var pending = meaning.begin("and what does it cost")
/// pending.lean(on: conversation.asked)
/// let vector = pending.vector(within: .milliseconds(150))
/// ```
struct PendingQuestion {
    private let embedder: QuestionEmbedder
    private let begun = ContinuousClock.now
    private var parts: [(weight: Double, vector: PendingVector)]

    init(_ question: String, embedder: QuestionEmbedder) {
        self.embedder = embedder
        parts = [(1, embedder.begin(question))]
    }

    /// Takes in the lines of a conversation.
    ///
    /// - Parameter lines: those that count, the question itself first.
    mutating func lean(on lines: [ConversationLine]) {
        guard let question = lines.first else { return }
        parts[0].weight = question.weight
        parts += lines.dropFirst().map { ($0.weight, embedder.begin($0.words)) }
    }

    /// Waits for the vector, of length 1; a line whose own is not there in time is left out.
    ///
    /// - Parameter deadline: counts from the beginning; nil to wait for good.
    /// - Returns: nil if the question's own is not there in time, or the engine has no memory left.
    func vector(within deadline: Duration?) -> [Float]? {
        // Nobody lives to see the end of a deadline that is too long for a clock.
        let end = deadline.map { begun + min($0, .seconds(1_000_000_000)) }
        guard var sum = parts[0].vector.value(by: end)?.map({ $0 * Float(parts[0].weight) })
        else { return nil }
        for (weight, pending) in parts.dropFirst() {
            guard let vector = pending.value(by: end) else { continue }
            for index in sum.indices { sum[index] += Float(weight) * vector[index] }
        }
        let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > 0 ? sum.map { $0 / length } : nil
    }
}
