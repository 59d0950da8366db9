/// Why a document may not give a wrong answer: it could be right.
package enum DistractorRefusal: String, CaseIterable, Sendable {
    case otherLanguage, translation, tooSimilar, sharedFact, answersQuestion, judgedEqual
    case contradicts, exception, asksTheSame
}
