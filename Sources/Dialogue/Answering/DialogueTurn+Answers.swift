import AnswerSearch
import Knowledge
import TextAnalysis

/// Questions and answers.
extension DialogueTurn {
    /// How many documents are offered to choose from.
    private static let mostChoices = 3
    /// From this probability on, the call type's form is offered beside an answer.
    private static let formProbability = 0.5

    mutating func ask(_ question: String) throws {
        if let form = formAskedFor(question) { return try startForm(form) }
        state.topic.question = question
        state.topic.lines.append(Turn(.customer, question))
        var findings = try find(question)
        if let last = state.lastAnswered, findings.answers.first?.document == last {
            // What was said before may have drawn it there: the question alone may mean another.
            findings = try find(question, alone: true)
            guard findings.answers.first?.document != last else {
                say(phrases.sameAnswer)
                return try offer(findings.without([last]), question)
            }
        } else if findings.level == .low, state.topic.lines.count > 1 {
            // Beside what was said before another subject may look like nothing.
            let own = try find(question, alone: true)
            if own.level != .low { findings = own }
        }
        try answer(findings, question)
    }

    /// - Parameter alone: without what was asked before.
    func find(
        _ question: String, alone: Bool = false, isForAgent: Bool = false
    ) throws -> Findings {
        var lines = alone ? [] : state.topic.lines
        if lines.last?.text != question { lines.append(Turn(.customer, question)) }
        return try dialogue.sources.find(
            FindRequest(
                question: question, conversation: lines, language: state.language,
                shown: state.topic.shown, rejected: state.topic.rejected, isForAgent: isForAgent))
    }

    private mutating func answer(_ findings: Findings, _ question: String) throws {
        if !findings.callTypes.isEmpty { state.callTypes = Array(findings.callTypes.prefix(3)) }
        if findings.level == .high, !isBareSubject(question), let best = findings.answers.first {
            try show(best, question: question)
        } else {
            try offer(findings, question)
        }
    }

    /// Whether a topic begins with a single word: that is what it is about, not yet what is asked.
    private func isBareSubject(_ question: String) -> Bool {
        let words = dialogue.analyzer.analyze(question, in: state.language).carriers
        return state.topic.lines.count == 1 && words.count < 2
    }

    /// Offers choices, or says that nothing was understood.
    private mutating func offer(_ findings: Findings, _ question: String) throws {
        if !findings.callTypes.isEmpty { state.callTypes = Array(findings.callTypes.prefix(3)) }
        guard findings.level != .low else { return try notUnderstood() }
        var options = findings.answers.prefix(Self.mostChoices).map {
            DialogueOption(id: $0.document, title: $0.title, document: $0.document)
        }
        if let form = likelyForm(for: findings.answers.first) { options.append(fillIn(form)) }
        options.append(DialogueOption(id: Self.none, title: phrases.noneOfThese))
        state.pending = .choice(options, question: question)
        act(.choices(text: phrases.chooseOne, options))
    }

    private static let none = "none"

    mutating func notUnderstood() throws {
        state.topic.misses += 1
        guard state.topic.misses <= 1 else { return try handOff(.notUnderstood) }
        state.pending = .otherWords
        say(phrases.rephrase)
    }

    // MARK: Showing

    mutating func show(_ found: FoundAnswer, question: String) throws {
        let document = try dialogue.sources.document(found.document)
        state.shown.append(ShownAnswer(answer: found, question: question))
        if !state.topic.shown.contains(found.document) { state.topic.shown.append(found.document) }
        state.lastAnswered = found.document
        state.topic.lines.append(Turn(.bot, found.title))
        if case .procedure(let procedure)? = document?.content, !procedure.steps.isEmpty {
            return startProcedure(found, procedure)
        }
        act(.answer(found, text: introduced(found, found.text)))
        // No procedure: no step of it leads to a form.
        askWhetherHelped(found)
    }

    /// The text, after a word on its language where that is not the customer's.
    func introduced(_ found: FoundAnswer, _ text: String) -> String {
        guard found.language.primary != state.language.primary else { return text }
        return phrases.onlyInLanguage.filled(found.language.name(in: state.language)) + "\n" + text
    }

