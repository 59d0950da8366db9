import Foundation
import Knowledge
import TextAnalysis

/// Trainees of known ability who learn for some weeks: what analysis and schedule are judged by.
///
/// A first answer is right by the two-parameter logistic model. Afterwards each trainee forgets by
/// a memory of their own: FSRS with every parameter up to a tenth off. A trainee who has forgotten
/// still guesses one time in four, which the schedule cannot tell from remembering.
/// - Note: Birnbaum, "Some latent trait models" (1968).
package struct CohortSimulation: Sendable {
    package struct Settings: Equatable, Sendable {
        package var trainees = 50
        package var days = 60
        package var items = 60
        /// Of each fault.
        package var faulty = 2
        package var newItemsADay = 2
        package var guessing = 0.25
        package var seed: UInt64 = 1

        package init() {}
    }

    /// What is wrong with a planted item.
    package enum Fault: String, CaseIterable, Codable, Sendable {
        case wrongKey = "wrong_key"
        case twoRight = "two_right"
        case guessable
    }

    /// A review: how likely recall was by the schedule and by the simulated memory.
    package struct Recall: Equatable, Sendable {
        package let predicted: Double
        package let simulated: Double
        package let remembered: Bool
    }

    package struct Outcome: Sendable {
        package let items: [QuizItem]
        package let faults: [String: Fault]
        package let abilities: [Double]
        package let attempts: [Attempt]
        package let recalls: [Recall]
        package let analysis: ItemAnalysis
    }

    private struct Model {
        let item: QuizItem
        let slope: Double
        let hardness: Double
        let fault: Fault?
    }

    private let settings: Settings
    private static let start = Date(timeIntervalSince1970: 1_780_000_000)
    private static let choiceCount = 4

    package init(_ settings: Settings = Settings()) { self.settings = settings }

    /// - Complexity: O(trainees × (items + reviews)).
    package func run() -> Outcome {
        var random = SeededRandom(seed: settings.seed, for: "cohort")
        let models = models(&random)
        let abilities = abilities(&random)
        var (attempts, recalls) = ([Attempt](), [Recall]())
        for (number, ability) in abilities.enumerated() {
            var learner = Learner(
                name: "trainee-\(number + 1)", ability: ability, seed: settings.seed)
            learn(&learner, models.shuffled(using: &random), &attempts, &recalls)
        }
        let items = models.map(\.item)
        let faults = models.compactMap { model in model.fault.map { (model.item.id, $0) } }
        return Outcome(
            items: items, faults: Dictionary(uniqueKeysWithValues: faults), abilities: abilities,
            attempts: attempts, recalls: recalls,
            analysis: ItemAnalysis(items: items, attempts: attempts))
    }

    /// From the normal distribution, moved and stretched to the mean 0 and the deviation 1.2.
    private func abilities(_ random: inout SeededRandom) -> [Double] {
        let drawn = (0..<settings.trainees).map { _ in random.normal() }
        let count = Double(drawn.count)
        let mean = drawn.reduce(0, +) / count
        let deviation =
            (drawn.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
        return drawn.map { 1.2 * ($0 - mean) / max(deviation, 0.01) }
    }

    private func models(_ random: inout SeededRandom) -> [Model] {
        let faults = Fault.allCases.flatMap { Array(repeating: $0, count: settings.faulty) }
        return (0..<settings.items).map { number in
            Model(
                item: Self.item(number), slope: Double.random(in: 1.5...2.5, using: &random),
                hardness: Double.random(in: -1...1, using: &random),
                fault: faults.indices.contains(number) ? faults[number] : nil)
        }
    }

    private static func item(_ number: Int) -> QuizItem {
        let choices = (0..<choiceCount).map { QuizChoice("choice \($0)", isRight: $0 == 0) }
        return QuizItem(
            id: "item-\(number + 1)", kind: .whichAnswer, document: "document-\(number + 1)",
            version: "1", language: .english, text: "question \(number + 1)",
            task: .choice(choices),
            proof: QuizProof(passage: "document-\(number + 1)", title: "", text: "proof"),
            state: .approved)
    }

    /// A trainee with two memories: the one that forgets, and the one that the schedule believes.
    private struct Learner {
        let name: String
        let ability: Double
        var deck: ReviewDeck
        var memories: [String: MemoryState] = [:]
        let truth: FSRSScheduler
        var random: SeededRandom

        init(name: String, ability: Double, seed: UInt64) {
            (self.name, self.ability) = (name, ability)
            deck = ReviewDeck(trainee: name)
            var random = SeededRandom(seed: seed, for: name)
            let weights = zip(FSRSParameters.standard.weights, FSRSParameters.ranges).map {
                ($0 * Double.random(in: 0.9...1.1, using: &random)).bounded(to: $1)
            }
            let own = try? FSRSScheduler(parameters: FSRSParameters(weights))
            truth = own ?? .standard
            self.random = random
        }

        func recall(_ item: String, at now: Date) -> Double {
            guard let memory = memories[item], let card = deck.card(for: item) else { return 0 }
            return truth.retrievability(memory, elapsedDays: card.elapsedDays(at: now))
        }

        /// - Parameter remembered: what the own memory did; the schedule sees only the answer.
        mutating func learn(
            _ item: String, remembered: Bool, answered isRight: Bool, at now: Date
        ) {
            let elapsed = deck.card(for: item)?.elapsedDays(at: now) ?? 0
            memories[item] = truth.next(
                memories[item], rating: remembered ? .good : .again, elapsedDays: elapsed)
            deck.review(item, isRight ? .good : .again, at: now, .standard)
        }
    }

    private func learn(
        _ learner: inout Learner, _ models: [Model], _ attempts: inout [Attempt],
        _ recalls: inout [Recall]
    ) {
        let byID = Dictionary(
            models.map { ($0.item.id, $0) }, uniquingKeysWith: { first, _ in first })
        for day in 0..<settings.days {
            let now = Self.start.addingTimeInterval(Double(day) * ReviewCard.secondsPerDay)
            for id in learner.deck.due(at: now, .standard) {
                guard let model = byID[id] else { continue }
                review(&learner, model, at: now, &attempts, &recalls)
            }
            let first = day * settings.newItemsADay
            for model in models.dropFirst(first).prefix(settings.newItemsADay) {
                meet(&learner, model, at: now, &attempts)
            }
        }
    }

    private func meet(
        _ learner: inout Learner, _ model: Model, at now: Date, _ attempts: inout [Attempt]
    ) {
        let knows =
            Double.random(in: 0..<1, using: &learner.random)
            < 1 / (1 + exp(-model.slope * (learner.ability - model.hardness)))
        let choice = choice(knows: knows, model.fault, &learner.random)
        attempts.append(attempt(of: learner, model, choice, isFirst: true, at: now))
        learner.learn(
            model.item.id, remembered: choice == 0, answered: choice == 0, at: now)
    }

    /// The position taken; 0 is the key, 1 what is right beside it or instead of it.
    private func choice(
        knows: Bool, _ fault: Fault?, _ random: inout SeededRandom
    ) -> Int {
        let wrong = Int.random(in: 1..<Self.choiceCount, using: &random)
        switch fault {
        case .wrongKey: return knows ? 1 : Int.random(in: 0..<Self.choiceCount, using: &random)
        case .twoRight: return knows ? Int.random(in: 0...1, using: &random) : wrong
        case .guessable: return Double.random(in: 0..<1, using: &random) < 0.93 ? 0 : wrong
        case nil: return knows ? 0 : wrong
        }
    }

    private func review(
        _ learner: inout Learner, _ model: Model, at now: Date, _ attempts: inout [Attempt],
        _ recalls: inout [Recall]
    ) {
        let id = model.item.id
        let predicted = learner.deck.card(for: id)?.retrievability(at: now, .standard) ?? 0
        let simulated = learner.recall(id, at: now)
        let remembered = Double.random(in: 0..<1, using: &learner.random) < simulated
        let guessed = Double.random(in: 0..<1, using: &learner.random) < settings.guessing
        recalls.append(
            Recall(predicted: predicted, simulated: simulated, remembered: remembered))
        let choice = remembered || guessed ? 0 : 1
        attempts.append(attempt(of: learner, model, choice, isFirst: false, at: now))
        learner.learn(id, remembered: remembered, answered: choice == 0, at: now)
    }

    private func attempt(
        of learner: Learner, _ model: Model, _ choice: Int, isFirst: Bool, at now: Date
    ) -> Attempt {
        Attempt(
            id: "\(learner.name)/\(model.item.id)/\(Int(now.timeIntervalSince1970))",
            trainee: learner.name, item: model.item, session: "simulated",
            response: .choice(choice), points: choice == 0 ? 1 : 0, seconds: 20, at: now,
            isFirst: isFirst)
    }
}

extension CohortSimulation.Outcome {
    /// The mean over all reviews.
    package var predictedRecall: Double { mean(recalls.map(\.predicted)) }
    package var simulatedRecall: Double { mean(recalls.map(\.simulated)) }
    /// The share of reviews at which the item was remembered.
    package var rememberedShare: Double { mean(recalls.map { $0.remembered ? 1 : 0 }) }

    /// How many of the faulty items stand at the end of the analysis, behind all others.
    package var faultyLast: Int {
        analysis.reports.suffix(faults.count).filter { faults[$0.id] != nil }.count
    }

    private func mean(_ values: [Double]) -> Double {
        values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    }
}

extension SeededRandom {
    /// A number from the standard normal distribution.
    ///
    /// - Note: Box & Muller (1958).
    mutating func normal() -> Double {
        let radius = (-2 * log(Double.random(in: .leastNonzeroMagnitude..<1, using: &self)))
            .squareRoot()
        return radius * cos(2 * .pi * Double.random(in: 0..<1, using: &self))
    }
}
