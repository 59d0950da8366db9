import Knowledge

/// Leads through the steps of one procedure.
struct ProcedureGuide {
    let procedure: Procedure
    let phrases: Phrases

    /// What comes after a step.
    enum Next: Equatable {
        case step(String)
        /// A branch has to be chosen first.
        case branch([DialogueOption])
        case document(String)
        case solved
        /// After the last step.
        case finished
        /// The step did not work, and the procedure knows nothing better.
        case stuck
    }

    /// The step's text for a customer.
    func text(of step: ProcedureStep) -> String {
        let body = step.text.isEmpty ? step.say.joined(separator: "\n") : step.text
        let heading = phrases.step.filled(
            "\(step.number)", "\(procedure.steps.count)", step.title)
        return body.isEmpty ? heading : heading + "\n" + body
    }

    func afterDone(_ step: ProcedureStep) -> Next {
        let options = branches(of: step)
        return options.isEmpty ? following(step) : .branch(options)
    }

    /// What a chosen branch leads to; nil stands for none of them.
    func after(branch: Int?, of step: ProcedureStep) -> Next {
        guard let branch, step.branches.indices.contains(branch) else { return following(step) }
        return next(step.branches[branch].target)
    }

    func afterFailure(_ step: ProcedureStep) -> Next {
        guard let failure = step.failure else {
            let options = branches(of: step)
            return options.isEmpty ? following(step, else: .stuck) : .branch(options)
        }
        return failure.target.map(next) ?? following(step, else: .stuck)
    }

    func branches(of step: ProcedureStep) -> [DialogueOption] {
        step.branches.enumerated().map {
            DialogueOption(id: "branch-\($0.offset)", title: $0.element.condition)
        }
    }

    private func next(_ target: StepTarget) -> Next {
        switch target {
        case .step(let anchor): procedure.step(anchor) == nil ? .finished : .step(anchor)
        case .document(let id), .documentStep(let id, _): .document(id)
        case .done: .solved
        }
    }

    private func following(_ step: ProcedureStep, else end: Next = .finished) -> Next {
        procedure.steps.first { $0.number > step.number }.map { .step($0.anchor) } ?? end
    }
}
