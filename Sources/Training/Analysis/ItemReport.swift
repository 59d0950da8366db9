/// What first attempts say about one item.
package struct ItemReport: Equatable, Codable, Sendable, Identifiable {
    package enum Flag: String, CaseIterable, Codable, Sendable {
        /// Fewer first attempts than conclusions need.
        case tooFewAttempts = "too_few_attempts"
        /// Who is good elsewhere gets it wrong: the key may be wrong, or two choices right.
        case keySuspect = "key_suspect"
        /// It does not tell who is good from who is not.
        case weak
        /// Nearly all get it right.
        case tooEasy = "too_easy"
        /// Most get it wrong: the article may mislead.
        case missedOften = "missed_often"
        /// A wrong choice that nobody takes.
        case idleChoice = "idle_choice"
        /// A wrong choice that is rather right, in the key's place or beside it.
        case rivalChoice = "rival_choice"
    }

    /// How often a choice was taken.
    package struct ChoiceReport: Equatable, Codable, Sendable {
        package let position: Int
        package let isRight: Bool
        package let share: Interval
        /// The correlation of taking it with the points on all other items: below 0 for a wrong
        /// choice that does its work; nil if it cannot be told.
        package let discrimination: Interval?
        /// The probability that it is right, alone or beside the key; nil if it cannot be told.
        package let rightness: Double?
    }

    package let id: String
    package let revision: Int
    package let document: String
    package let attempts: Int
    /// The share of right answers.
    package let facility: Interval
    /// The correlation of this item's points with those on all the others; nil if it cannot be
    /// told.
    package let discrimination: Interval?
    /// The probability that the key alone is right, rather than another choice or both: a half
    /// where answers tell nothing; nil where there is nothing to choose from.
    package let keyProbability: Double?
    package let choices: [ChoiceReport]
    package let flags: [Flag]

    /// Higher is better: the discrimination that can be expected, as the key may be wrong. An item
    /// that nearly all get right says little: above 85 % every point costs two.
    package var quality: Double {
        let ease = 2 * max(0, facility.value - 0.85)
        return (discrimination?.value ?? 0) * (keyProbability ?? 1) - ease
    }
}