    private mutating func askWhetherHelped(_ found: FoundAnswer) {
        let form = formOfCallType()
        state.pending = .helped(document: found.document, form: form?.id)
        say(phrases.didThatHelp, options: yesNo + (form.map { [fillIn($0)] } ?? []))
    }

    var yesNo: [DialogueOption] {
        [
            DialogueOption(id: "yes", title: phrases.yes),
            DialogueOption(id: "no", title: phrases.no),
        ]
    }

    private func fillIn(_ form: Form) -> DialogueOption {
        DialogueOption(
            id: form.id, title: phrases.fillForm.filled(form.name(in: state.language)),
            form: form.id)
    }

    /// The form that what is asked leads to: the answer's own, or that of the likeliest call type.
    private func likelyForm(for found: FoundAnswer?) -> Form? {
        if let id = found?.document, let document = try? dialogue.sources.document(id),
            case .procedure(let procedure) = document.content,
            let form = procedure.steps.lazy.compactMap(\.form).first
        {
            return setting.knowledge.form(form)
        }
        return formOfCallType()
    }

    private func formOfCallType() -> Form? {
        guard let likeliest = state.callTypes.first,
            likeliest.probability >= Self.formProbability
        else { return nil }
        return setting.knowledge.forms.first { $0.callTypes.first == likeliest.id }
    }

    // MARK: Reactions

    mutating func continueHelped(
        _ message: String, _ intent: Intent?, _ document: String, _ form: String?
    ) throws -> Bool {
        switch intent {
        case .yes, .thanks, .done: resolved(document)
        case .no, .didNotWork, .noneOfThese: try didNotHelp(document)
        default:
            guard let form, let offered = setting.knowledge.form(form),
                option(message, among: yesNo + [fillIn(offered)])?.form == form
            else { return false }
            try startForm(form)
        }
        return true
    }

    mutating func resolved(_ document: String?) {
        if let document { receive(document, as: .helped) }
        say(phrases.gladItHelped)
        state.beginTopic()
    }

    mutating func didNotHelp(_ document: String) throws {
        receive(document, as: .didNotHelp)
        state.topic.rejected.append(document)
        state.topic.unhelpful += 1
        state.procedure = nil
        guard state.topic.unhelpful <= 1 else { return try handOff(.notHelped) }
        let findings = try find(state.topic.question).without(state.topic.rejected)
        guard findings.level != .low else { return try handOff(.notHelped) }
        say(phrases.sorryNotHelped)
        try offer(findings, state.topic.question)
    }

    private mutating func receive(_ document: String, as reception: ShownAnswer.Reception) {
        guard let last = state.shown.lastIndex(where: { $0.answer.document == document }) else {
            return
        }
        state.shown[last].reception = reception
    }

    // MARK: Choices

    mutating func continueChoice(
        _ message: String, _ intent: Intent?, _ options: [DialogueOption], _ question: String
    ) throws -> Bool {
        if let option = options.first(where: { named(message, $0) }), option.id != Self.none {
            try chosen(option, question: question)
            return true
        }
        if intent == .noneOfThese || intent == .no {
            try noneOfThese(options)
            return true
        }
        if intent == nil, let form = formAskedFor(message) {
            try startForm(form)
            return true
        }
        guard intent == nil || intent == .yes && options.count == 2,
            let option = option(message, among: options)
        else { return false }
        try chosen(option, question: question)
        return true
    }

    mutating func chosen(_ option: DialogueOption, question: String) throws {
        state.pending = nil
        if let form = option.form { return try startForm(form) }
        guard let document = option.document else { return try noneOfThese([]) }
        let findings = try find(question)
        let found =
            try findings.answers.first { $0.document == document }
            ?? described(document)
        guard let found else { return try notUnderstood() }
        try show(found, question: question)
    }

    private mutating func noneOfThese(_ options: [DialogueOption]) throws {
        state.topic.rejected += options.compactMap(\.document)
        state.pending = nil
        guard state.topic.unhelpful == 0 else { return try handOff(.notHelped) }
        try notUnderstood()
    }

    /// An answer made of a document that a search did not bring again.
    func described(_ id: String) throws -> FoundAnswer? {
        guard let document = try dialogue.sources.document(id) else { return nil }
        return FoundAnswer(
            document: id, title: document.title, text: document.customerText,
            language: document.language, kind: document.kind, confidence: 0, level: .medium,
            url: document.url)
    }
}
