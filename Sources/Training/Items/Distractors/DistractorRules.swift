/// What makes a wrong answer surely wrong.
package struct DistractorRules: Equatable, Sendable {
    /// A document nearer than this may say the same; in the table's own measure.
    package var similarityCeiling: Double
    /// Two sentences that share this part of their terms state one fact, 0 to 1.
    package var sentenceOverlap: Double
    /// Two choices that share this part of their terms read alike, 0 to 1.
    package var choiceOverlap: Double
    /// How many wrong answers an item has.
    package var count: Int

    package init(
        similarityCeiling: Double = 0.6, sentenceOverlap: Double = 0.55,
        choiceOverlap: Double = 0.5, count: Int = 3
    ) {
        self.similarityCeiling = similarityCeiling
        (self.sentenceOverlap, self.choiceOverlap) = (sentenceOverlap, choiceOverlap)
        self.count = count
    }
}
