import AnswerSearch
import CommandLineSupport
import Foundation
import Knowledge
import TextAnalysis

/// A prompt that stays open for an agent mid-call: a line brings a list of answers, a number opens
/// one, commands change what is known of the call.
///
/// The lines of a call are one conversation: "and what does it cost" follows what was asked before.
struct SearchPrompt {
    private let searcher: AnswerSearcher
    private let makeQuery: (String, CallContext) -> AnswerQuery
    private let findCustomer: (String) throws -> Customer
    private let choices: PromptChoices
    /// As of the start of a call.
    private let start: CallContext
    private var context: CallContext
    private var customer: String?
    private var answers: [Answer] = []

    /// - Parameter makeQuery: a question as the command's options have it.
    init(
        searcher: AnswerSearcher, context: CallContext, choices: PromptChoices,
        makeQuery: @escaping (String, CallContext) -> AnswerQuery,
        findCustomer: @escaping (String) throws -> Customer
    ) {
        (self.searcher, self.start, self.context) = (searcher, context, context)
        (self.choices, self.makeQuery, self.findCustomer) = (choices, makeQuery, findCustomer)
    }

    /// Reads lines until there are no more.
    mutating func run() {
        let reader = LineReader()
        Output.note("Type what the customer says; a number opens an answer; :help lists the rest.")
        while true {
            let current = self
            let line = reader.next(prompt: prompt) { current.completions(of: $0) }
            guard let line else { return }
            let command = PromptCommand(line.trimmingCharacters(in: .whitespaces))
            guard command != .quit else { return }
            do {
                try perform(command)
            } catch {
                Output.note("\(error)")
            }
        }
    }

    private var prompt: String {
        let known = [context.callType, customer, context.languages.first?.tag].compactMap { $0 }
        return known.joined(separator: " · ") + "> "
    }

    private mutating func perform(_ command: PromptCommand) throws {
        switch command {
        case .question(let text): try search(text)
        case .open(let number): try open(number)
        case .reject(let number): try reject(number)
        case .callType(let id): try setCallType(id)
        case .customer(let id): try setCustomer(id)
        case .language(let tag): context.languages = tag.map { [Language($0)] } ?? []
        case .newCall: (context, customer, answers) = (start, nil, [])
        case .help:
            for (word, argument, meaning) in PromptCommand.all {
                let usage = "\(word) \(argument)".padding(toLength: 16, withPad: " ", startingAt: 0)
                Output.result("\(usage) \(meaning)")
            }
        case .unknown(let word): throw PromptError.unknownCommand(word)
        case .nothing, .quit: break
        }
    }

    private mutating func search(_ text: String) throws {
        context.conversation.append(Turn(.customer, text))
        let page = try searcher.search(makeQuery(text, context))
        answers = page.answers
        context.shown += answers.map(\.document).filter { !context.shown.contains($0) }
        page.write()
    }

    private func answer(_ number: Int) throws(PromptError) -> Answer {
        guard answers.indices.contains(number - 1) else {
            throw .noSuchAnswer(number, count: answers.count)
        }
        return answers[number - 1]
    }

    private func open(_ number: Int) throws {
        let answer = try answer(number)
        guard let document = try searcher.document(answer.document, in: context) else {
            throw PromptError.noSuchAnswer(number, count: answers.count)
        }
        Output.result(document.text)
        if let step = answer.step { Output.note("Found at step \(step).") }
    }

    private mutating func reject(_ number: Int) throws {
        context.rejected.append(try answer(number).document)
    }

    private mutating func setCallType(_ id: String?) throws {
        guard let id else {
            context.callType = nil
            return
        }
        guard choices.callTypes.contains(id) else {
            throw SearchError.unknownCallType(
                id, nearest: Suggestion.nearest(to: id, among: choices.callTypes))
        }
        context.callType = id
    }

    private mutating func setCustomer(_ id: String?) throws {
        let record = try id.map(findCustomer)
        (context.segment, context.region) = (start.segment, start.region)
        (context.products, context.attributes) = (start.products, start.attributes)
        context.languages = start.languages
        customer = id
        if let record { context.apply(record) }
    }

    /// Whole lines that go on from what is typed.
    private func completions(of line: String) -> [String] {
        guard line.hasPrefix(":") else {
            return ((try? searcher.suggest(line, in: context)) ?? []).map(\.text)
        }
        guard let space = line.firstIndex(of: " ") else {
            return PromptCommand.all.map(\.word).filter { $0.hasPrefix(line) }
        }
        let begun = line[line.index(after: space)...]
        return choices.arguments(of: String(line[..<space])).filter { $0.hasPrefix(begun) }
            .map { line[...space] + $0 }
    }
}

/// What may follow a prompt's commands.
struct PromptChoices {
    let callTypes: [String]
    let languages: [String]
    let customers: [String]

    func arguments(of command: String) -> [String] {
        switch command {
        case ":call": callTypes
        case ":lang": languages
        case ":customer": customers
        default: []
        }
    }
}

/// What cannot be done at the prompt.
enum PromptError: Error, CustomStringConvertible {
    case unknownCommand(String)
    case noSuchAnswer(Int, count: Int)

    var description: String {
        switch self {
        case .unknownCommand(let word):
            "'\(word)' means nothing here."
                + (Suggestion.nearest(to: word, among: PromptCommand.all.map(\.word))
                    .map { " Did you mean '\($0)'?" } ?? " ':help' lists what does.")
        case .noSuchAnswer(let number, let count):
            count == 0
                ? "There is no answer \(number): nothing was found yet. Type a question first."
                : "There is no answer \(number). The last list has 1 to \(count)."
        }
    }
}
