internal import TextAnalysis

/// Finds what is wrong between the files of a corpus; what is wrong within one, its reader says.
///
/// Nothing is unknown to an empty knowledge base or an empty directory of customers: without them,
/// call types, products and attributes are not checked.
package struct CorpusChecker {
    let documents: [Document]
    let forms: [Form]
    let knowledge: KnowledgeBase
    let customers: CustomerDirectory
    let contradictions: [Contradiction]
    let judgements: [Judgement]
    let today: CalendarDate
    /// The first document of each id.
    let byID: [String: Document]
    var issues: [Issue] = []

    /// - Parameter today: the day that decides what is overdue or expired.
    /// - Returns: all issues, by path and line.
    /// - Complexity: about O(n) in the corpus's text; similar questions are found by an index of
    ///   their rarest letters and words, not by comparing all pairs.
    package static func check(
        corpus: [Document], forms: [Form] = [], knowledge: KnowledgeBase = .empty,
        customers: CustomerDirectory = .empty, contradictions: [Contradiction] = [],
        judgements: [JudgementFile] = [], today: CalendarDate
    ) -> [Issue] {
        let sorted = corpus.sorted {
            ($0.location.path, $0.location.line) < ($1.location.path, $1.location.line)
        }
        var checker = CorpusChecker(
            documents: sorted, forms: forms, knowledge: knowledge, customers: customers,
            contradictions: contradictions, judgements: judgements.flatMap(\.cases), today: today,
            byID: Dictionary(sorted.map { ($0.id, $0) }) { first, _ in first })
        checker.checkAll()
        return checker.issues.sorted(by: Issue.inReportOrder)
    }

    private mutating func checkAll() {
        checkIdentity()
        for document in documents {
            checkNames(of: document)
            checkDates(of: document)
            if case .procedure(let procedure) = document.content {
                check(procedure, of: document)
            }
        }
        checkTranslations()
        checkForms()
        checkPins()
        checkContradictions()
        checkJudgements()
        checkQuestions()
    }

    mutating func error(_ location: SourceLocation, _ message: String) {
        issues.append(Issue(.error, at: location, message))
    }

    mutating func warning(_ location: SourceLocation, _ message: String) {
        issues.append(Issue(.warning, at: location, message))
    }

    /// Reports a document id that there is none for. An id may carry a step: `restart#lights`.
    mutating func checkDocument(_ id: String, at location: SourceLocation, by: String) {
        let name = id.prefix { $0 != "#" }
        guard byID[String(name)] == nil else { return }
        error(location, "\(by) unknown document '\(name)'" + hint(document: String(name)))
    }

    func hint(document id: String) -> String {
        Suggestion.nearest(to: id, among: byID.keys.sorted()).map { ": did you mean '\($0)'?" }
            ?? ""
    }

    /// Reports names that the knowledge base does not list.
    mutating func check(
        _ names: [String], among legal: [String], what: String, at location: SourceLocation
    ) {
        guard knowledge != .empty else { return }
        for name in names where !legal.contains(name) {
            error(location, "unknown \(what) '\(name)'" + Suggestion.hint(for: name, among: legal))
        }
    }

    mutating func check(callTypes: [String], at location: SourceLocation) {
        check(callTypes, among: knowledge.callTypes.map(\.id), what: "call type", at: location)
    }

    mutating func check(products: [String], at location: SourceLocation) {
        check(products, among: knowledge.products.map(\.id), what: "product", at: location)
    }

    mutating func check(segments: [String], at location: SourceLocation) {
        check(segments, among: knowledge.segments.map(\.id), what: "segment", at: location)
    }

    mutating func check(regions: [String], at location: SourceLocation) {
        check(regions, among: knowledge.regions.map(\.id), what: "region", at: location)
    }

    mutating func check(language: Language, at location: SourceLocation) {
        check(
            [language.tag], among: knowledge.languages.map(\.tag), what: "language", at: location)
    }
}
