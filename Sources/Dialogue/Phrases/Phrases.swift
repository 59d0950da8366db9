import TextAnalysis

/// What the bot says, in one language. `{}` stands for what is filled in; `{2}` for a second thing.
///
/// A new language is one more value of this type, and one of `Cues`.
struct Phrases: Sendable {
    // Beginning and end
    let greeting: String
    /// To a greeting, after the bot's own.
    let greetingBack: String
    let whatICanDo: String
    let howAreYou: String
    let welcome: String
    let goodbye: String
    let stillThere: String

    // Answers
    let didThatHelp: String
    /// Said before an answer that exists in another language only; the language's name.
    let onlyInLanguage: String
    let chooseOne: String
    let noneOfThese: String
    let rephrase: String
    let sameAnswer: String
    let gladItHelped: String
    let sorryNotHelped: String
    let anythingElse: String
    let nothingToRepeat: String
    let nothingAsked: String

    // Procedures
    /// "Step {} of {2}: {3}".
    let step: String
    let stepDone: String
    let done: String
    let didNotWork: String
    let back: String
    let whichApplies: String
    let stepFailed: String
    let firstStep: String
    let allStepsDone: String

    // Forms
    /// The form's name.
    let offerForm: String
    let fillForm: String
    let startForm: String
    let prefilled: String
    let backToForm: String
    let noted: String
    let corrected: String
    let cannotSkip: String
    let firstField: String
    let whyUnknown: String
    let readBack: String
    let isThatRight: String
    let whatToChange: String
    let confirmCancel: String
    let cancelled: String
    let carryOn: String
    /// The form's name and its number.
    let submitted: String
    let notSubmitted: String
    let slotTaken: String
    let tooManyAttempts: String
    let yes: String
    let no: String

    // A person
    let handOff: String
    let handOffPriority: String
    let handOffNotUnderstood: String
    let handOffNotHelped: String
    let position: String
    let accepted: String
    let completed: String
    let failed: String
    let expired: String
    let offDuty: String
    let offDutyLeaveDetails: String
    let offDutyNoted: String

    // The hand-off's story, read by an agent
    let storyAsked: String
    let storyAnswered: String
    let storyHelped: String
    let storyNotHelped: String
    let storySteps: String
    let storyForm: String
    let storyMissing: String
    let storyReason: [HandOffReason: String]
    let storyCustomer: String
    let storyAnonymous: String

    /// In this language; in English where the bot does not speak it.
    static func inLanguage(_ language: Language) -> Phrases {
        switch language.primary {
        case "ru": russian
        case "th": thai
        case "zh": language.satisfies(.traditionalChinese) ? traditionalChinese : simplifiedChinese
        default: english
        }
    }
}

extension String {
    /// The phrase with `{}`, `{2}`, `{3}` replaced by `values` in their order.
    func filled(_ values: String...) -> String {
        var text = self
        for (index, value) in values.enumerated() {
            let mark = index == 0 ? "{}" : "{\(index + 1)}"
            text = text.replacing(mark, with: value)
        }
        return text
    }
}
