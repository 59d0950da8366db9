import Foundation

/// How well the marked key explains who took which choice, beside other keys: another choice in its
/// place, or another one that is right as well.
///
/// A trainee either knows, and takes what is right, or guesses, as all do who do not know. How
/// likely one knows follows the logistic curve over the standing on all other items. Slope and
/// hardness of the curve are averaged over, so that a hard item is no bad one.
/// - Note: the curve after Birnbaum, "Some latent trait models" (1968); knowing or guessing among
///   the choices after Thissen & Steinberg, "A response model for multiple choice items" (1984);
///   keys are weighed by their marginal likelihoods, Jeffreys, "Theory of Probability" (1939).
struct KeyEvidence {
    /// Per standard deviation of standing.
    private static let slopes = [1.0, 2.0]
    /// In standard deviations of standing.
    private static let hardnesses = stride(from: -2.0, through: 2, by: 0.5)
    private static let hardnessDeviation = 1.25
    private static let rounds = 3
    /// In standard deviations: trainees who stand this near each other are counted together.
    private static let cellWidth = 0.25
    /// Nobody knows for sure.
    private static let leastSlip = 1e-6

    /// What answers say about the choices of an item.
    struct Verdict: Equatable {
        /// The probability that the key alone is right, 0 to 1; a half where nothing is known.
        let key: Double
        /// Of each choice, that it is right, alone or beside the key.
        let choices: [Double]
    }

    /// Trainees who stand nearly alike and took the same.
    private struct Group {
        let standing: Double
        let taken: Int
        let size: Double
    }

    private struct Curve {
        let logPrior: Double
        /// Of each group, how likely its members know.
        let knowing: [Double]
    }

    private let groups: [Group]
    private let count: Int
    private let curves: [Curve]

    /// Nil if all trainees stand alike, or there are fewer than two choices.
    ///
    /// - Parameters:
    ///   - answers: of each trainee the points on all other items, and the position taken.
    ///   - count: how many choices there are.
    init?(answers: [(standing: Double, taken: Int)], choices count: Int) {
        let number = Double(answers.count)
        let mean = answers.reduce(0) { $0 + $1.standing } / max(1, number)
        let variance = answers.reduce(0) { $0 + ($1.standing - mean) * ($1.standing - mean) }
        guard variance > 0, count > 1, answers.allSatisfy({ (0..<count).contains($0.taken) })
        else { return nil }
        let deviation = (variance / number).squareRoot()
        let groups = Self.groups(
            of: answers.map { (($0.standing - mean) / deviation, $0.taken) }, count)
        (self.groups, self.count) = (groups, count)
        curves = Self.slopes.flatMap { slope in
            Self.hardnesses.map { hardness in
                let scaled = hardness / Self.hardnessDeviation
                return Curve(
                    logPrior: -0.5 * scaled * scaled,
                    knowing: groups.map {
                        (1 - Self.leastSlip) / (1 + exp(-slope * ($0.standing - hardness)))
                    })
            }
        }
    }

    private static func groups(
        of answers: [(standing: Double, taken: Int)], _ count: Int
    ) -> [Group] {
        let cells = Dictionary(grouping: answers) { answer in
            Int((answer.standing / cellWidth).rounded()) * count + answer.taken
        }
        return cells.sorted { $0.key < $1.key }.map { _, members in
            Group(
                standing: members.reduce(0) { $0 + $1.standing } / Double(members.count),
                taken: members[0].taken, size: Double(members.count))
        }
    }

    /// Weighs the key against all other keys together, at even odds.
    ///
    /// - Complexity: O(g c) with g groups, at most some dozens for each of c choices.
    func verdict(onKey key: Int) -> Verdict {
        let others = (0..<count).filter { $0 != key }
        let sound = logLikelihood(ofRight: [key])
        let instead = others.map { logLikelihood(ofRight: [$0]) }
        let beside = others.map { logLikelihood(ofRight: [key, $0]) }
        let highest = max(sound, (instead + beside).max() ?? sound)
        let odds = Double(instead.count + beside.count)
        let weights = (
            sound: exp(sound - highest), instead: instead.map { exp($0 - highest) / odds },
            beside: beside.map { exp($0 - highest) / odds }
        )
        let all = weights.sound + (weights.instead + weights.beside).reduce(0, +)
        var choices = [Double](repeating: 0, count: count)
        for (place, other) in others.enumerated() {
            choices[other] = (weights.instead[place] + weights.beside[place]) / all
        }
        choices[key] = (weights.sound + weights.beside.reduce(0, +)) / all
        return Verdict(key: weights.sound / all, choices: choices)
    }

    /// Averaged over all curves, up to a constant.
    private func logLikelihood(ofRight right: [Int]) -> Double {
        let logs = curves.map { $0.logPrior + logLikelihood(ofRight: right, $0.knowing) }
        let highest = logs.max() ?? 0
        return highest + log(logs.reduce(0) { $0 + exp($1 - highest) })
    }

    /// With the guesses that fit best, found by expectation and maximisation; each choice begins
    /// with one guess.
    private func logLikelihood(ofRight right: [Int], _ knowing: [Double]) -> Double {
        var known = [Double](repeating: 0, count: count)
        for choice in right { known[choice] = 1 / Double(right.count) }
        var guess = [Double](repeating: 1 / Double(count), count: count)
        for _ in 0..<Self.rounds {
            var guesses = [Double](repeating: 1, count: count)
            for place in groups.indices {
                let (knows, choice) = (knowing[place], groups[place].taken)
                let guessed = (1 - knows) * guess[choice]
                guesses[choice] += groups[place].size * guessed / (knows * known[choice] + guessed)
            }
            let all = guesses.reduce(0, +)
            guess = guesses.map { $0 / all }
        }
        let answers = groups.indices.reduce(0.0) { sum, place in
            let (knows, choice) = (knowing[place], groups[place].taken)
            return sum + groups[place].size
                * log(knows * known[choice] + (1 - knows) * guess[choice])
        }
        return answers + guess.reduce(0) { $0 + log($1 * Double(count)) }
    }
}
