import AnswerSearch
import Knowledge
import TextAnalysis

/// One turn of a conversation: the state as it becomes, and what the bot does.
///
/// What belongs to answers, procedures, forms and hand-offs stands in files of their own.
struct DialogueTurn {
    let dialogue: Dialogue
    var state: DialogueState
    private(set) var actions: [DialogueAction] = []

    init(dialogue: Dialogue, state: DialogueState) {
        (self.dialogue, self.state) = (dialogue, state)
    }

    var setting: DialogueSetting { dialogue.setting }
    var phrases: Phrases { Phrases.inLanguage(state.language) }

    mutating func act(_ action: DialogueAction) { actions.append(action) }

    mutating func say(_ text: String, options: [DialogueOption] = []) {
        act(.say(text: text, options: options))
    }

    /// Puts what was said into the transcript and gives the state back.
    func finish(_ state: inout DialogueState) -> [DialogueAction] {
        var after = self.state
        for action in actions where !action.text.isEmpty {
            after.transcript.append(Turn(.bot, action.text))
        }
        if !actions.isEmpty { after.lastActions = actions.filter(\.isRepeatable) }
        state = after
        return actions
    }

    // MARK: A message

    mutating func receive(_ message: String) throws {
        adoptLanguage(of: message)
        let masked = write(message)
        if case .person = state.phase { return }
        if state.phase == .ended { reopen() }
        let intent = dialogue.intents.intent(of: message, language: state.language)
        switch intent {
        case .person: return try handOff(.asked)
        case .complaint where !isAskingForText: return try handOff(.complaint)
        case .abuse: return try handOff(.abuse)
        case .repeatThat: return repeatLast()
        default: break
        }
        if state.form != nil { return try continueForm(message, masked, intent) }
        if try continuePending(message, masked, intent) { return }
        try begin(masked, intent)
    }

    /// The message as it is kept; a number that the field being asked takes stays.
    private mutating func write(_ message: String) -> String {
        let kept = askedField.flatMap { field in
            dialogue.reader.value(
                of: field, in: message, language: state.language, now: setting.now)?.written
        }
        let masked = state.mask.mask(message, keeping: kept.map { [$0] } ?? [])
        revise(masked.revised)
        state.transcript.append(Turn(.customer, masked.text))
        return masked.text
    }

    /// Masks earlier lines of the customer that this message completed.
    private mutating func revise(_ revised: [Int: String]) {
        let own = state.transcript.indices.filter { state.transcript[$0].speaker == .customer }
        for (back, text) in revised where back >= 1 && back <= own.count {
            state.transcript[own[own.count - back]] = Turn(.customer, text)
        }
    }

    private mutating func adoptLanguage(of message: String) {
        let letters = message.filter(\.isLetter)
        guard letters.count >= 2 else { return }
        let detected = dialogue.analyzer.language(of: message, context: state.language)
        guard detected.primary != state.language.primary else {
            if detected.tag != String(detected.primary), letters.count >= 4 {
                state.language = detected
            }
            return
        }
        // A name or a code in Latin letters is no change of language.
        let isLatin = detected.primary == "en"
        guard !isLatin || (state.form == nil && letters.count >= 8 && message.contains(" ")) else {
            return
        }
        if Self.spoken.contains(String(detected.primary)) { state.language = detected }
    }

    /// The languages that the bot speaks.
    private static let spoken: Set<String> = ["en", "ru", "th", "zh"]

    private mutating func reopen() {
        state.phase = .bot
        state.topic = .init(start: max(0, state.transcript.count - 1))
    }

    private var askedField: FormField? {
        guard case .asking(let id)? = state.form?.phase else { return nil }
        return form?.field(id)
    }

    /// What is said of a complaint in a form's own words is no outburst.
    private var isAskingForText: Bool { askedField?.kind == .text }

    // MARK: What is no question

