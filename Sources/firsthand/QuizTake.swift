import AnswerSearch
import ArgumentParser
import CommandLineSupport
import Foundation
import Knowledge
import Records
import TextAnalysis
import Training

struct QuizTake: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take", abstract: "Take a quiz, or go on with one that was interrupted.",
        discussion: """
            One item a screen; answers are typed, or come line by line through a pipe. Every \
            answer is kept at once: 'q' or the end of input stops, the same command goes on.
            """)

    @OptionGroup var corpus: QuizCorpus
    @OptionGroup var folder: DataFolder
    @OptionGroup var location: IndexLocation
    @OptionGroup var model: ModelLocation

    @Option(help: "Who takes it.")
    var trainee = NSUserName()

    @Option(help: "Only this call type; may be repeated.")
    var callType: [String] = []

    @Option(help: "The language of the items.")
    var lang: String?

    @Option(help: "Only this kind of item; may be repeated.")
    var kind: [ItemKind] = []

    @Option(help: "How hard: easy, medium or hard.")
    var level: SessionRequest.Level?

    @Option(help: "How many items (1 to 200).")
    var count = 10

    @Option(help: "Seconds to answer in, all items together.")
    var seconds: Double?

    @Option(help: "What the choice of items begins from.")
    var seed: UInt64 = 1

    @Option(help: "Take the exam of this blueprint: a JSON file, or the id of one that is kept.")
    var exam: String?

    @Flag(help: "Begin anew instead of going on with an interrupted session.")
    var new = false

    @Flag(help: "Print one JSON value with the score at the end.")
    var json = false

    func run() throws {
        let analyzer = try Analyzer()
        let corpus = try corpus.read(analyzer)
        let view = TraineeView(date: location.clock.today(timeZone: corpus.knowledge.timeZone))
        let current = CurrentCorpus(corpus, seenBy: view)
        let searcher = QuizSearcher(
            try FileManager.default.fileExists(atPath: location.index)
                ? location.searcher(model, analyzer) : nil, date: view.date)
        let quizzes = try folder.quizzes()
        let blueprint = try exam.map { try self.blueprint($0, quizzes.records) }
        let session = try session(quizzes, blueprint, current, canSearch: searcher.canSearch)
        var sitting = QuizSitting(
            session: session, quizzes: quizzes, current: current, searcher: searcher
        ) { if json { Output.note($0) } else { Output.result($0) } }
        try sitting.run()
        try finish(sitting.session)
        try tellCertificate(of: sitting.session, blueprint, quizzes.records)
    }

    private func session(
        _ quizzes: QuizDesk, _ blueprint: ExamBlueprint?, _ current: CurrentCorpus,
        canSearch: Bool
    ) throws -> QuizSession {
        let open = try quizzes.openSession(of: trainee, exam: blueprint?.id)
        if let open, !new {
            Output.note("Going on with session \(open.id), where it was.")
            return open
        }
        guard let blueprint else {
            return try quizzes.begin(
                request, for: trainee, current, canSearch: canSearch, at: Date())
        }
        return try quizzes.begin(
            blueprint, for: trainee, seed: seed, current, canSearch: canSearch, at: Date())
    }

    private var request: SessionRequest {
        SessionRequest(
            callTypes: callType, language: lang.map { Language($0) }, kinds: kind, level: level,
            count: count, timeLimit: seconds, seed: seed)
    }

    private func blueprint(_ name: String, _ records: RecordStore) throws -> ExamBlueprint {
        if let kept = try records.quizExams().first(where: { $0.id == name }) { return kept }
        do {
            return try JSONDecoder().decode(
                ExamBlueprint.self, from: Data(contentsOf: URL(filePath: name)))
        } catch let error as QuizError {
            throw error
        } catch {
            throw ValidationError(
                "The blueprint '\(name)' cannot be read. It is one JSON object with id, name, "
                    + "language, parts (call_type, count), pass_mark and validity_days.")
        }
    }

    private func finish(_ session: QuizSession) throws {
        let right = session.attempts.filter(\.isRight).count
        if json {
            try Output.json(
                QuizScore(
                    session: session.id, score: session.score, right: right,
                    answered: session.attempts.count, items: session.items.count,
                    isOver: session.isOver))
        } else if session.isOver {
            Output.result(
                "\(right) of \(session.items.count) right, score "
                    + "\(Int((session.score * 100).rounded())) %, "
                    + "\(QuizSitting.clock(session.seconds)).")
        } else {
            Output.note(
                "Stopped at item \(session.attempts.count + 1) of \(session.items.count). "
                    + "The same command goes on there.")
        }
    }

    private func tellCertificate(
        of session: QuizSession, _ blueprint: ExamBlueprint?, _ records: RecordStore
    ) throws {
        guard session.isOver, session.exam != nil else { return }
        let certificate = try records.certificates(of: session.trainee).last {
            $0.id == session.id
        }
        guard let certificate else {
            let mark = blueprint.map { ": \(Int($0.passMark * 100)) % are needed" } ?? ""
            Output.note("Not passed\(mark).")
            throw ExitStatus.failure
        }
        Output.note("Passed '\(certificate.exam)'; valid until \(certificate.validUntil).")
    }
}

/// How a session ended, for programs.
struct QuizScore: Encodable {
    let session: String
    let score: Double
    let right: Int
    let answered: Int
    let items: Int
    let isOver: Bool

    private enum CodingKeys: String, CodingKey {
        case session, score, right, answered, items
        case isOver = "is_over"
    }
}
