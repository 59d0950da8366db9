internal import TextAnalysis

extension CorpusChecker {
    mutating func checkForms() {
        var first: [String: SourceLocation] = [:]
        for form in forms {
            if let earlier = first[form.id] {
                error(
                    form.location, "form '\(form.id)' is taken by \(earlier.path):\(earlier.line)")
            } else {
                first[form.id] = form.location
            }
            checkFileName(form.id, at: form.location)
            check(callTypes: form.callTypes, at: form.location)
            for field in form.fields { checkPrefill(field, of: form) }
        }
    }

    private mutating func checkPrefill(_ field: FormField, of form: Form) {
        let columns = customers.columns
        guard let column = field.prefill, !columns.isEmpty, !columns.contains(column) else {
            return
        }
        error(
            SourceLocation(path: form.location.path, line: field.line),
            "customers have no '\(column)' to fill in"
                + Suggestion.hint(for: column, among: columns))
    }

    mutating func checkPins() {
        for pin in knowledge.pins {
            let location = SourceLocation(path: knowledge.path, line: max(1, pin.line))
            checkDocument(pin.document, at: location, by: "a pin names the")
        }
    }

    mutating func checkContradictions() {
        let pages = documents.filter { $0.kind == .page }.map(\.location.path)
        for contradiction in contradictions {
            checkDocument(
                contradiction.document, at: contradiction.location, by: "a contradiction names the")
            let page = contradiction.page
            guard !pages.isEmpty, !pages.contains(where: { $0 == page || $0.hasSuffix("/" + page) })
            else { continue }
            error(contradiction.location, "there is no page '\(page)'")
        }
    }

    mutating func checkJudgements() {
        for judgement in judgements {
            let (query, wanted) = (judgement.query, judgement.expectation)
            for id in wanted.first + wanted.contains + wanted.not {
                checkDocument(id, at: judgement.location, by: "the case expects the")
            }
            check(callTypes: [query.callType].compactMap { $0 }, at: judgement.location)
            check(products: [query.product].compactMap { $0 }, at: judgement.location)
            check(segments: [query.segment].compactMap { $0 }, at: judgement.location)
            check(regions: [query.region].compactMap { $0 }, at: judgement.location)
        }
    }
}
