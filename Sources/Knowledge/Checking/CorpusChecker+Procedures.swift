extension CorpusChecker {
    mutating func check(_ procedure: Procedure, of document: Document) {
        for step in procedure.steps { check(step, of: procedure, in: document) }
    }

    private mutating func check(
        _ step: ProcedureStep, of procedure: Procedure, in document: Document
    ) {
        func place(_ line: Int) -> SourceLocation {
            SourceLocation(path: document.location.path, line: line > 0 ? line : step.line)
        }
        for branch in step.branches {
            check(branch.target, of: procedure, at: place(branch.line))
        }
        if let failure = step.failure, let target = failure.target {
            check(target, of: procedure, at: place(failure.line))
        }
        for id in step.see { checkDocument(id, at: place(0), by: "'see:' names the") }
        if let form = step.form, !forms.contains(where: { $0.id == form }) {
            let hint = Suggestion.hint(for: form, among: forms.map(\.id))
            error(place(0), "unknown form '\(form)'" + hint)
        }
    }

    private mutating func check(
        _ target: StepTarget, of procedure: Procedure, at location: SourceLocation
    ) {
        switch target {
        case .done: break
        case .step(let anchor):
            if procedure.step(anchor) == nil { report(anchor, in: procedure, at: location) }
        case .document(let id):
            guard byID[id] == nil else { return }
            let legal = procedure.steps.map(\.anchor) + ["done"] + byID.keys.sorted()
            let hint = Suggestion.nearest(to: id, among: legal).map { ": did you mean '\($0)'?" }
            error(location, "'\(id)' is neither a step nor a document" + (hint ?? ""))
        case .documentStep(let id, let anchor):
            guard case .procedure(let other)? = byID[id]?.content else {
                let found = byID[id] == nil ? hint(document: id) : ", it is an answer"
                error(location, "'\(id)#\(anchor)' leads to no procedure" + found)
                return
            }
            if other.step(anchor) == nil { report(anchor, in: other, at: location) }
        }
    }

    private mutating func report(
        _ anchor: String, in procedure: Procedure, at location: SourceLocation
    ) {
        let hint = Suggestion.hint(for: anchor, among: procedure.steps.map(\.anchor))
        error(location, "there is no step '\(anchor)'" + hint)
    }
}
