import AnswerSearch
import ArgumentParser
import CommandLineSupport
import Knowledge
import SearchIndex
import TextAnalysis

struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print a document.")

    @OptionGroup var location: IndexLocation

    @Option(help: "Who reads it: public or agent.")
    var audience = Audience.agent

    @Flag(help: "Print one JSON value.")
    var json = false

    @Argument(help: "The document's id, as 'search' prints it.")
    var document: String

    func run() throws {
        let pool = try location.pool()
        let searcher = AnswerSearcher(index: pool, analyzer: try Analyzer())
        let context = CallContext(
            role: audience == .public ? .customer : .agent, date: try location.today(pool))
        let id = String(document.prefix { $0 != "#" })
        let found = try searcher.document(document, in: context)
        guard let found = try found ?? searcher.document(id, in: context) else {
            // The same words whether it does not exist or may not be seen.
            Output.note("There is no document '\(document)'. 'firsthand search' prints ids.")
            throw ExitStatus.failure
        }
        if json { try Output.json(found) } else { Output.result(found.text) }
    }
}

extension Document {
    /// The document for a person to read.
    var text: String {
        var lines = [title, "\(id) · \(kind.rawValue) · \(language)", ""]
        switch content {
        case .answer(let text, let say):
            lines.append(text)
            if let say { lines += ["", "Say: \(say)"] }
        case .procedure(let procedure):
            if !procedure.introduction.isEmpty { lines += [procedure.introduction, ""] }
            lines += procedure.steps.flatMap(\.lines)
        case .page(let sections):
            lines += sections.flatMap { section in
                [section.headings.last.map { "# \($0)" }, section.text, ""].compactMap { $0 }
            }
        }
        return lines.joined(separator: "\n")
    }
}

extension ProcedureStep {
    fileprivate var lines: [String] {
        var lines = ["\(number). \(title)"]
        if !text.isEmpty { lines.append(text) }
        lines += say.map { "Say: \($0)" }
        lines += branches.map { "If \($0.condition) -> \($0.target)" }
        if let failure {
            lines.append("Fails: \(failure.text)" + (failure.target.map { " -> \($0)" } ?? ""))
        }
        if let form { lines.append("Form: \(form)") }
        return lines.enumerated().map { $0.offset == 0 ? $0.element : "   " + $0.element }
    }
}
