import Training

extension QuizError {
    /// The same for whoever asked over HTTP, naming the field where one is at fault.
    var problem: Problem {
        switch self {
        case .unknownCallType(_, let nearest):
            .invalid(
                "call_types",
                "has a call type that this index does not know"
                    + (nearest.map { " (did you mean '\($0)'?)" } ?? ""))
        case .countOutOfRange: .invalid("count", "must be 1 to 200")
        case .tooFewItems(let asked, let available):
            .invalid("count", "asks for \(asked) items; \(available) fit")
        case .badParameter(let name, _, let range):
            .invalid("", "has a value that cannot be (\(name)); \(range) is possible")
        case .wrongResponse(_, let expected): .invalid("numbers", "must be \(expected)")
        case .unknownItem: Problem(.notFound, "There is no such item.")
        case .noItems(let wanted):
            Problem(
                .conflict,
                "No approved item fits (\(wanted)). Ask for less, or have a trainer approve some.")
        case .emptyCorpus:
            Problem(.conflict, "No document may be seen, so there is nothing to ask.")
        case .badTransition(_, let from, let to):
            Problem(
                .conflict,
                "This item is \(from.rawValue) and cannot become \(to.rawValue): items go from "
                    + "draft to approved to retired.")
        case .unfit(_, let problems):
            Problem(
                .conflict,
                "This item cannot be asked: "
                    + problems.map(\.description).joined(separator: "; ") + ". Edit or retire it.")
        case .sessionOver: Problem(.conflict, "This session is over. Begin another.")
        case .timeOver:
            Problem(
                .conflict,
                "The time of this session is over. What was answered counts; begin another.")
        case .itemChanged:
            Problem(
                .conflict,
                "This item or its document has changed, so it does not count. Go on with the next.")
        case .answered(_, let number):
            Problem(.conflict, "Question \(number) has another answer already, which counts.")
        case .notAsked(_, let number, let current):
            Problem(
                .conflict, "Question \(number) is not asked now; number \(current) is.")
        case .blueprint(_, let shortages):
            Problem(
                .conflict,
                "This exam cannot be put together: " + shortages.joined(separator: "; ")
                    + ". Have a trainer approve more items.")
        }
    }
}
