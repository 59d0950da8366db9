internal import TextAnalysis

/// Reads `judgements/*.yaml`.
package enum JudgementReader {
    private static let queryKeys = [
        "text", "language", "call_type", "product", "segment", "region", "audience", "date",
        "conversation",
    ]

    /// - Returns: nil for malformed YAML or a file that is no mapping; cases with a mistake are
    ///   left out and reported.
    package static func read(_ text: String, path: String) -> (JudgementFile?, [Issue]) {
        let log = IssueLog(path: path)
        let root = YAMLReader.parse(text, name: "the file", log: log)
        guard let file = root?.mapping(["floor", "cases"]) else {
            if log.issues.isEmpty { log.error(1, "the file is empty") }
            return (nil, log.issues)
        }
        let cases = (file.required("cases")?.elements() ?? []).compactMap(judgement)
        return (JudgementFile(floor: floor(file), cases: cases), log.issues)
    }

    private static func floor(_ file: YAMLMapping) -> [String: Double] {
        var floor: [String: Double] = [:]
        for (measure, value) in file["floor"]?.pairs() ?? [] {
            guard JudgementFile.measures.contains(measure) else {
                let hint = Suggestion.hint(for: measure, among: JudgementFile.measures)
                value.log.error(value.line, "unknown measure '\(measure)'" + hint)
                continue
            }
            guard let least = value.number() else { continue }
            if (0...1).contains(least) { floor[measure] = least } else { value.fail("0 to 1") }
        }
        return floor
    }

    private static func judgement(_ element: YAMLReader) -> Judgement? {
        let entry = element.named("a case")
            .mapping(["why", "kind", "query", "expect"])
        guard let entry else { return nil }
        let why = entry.required("why")?.text()
        let kind = entry.required("kind")?.choice(Array(Judgement.Kind.allCases))
        let query = entry.required("query").flatMap(query)
        let expectation = entry.required("expect").flatMap(expectation)
        guard let why, let kind, let query, let expectation else { return nil }
        return Judgement(
            why: why, kind: kind, query: query, expectation: expectation,
            location: entry.log.location(entry.line))
    }

    private static func query(_ value: YAMLReader) -> JudgementQuery? {
        guard let query = value.mapping(queryKeys) else { return nil }
        let turns = (query["conversation"]?.elements() ?? []).compactMap(turn)
        guard let text = query.text("text") ?? turns.last?.text else {
            query.log.error(query.line, "a query has a 'text' or a 'conversation'")
            return nil
        }
        return JudgementQuery(
            text: text, conversation: turns, language: query.language("language"),
            callType: query.text("call_type"), product: query.text("product"),
            segment: query.text("segment"), region: query.text("region"),
            audience: query.choice("audience"), date: query.date("date"))
    }

    private static func turn(_ element: YAMLReader) -> Turn? {
        let turn = element.named("a line of the conversation")
            .mapping(["speaker", "text"])
        let speaker = turn?.required("speaker")?.choice(Array(Speaker.allCases))
        guard let text = turn?.required("text")?.text(), let speaker else { return nil }
        return Turn(speaker, text)
    }

    private static func expectation(_ value: YAMLReader) -> Expectation? {
        guard let expect = value.mapping(["first", "contains", "not", "nothing"]) else {
            return nil
        }
        let expectation = Expectation(
            first: expect.texts("first"), contains: expect.texts("contains"),
            not: expect.texts("not"), nothing: expect.flag("nothing") ?? false)
        let wantsAnswers = !expectation.first.isEmpty || !expectation.contains.isEmpty
        if expectation.nothing, wantsAnswers {
            value.log.error(value.line, "a case cannot expect nothing and a document at once")
            return nil
        }
        if !expectation.nothing, !wantsAnswers, expectation.not.isEmpty {
            value.log.error(value.line, "a case must expect something")
            return nil
        }
        return expectation
    }
}
