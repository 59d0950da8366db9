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
        /// A wrong choice that would tell better who is good if it counted as right too.
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
        /// The discrimination that the item would have if this choice counted as right too: higher
        /// than the item's own where it is right.
        package let joint: Double?
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
    package let choices: [ChoiceReport]
    package let flags: [Flag]

    /// Higher is better: the discrimination, and how much of it would be lost if the best of the
    /// wrong choices counted as right. A choice that few take tells nothing, and an item that nearly
    /// all get right says little: above 85 % every point costs two.
    package var quality: Double {
        let own = discrimination?.value ?? 0
        let ease = 2 * max(0, facility.value - 0.85)
        return own + (own - (rivalJoint ?? own)) - ease
    }

    /// The highest discrimination that a wrong choice taken by a tenth or more would add up to.
    var rivalJoint: Double? {
        choices.filter { !$0.isRight && $0.share.value >= ItemReport.rivalShare }
            .compactMap(\.joint).max()
    }

    static let rivalShare = 0.1
}
