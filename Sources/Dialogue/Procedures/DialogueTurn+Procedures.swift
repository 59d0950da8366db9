import Knowledge

/// Procedures, step by step.
extension DialogueTurn {
    mutating func startProcedure(_ found: FoundAnswer, _ procedure: Procedure) {
        let guide = ProcedureGuide(procedure: procedure, phrases: phrases)
        let anchored = found.step.flatMap { number in
            procedure.steps.first { $0.number == number }
        }
        let step = anchored ?? procedure.steps[0]
        state.procedure = ProcedureState(document: found.document, step: step.anchor)
        state.pending = .procedure
        let parts = [found.title, procedure.introduction, guide.text(of: step)]
        let text = parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
        act(.answer(found, text: introduced(found, text)))
        say(phrases.stepDone, options: stepOptions)
        offerForm(of: step)
    }

    private var stepOptions: [DialogueOption] {
        [Intent.done, .didNotWork, .back].map {
            DialogueOption(id: $0.rawValue, title: Self.title(of: $0, phrases))
        }
    }

    private static func title(of intent: Intent, _ phrases: Phrases) -> String {
        switch intent {
        case .done: phrases.done
        case .didNotWork: phrases.didNotWork
        default: phrases.back
        }
    }

    /// The procedure being followed, as far as the customer may see it.
    private func followed() throws -> (guide: ProcedureGuide, step: ProcedureStep)? {
        guard let reached = state.procedure,
            case .procedure(let procedure)? = try dialogue.sources.document(reached.document)?
                .content,
            let step = procedure.step(reached.step) ?? procedure.steps.first
        else { return nil }
        return (ProcedureGuide(procedure: procedure, phrases: phrases), step)
    }

    mutating func continueProcedure(_ intent: Intent?) throws -> Bool {
        guard let (guide, step) = try followed() else {
            state.pending = nil
            return false
        }
        switch intent {
        case .done, .yes:
            record(step, .done)
            try go(guide.afterDone(step))
        case .didNotWork, .no:
            record(step, .didNotWork)
            if guide.branches(of: step).isEmpty { say(phrases.stepFailed) }
            try go(guide.afterFailure(step))
        case .back: try stepBack(guide)
        case .thanks: resolved(state.procedure?.document)
        case .cancel, .startOver:
            state.beginTopic()
            say(phrases.nothingAsked)
        default: return try branchNamed(guide, step)
        }
        return true
    }

    /// A customer may name the branch without being asked.
    private mutating func branchNamed(
        _ guide: ProcedureGuide, _ step: ProcedureStep
    ) throws -> Bool {
        let options = guide.branches(of: step)
        guard !options.isEmpty, let message = state.transcript.last?.text,
            let option = option(message, among: options),
            let index = options.firstIndex(of: option)
        else { return false }
        record(step, .done)
        try go(guide.after(branch: index, of: step))
        return true
    }

    mutating func continueBranch(
        _ message: String, _ intent: Intent?, _ options: [DialogueOption]
    ) throws -> Bool {
        if intent == .back {
            guard let (guide, _) = try followed() else { return false }
            try stepBack(guide)
            return true
        }
        if let index = options.firstIndex(where: { named(message, $0) }) {
            try follow(branch: index)
            return true
        }
        if intent == .noneOfThese || intent == .no || intent == .didNotWork {
            try follow(branch: nil)
            return true
        }
        if intent == .yes && options.count == 1 {
            try follow(branch: 0)
            return true
        }
        guard let option = option(message, among: options),
            let index = options.firstIndex(of: option)
        else { return false }
        try follow(branch: index)
        return true
    }

    mutating func follow(branch: Int?) throws {
        guard let (guide, step) = try followed() else { return try ask(state.topic.question) }
        try go(guide.after(branch: branch, of: step))
    }

    private mutating func record(_ step: ProcedureStep, _ outcome: ProcedureState.Outcome) {
        state.procedure?.tried.append(
            .init(anchor: step.anchor, title: step.title, outcome: outcome))
    }

    private mutating func go(_ next: ProcedureGuide.Next) throws {
        switch next {
        case .step(let anchor): try show(step: anchor)
        case .branch(let options):
            let all = options + [DialogueOption(id: "none", title: phrases.noneOfThese)]
            state.pending = .branch(options)
            act(.choices(text: phrases.whichApplies, all))
        case .document(let id):
            guard let found = try described(id), found.document != state.procedure?.document
            else { return try stuck() }
            try show(found, question: state.topic.question)
        case .solved: resolved(state.procedure?.document)
        case .finished:
            let document = state.procedure?.document ?? ""
            state.pending = .helped(document: document, form: nil)
            say(phrases.allStepsDone, options: yesNo)
        case .stuck: try stuck()
        }
    }

    private mutating func stuck() throws {
        guard let document = state.procedure?.document else { return try handOff(.notHelped) }
        let tried = state.procedure
        state.topic.unhelpful += 1
        try didNotHelp(document)
        if state.phase != .bot { state.procedure = tried }
    }

    private mutating func show(step anchor: String) throws {
        guard let reached = state.procedure, reached.step != anchor else {
            return try followed().map { try repeatStep($0.guide, $0.step) } ?? ()
        }
        state.procedure?.path.append(reached.step)
        state.procedure?.step = anchor
        guard let (guide, step) = try followed() else { return }
        try repeatStep(guide, step)
    }

    private mutating func repeatStep(_ guide: ProcedureGuide, _ step: ProcedureStep) throws {
        state.pending = .procedure
        say(guide.text(of: step) + "\n" + phrases.stepDone, options: stepOptions)
        offerForm(of: step)
    }

    private mutating func stepBack(_ guide: ProcedureGuide) throws {
        guard let earlier = state.procedure?.path.popLast() else {
            say(phrases.firstStep)
            return
        }
        state.procedure?.step = earlier
        guard let (guide, step) = try followed() else { return }
        try repeatStep(guide, step)
    }

    private mutating func offerForm(of step: ProcedureStep) {
        guard let form = step.form.flatMap(setting.knowledge.form) else { return }
        state.pending = .startForm(form.id)
        say(phrases.offerForm.filled(form.name(in: state.language)), options: yesNo)
    }
}