    mutating func begin(_ message: String, _ intent: Intent?) throws {
        switch intent {
        case .greeting: say(phrases.greetingBack)
        case .howAreYou: say(phrases.howAreYou)
        case .thanks: say(phrases.welcome)
        case .whatCanYouDo: say(phrases.whatICanDo)
        case .goodbye: end()
        case .startOver:
            state.beginTopic()
            say(phrases.nothingAsked)
        case .filler: say(phrases.stillThere)
        case .complaint: try handOff(.complaint)
        case .yes, .no, .noneOfThese, .done, .back, .skip, .why:
            state.pending = nil
            say(phrases.nothingAsked)
        // "I want to cancel" may be a question where there is nothing to cancel.
        case .cancel, .didNotWork:
            state.pending = nil
            let isKnown = try find(message).level != .low
            if isKnown { try ask(message) } else { say(phrases.nothingAsked) }
        case .person, .abuse, .repeatThat, nil: try ask(message)
        }
    }

    mutating func end() {
        act(.end(text: phrases.goodbye))
        state.beginTopic()
        state.phase = .ended
    }

    private mutating func repeatLast() {
        guard !state.lastActions.isEmpty else { return say(phrases.nothingToRepeat) }
        state.lastActions.forEach { act($0) }
    }

    // MARK: What the bot waits for

    /// - Returns: whether the message was what the bot waited for.
    private mutating func continuePending(
        _ message: String, _ masked: String, _ intent: Intent?
    ) throws -> Bool {
        switch state.pending {
        case nil: return false
        case .helped(let document, let form):
            return try continueHelped(message, intent, document, form)
        case .choice(let options, let question):
            return try continueChoice(message, intent, options, question)
        case .otherWords:
            guard intent == .no || intent == .filler else { return false }
            try notUnderstood()
            return true
        case .startForm(let id): return try continueStart(intent, id)
        case .procedure: return try continueProcedure(intent)
        case .branch(let options): return try continueBranch(message, intent, options)
        }
    }

    private mutating func continueStart(_ intent: Intent?, _ id: String) throws -> Bool {
        switch intent {
        case .yes: try startForm(id)
        case .no, .cancel, .skip:
            state.pending = nil
            say(phrases.nothingAsked)
        default: return false
        }
        return true
    }

    /// The option that a message names by its number or its words.
    func option(_ message: String, among options: [DialogueOption]) -> DialogueOption? {
        let choices = options.map {
            FormField.Choice(id: $0.id, names: [state.language: $0.title])
        }
        let field = FormField(id: "choice", kind: .choice, choices: choices)
        let value = dialogue.reader.value(
            of: field, in: message, language: state.language, now: setting.now)
        if let value { return options.first { $0.id == value.written } }
        let matcher = OptionMatcher(analyzer: dialogue.analyzer, language: state.language)
        return matcher.index(of: message, among: options.map(\.title)).map { options[$0] }
    }

    /// Whether a message is the option's own words.
    func named(_ message: String, _ option: DialogueOption) -> Bool {
        func folded(_ text: String) -> String {
            dialogue.analyzer.folded(text).filter { $0.isLetter || $0.isNumber }
        }
        return folded(message) == folded(option.title)
    }

    /// A button was pressed.
    mutating func choose(_ id: String) throws {
        if case .person = state.phase { return }
        switch (state.form, state.pending) {
        case (_?, _): try continueForm(chosen: id)
        case (nil, .choice(let options, let question)?):
            if let option = options.first(where: { $0.id == id }) {
                state.transcript.append(Turn(.customer, option.title))
                try chosen(option, question: question)
            } else {
                say(phrases.chooseOne)
            }
        case (nil, .branch(let options)?):
            guard let index = options.firstIndex(where: { $0.id == id }) else {
                return say(phrases.whichApplies, options: options)
            }
            state.transcript.append(Turn(.customer, options[index].title))
            try follow(branch: index)
        case (nil, .helped(_, let form?)?) where id == form: try startForm(form)
        default:
            let words = [
                "yes": phrases.yes, "no": phrases.no, "done": Intent.done.rawValue,
            ]
            try receiveWord(id, shown: words[id] ?? id)
        }
    }

    private mutating func receiveWord(_ id: String, shown: String) throws {
        state.transcript.append(Turn(.customer, shown))
        let intent = Intent(rawValue: id)
        if try continuePending(shown, shown, intent) { return }
        try begin(shown, intent ?? .filler)
    }
}

extension DialogueAction {
    /// Whether "repeat that" brings it again.
    fileprivate var isRepeatable: Bool {
        switch self {
        case .say, .answer, .choices, .ask: true
        case .submit, .submitted, .handOff, .end: false
        }
    }
}
