import AnswerSearch
import CommandLineSupport
import Foundation
import Records
import Training

/// Asks the items of a session one after the other: on a terminal one a screen, elsewhere line by
/// line.
struct QuizSitting {
    private(set) var session: QuizSession
    private let quizzes: QuizDesk
    private let current: CurrentCorpus
    private let searcher: QuizSearcher
    private let hasScreen = isatty(STDOUT_FILENO) == 1 && isatty(STDIN_FILENO) == 1
    private let write: (String) -> Void

    /// What a line of input led to.
    private enum Reply {
        case answer(QuizReply)
        case stop
    }

    /// - Parameter write: takes what a trainee reads, line by line.
    init(
        session: QuizSession, quizzes: QuizDesk, current: CurrentCorpus, searcher: QuizSearcher,
        write: @escaping (String) -> Void
    ) {
        (self.session, self.quizzes, self.current) = (session, quizzes, current)
        self.searcher = searcher
        self.write = write
    }

    /// Goes on until the session is over, or the trainee or the input stops. Every answer is kept
    /// before the next item is shown.
    mutating func run() throws {
        take(try quizzes.resume(session.id, current, at: Date()))
        while let question = session.question {
            show(question)
            guard try ask(question) else { break }
        }
    }

    /// Goes on with the session as it is kept.
    private mutating func take(_ kept: QuizSession) {
        let count = kept.withdrawn.count - session.withdrawn.count
        session = kept
        if count > 0 {
            Output.note("\(count) items are left out: they or their documents have changed.")
        }
    }

    private func show(_ question: SessionQuestion) {
        if hasScreen { write("\u{1B}[2J\u{1B}[H") }
        let right = session.attempts.filter(\.isRight).count
        let time =
            question.timeLeft.map { Self.clock($0) + " left" } ?? Self.clock(question.seconds)
        write("Item \(question.number) of \(question.count) · \(right) right · \(time)")
        write("")
        write(question.item.text)
        write("")
        for (index, option) in question.options.enumerated() {
            write("  \(index + 1). \(option)")
        }
    }

    /// - Returns: false if the trainee or the input stops.
    private mutating func ask(_ question: SessionQuestion) throws -> Bool {
        while true {
            guard let line = read(prompt(for: question)) else { return false }
            do {
                guard case .answer(let reply) = try reply(to: question, line) else { return false }
                let answer = try quizzes.answer(
                    reply, to: question.number, in: session.id, current, at: Date())
                show(answer.feedback)
                take(answer.session)
                return true
            } catch let error as QuizError {
                Output.note("\(error)")
                guard case .wrongResponse = error else {
                    take(try quizzes.session(session.id, current, at: Date()))
                    return true
                }
            }
        }
    }

    private func prompt(for question: SessionQuestion) -> String {
        switch question.item.task {
        case .choice: "Your answer (1-\(question.options.count), s skips, q stops): "
        case .order: "The order, as in 2 1 4 3 (s skips, q stops): "
        case .search: "Search (s skips, q stops): "
        }
    }

    private func reply(to question: SessionQuestion, _ line: String) throws -> Reply {
        if line == "q" { return .stop }
        if line == "s" { return .answer(.skip) }
        if case .search = question.item.task { return try search(question, line) }
        return .answer(.numbers(line.split { " ,;".contains($0) }.map { Int($0) ?? 0 }))
    }

    /// Shows what the trainee's words find, and asks which document to open; other words search
    /// again.
    private func search(_ question: SessionQuestion, _ words: String) throws -> Reply {
        var words = words
        while true {
            let answers = try found(words, question)
            for (index, answer) in answers.enumerated() {
                write("  \(index + 1). \(answer.title)")
            }
            guard let line = read("Open (a number, or other words): "), line != "q" else {
                return .stop
            }
            if line == "s" { return .answer(.skip) }
            if let number = Int(line), answers.indices.contains(number - 1) {
                let document = answers[number - 1].document
                return .answer(.opened(document: document, rank: number))
            }
            words = line
        }
    }

    private func found(_ words: String, _ question: SessionQuestion) throws -> [Answer] {
        do throws(SearchError) {
            let answers = try searcher.answers(to: words, in: question.item.language)
            if answers.isEmpty { Output.note("Nothing was found. Try other words.") }
            return answers
        } catch .emptyQuery {
            Output.note("\(SearchError.emptyQuery)")
            return []
        }
    }

    private func show(_ feedback: SessionFeedback) {
        let points = Int((feedback.attempt.points * 100).rounded())
        if feedback.isRight {
            write(points == 100 ? "Right." : "Right, \(points) points of 100.")
        } else {
            write("Wrong. Right is: \(feedback.rightAnswer)")
        }
        write("  \(feedback.proof.title) (\(feedback.proof.passage))")
        for line in feedback.proof.text.split(separator: "\n") { write("  | \(line)") }
        write("")
        if hasScreen { _ = read("Enter goes on. ") }
    }

    /// - Returns: nil at the end of input.
    private func read(_ prompt: String) -> String? {
        if hasScreen {
            print(prompt, terminator: "")
            fflush(nil)
        }
        return readLine()?.trimmingCharacters(in: .whitespaces)
    }

    static func clock(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded())
        let rest = String(whole % 60)
        return "\(whole / 60):\(rest.count < 2 ? "0" + rest : rest)"
    }
}
