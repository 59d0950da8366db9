/// How good each trainee is at first attempts.
struct TraineeScores {
    private let totals: [String: (right: Double, answers: Int)]

    init(_ firsts: [String: [Attempt]]) {
        var totals: [String: (right: Double, answers: Int)] = [:]
        for attempt in firsts.values.joined() {
            let old = totals[attempt.trainee] ?? (0, 0)
            totals[attempt.trainee] = (old.right + (attempt.isRight ? 1 : 0), old.answers + 1)
        }
        self.totals = totals
    }

    /// The share of right answers to all other items; nil if there are fewer than `least`.
    func rest(of attempt: Attempt, atLeast least: Int) -> Double? {
        guard let total = totals[attempt.trainee], total.answers - 1 >= max(1, least)
        else { return nil }
        return (total.right - (attempt.isRight ? 1 : 0)) / Double(total.answers - 1)
    }
}
