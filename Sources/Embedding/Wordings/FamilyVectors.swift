/// Learns for each family of questions the vector that tells them from other families' questions.
///
///     let vectors = FamilyVectors.learnt(from: [refunds, lateFees])
///
/// The mean of a family's wordings says what they are about. Where another family lies close by,
/// most of that tells nothing; so each vector is turned, from the mean, until a wording is more like
/// its own family than like its rivals, as far as these wordings bear it out.
///
/// - Note: Multinomial logistic regression (Bishop, "Pattern Recognition and Machine Learning",
///   4.3.4) with a Gaussian prior around the means, by stochastic gradient descent, each wording
///   only against the families nearest to it. What it gave stands in
///   Sources/AnswerSearch/Ranking/MEASUREMENTS.md.
enum FamilyVectors {
    /// A family with fewer wordings keeps the mean: what is left without one of them says too little.
    private static let fewestWordings = 3
    /// How many families a wording is told from.
    private static let mostRivals = 32
    /// The likeness between a family and a rival that makes it e times as probable.
    private static let temperature: Float = 0.05
    /// How strongly the mean holds a vector, beside all wordings of its family.
    private static let prior: Float = 1
    private static let rounds = 8
    private static let firstRate: Float = 0.1

    /// - Parameter families: the wordings of each, at least one, of unit length.
    /// - Returns: a vector for each family: at unit length where it is the mean, near it otherwise.
    /// - Complexity: O(n * (f + r * w) * d) with n wordings of d dimensions in f families of w, and
    ///   r rivals.
    static func learnt(from families: [[[Float]]]) -> [[Float]] {
        let means = families.map { VectorMath.normalised(VectorMath.mean($0)) }
        let taught = families.indices.filter { families[$0].count >= fewestWordings }
        guard taught.count > 1 else { return means }
        let lessons = lessons(families, means: means, taught: taught)
        var vectors = means
        let share = Float(taught.count) / Float(lessons.count)
        for round in 0..<rounds {
            let rate = firstRate * Float(rounds - round) / Float(rounds)
            for lesson in lessons { lesson.teach(&vectors, rate: rate * share) }
            for family in taught {
                let moved = VectorMath.difference(means[family], vectors[family])
                VectorMath.add(moved, times: rate * prior, to: &vectors[family])
            }
        }
        return vectors
    }

    /// One for each wording, the first of all families before the second of any.
    private static func lessons(
        _ families: [[[Float]]], means: [[Float]], taught: [Int]
    ) -> [Lesson] {
        let longest = taught.map { families[$0].count }.max() ?? 0
        let rows = families.map { Array($0.joined()) }
        return (0..<longest).flatMap { place in
            taught.filter { place < families[$0].count }.map { own in
                let wording = families[own][place]
                let rivals = rivals(of: own, among: taught, means: means, wording: wording)
                let start = place * wording.count
                let others = [rows[own][..<start], rows[own][(start + wording.count)...]]
                    .map { VectorMath.largestDot(wording, rows: $0) }
                return Lesson(
                    wording: wording, families: [own] + rivals,
                    nearest: [max(others[0], others[1])]
                        + rivals.map { VectorMath.largestDot(wording, rows: rows[$0][...]) })
            }
        }
    }

    /// The other families whose means are likest to a wording of `own`, likest first.
    private static func rivals(
        of own: Int, among taught: [Int], means: [[Float]], wording: [Float]
    ) -> [Int] {
        var best: [(family: Int, likeness: Float)] = []
        for family in taught where family != own {
            let likeness = VectorMath.dot(means[family], wording)
            if best.count == mostRivals {
                guard likeness > best[mostRivals - 1].likeness else { continue }
                best.removeLast()
            }
            let place = best.firstIndex { $0.likeness < likeness } ?? best.count
            best.insert((family, likeness), at: place)
        }
        return best.map(\.family)
    }

    /// A wording, and the families that it may belong to.
    private struct Lesson {
        let wording: [Float]
        /// Its own first.
        let families: [Int]
        /// Of each family the likeness of the nearest wording, other than this one.
        let nearest: [Float]

        /// Moves the vectors of its families by one step down the gradient.
        func teach(_ vectors: inout [[Float]], rate: Float) {
            let likeness = zip(families, nearest).map { family, nearest in
                (nearest + VectorMath.dot(vectors[family], wording)) / 2
            }
            let probabilities = VectorMath.softmax(likeness.map { $0 / temperature })
            for (place, family) in families.enumerated() {
                let error = probabilities[place] - (place == 0 ? 1 : 0)
                VectorMath.add(
                    wording, times: -rate * error / (2 * temperature), to: &vectors[family])
            }
        }
    }
}
