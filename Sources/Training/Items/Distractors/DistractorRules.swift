/// What makes a wrong answer surely wrong, and still one that could be believed.
package struct DistractorRules: Equatable, Sendable {
    /// A document nearer than this may say the same; in the table's own measure.
    package var similarityCeiling: Double
    /// So many of the nearest documents are on the subject: a rank means the same in every language,
    /// which a measure does not.
    package var nearest: Int
    /// Of the same call type, these are near enough.
    package var nearestInCallType: Int
    /// How many wrong answers must at least be on the subject.
    package var leastOnSubject: Int
    /// Two sentences that share this part of their terms state one fact, 0 to 1.
    package var sentenceOverlap: Double
    /// Two questions that share this part of their terms ask the same, 0 to 1.
    package var questionOverlap: Double
    /// Two choices that share this part of their terms read alike, 0 to 1.
    package var choiceOverlap: Double
    /// The right choice may share this much more of its words with the stem than any wrong one
    /// does, by weight, 0 to 1: above it the words alone tell the answer.
    package var stemOverlap: Double
    /// How many wrong answers an item has.
    package var count: Int

    package init(
        similarityCeiling: Double = 0.6, nearest: Int = 6,
        nearestInCallType: Int = 12, leastOnSubject: Int = 3,
        sentenceOverlap: Double = 0.55, questionOverlap: Double = 0.7,
        choiceOverlap: Double = 0.5, stemOverlap: Double = 0.2, count: Int = 3
    ) {
        self.similarityCeiling = similarityCeiling
        (self.nearest, self.nearestInCallType) = (nearest, nearestInCallType)
        self.leastOnSubject = leastOnSubject
        (self.sentenceOverlap, self.questionOverlap) = (sentenceOverlap, questionOverlap)
        (self.choiceOverlap, self.stemOverlap) = (choiceOverlap, stemOverlap)
        self.count = count
    }
}
