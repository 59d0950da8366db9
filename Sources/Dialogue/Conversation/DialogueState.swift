package import AnswerSearch
package import Knowledge
package import TextAnalysis

/// All that a conversation is between two turns: kept as JSON, so that any process can go on.
package struct DialogueState: Codable, Sendable {
    package enum Phase: Codable, Equatable, Sendable {
        case bot
        /// Waiting for a person, or with one: the bot is silent.
        case person(HandOffReason)
        case ended
    }

    /// What the bot waits for.
    enum Pending: Codable, Equatable, Sendable {
        /// Whether the answer helped; a form may be offered beside.
        case helped(document: String, form: String?)
        case choice([DialogueOption], question: String)
        /// Other words for what was not understood.
        case otherWords
        case startForm(String)
        case procedure
        /// Which branch of a step applies.
        case branch([DialogueOption])
    }

    /// What was understood as one topic; a resolved one is followed by a new one.
    struct Topic: Codable, Equatable, Sendable {
        /// The line of the transcript at which it begins.
        var start: Int
        var question = ""
        /// What was asked, and the titles of what was answered: what a search leans on.
        var lines: [Turn] = []
        var shown: [String] = []
        var rejected: [String] = []
        /// How often the bot did not understand, and how often its answers did not help.
        var misses = 0
        var unhelpful = 0
    }

    package internal(set) var language: Language
    /// Personal data masked.
    package internal(set) var transcript: [Turn] = []
    package internal(set) var phase = Phase.bot
    /// A person has taken over.
    package internal(set) var isWithAgent = false
    /// All answers of the conversation.
    package internal(set) var shown: [ShownAnswer] = []
    package internal(set) var callTypes: [CallTypeProbability] = []
    var mask = PersonalDataMask()
    var topic = Topic(start: 0)
    var pending: Pending?
    package internal(set) var form: FormState?
    package internal(set) var procedure: ProcedureState?
    /// The answer that came last, until something else is talked about.
    var lastAnswered: String?
    /// What the bot did last: what "repeat that" brings again.
    var lastActions: [DialogueAction] = []
    /// Why a person is to take over once contact details are there.
    var reasonToCallBack: HandOffReason?
    /// A form that was given up halfway, for the person who takes over.
    var partialForm: FormState?

    package init(language: Language) { self.language = language }

    /// What the customer said since the topic began.
    var said: [String] {
        transcript[min(topic.start, transcript.count)...].filter { $0.speaker == .customer }
            .map(\.text)
    }

    mutating func beginTopic() {
        topic = Topic(start: transcript.count)
        (pending, procedure, lastAnswered) = (nil, nil, nil)
    }
}

/// An answer that was shown, and how it was received.
package struct ShownAnswer: Codable, Equatable, Sendable {
    package enum Reception: String, Codable, Sendable {
        case unknown, helped
        case didNotHelp = "did_not_help"
    }

    package let answer: FoundAnswer
    package let question: String
    package internal(set) var reception = Reception.unknown
}
