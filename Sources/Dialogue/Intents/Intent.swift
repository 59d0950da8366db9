/// What a message is, where it is no question and no answer to one.
package enum Intent: String, CaseIterable, Codable, Sendable {
    case greeting, howAreYou, thanks, goodbye, whatCanYouDo, repeatThat
    case yes, no, noneOfThese
    case person, complaint, abuse
    case done, didNotWork, back
    case skip, cancel, why, startOver
    /// An opinion or a filler that asks nothing: "ok", "hm", "lol".
    case filler
}
