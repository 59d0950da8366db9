import AnswerSearch
import ArgumentParser
import CommandLineSupport
import Foundation
import Knowledge
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
    @OptionGroup var folder: QuizFolder
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

    @Option(help: "Take the exam of this blueprint, a JSON file.")
    var exam: String?

    @Flag(help: "Begin anew instead of going on with an interrupted session.")
    var new = false

    @Flag(help: "Print one JSON value with the score at the end.")
    var json = false

    func run() throws {
        let analyzer = try Analyzer()
        let knowledge = try corpus.read(analyzer)
        let view = TraineeView(date: location.clock.today(timeZone: knowledge.knowledge.timeZone))
        let versions = knowledge.versions(seenBy: view)
        let searcher = QuizSearcher(
            try FileManager.default.fileExists(atPath: location.index)
                ? location.searcher(model, analyzer) : nil, date: view.date)
        let session = try session(knowledge, view, canSearch: searcher.canSearch)
        var sitting = QuizSitting(session: session, folder: folder, searcher: searcher) {
            if json { Output.note($0) } else { Output.result($0) }
        }
        try sitting.run { $0.isCurrent(in: versions) }
        try finish(sitting.session, timeZone: knowledge.knowledge.timeZone)
    }

    private func session(
        _ corpus: TrainingCorpus, _ view: TraineeView, canSearch: Bool
    ) throws -> QuizSession {
        let sessions = try folder.sessions()
        let open = sessions.last { $0.trainee == trainee && !$0.isOver }
        if let open, !new, exam == nil || open.exam != nil {
            Output.note("Going on with session \(open.id), where it was.")
            return open
        }
        let items = try folder.bank().items.filter { canSearch || $0.kind != .searchDrill }
        let attempts = sessions.flatMap(\.attempts)
        let record = TraineeRecord(
            deck: ReviewDeck(trainee: trainee, replaying: attempts, .standard),
            attempts: attempts.filter(\.isFirst),
            items: Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { $1 }))
        let id = UUID().uuidString.lowercased()
        if let exam {
            return try blueprint(exam).session(
                id: id, trainee: trainee, answeredBefore: record.answered, from: items,
                knowledge: corpus.knowledge, view: view, seed: seed, at: Date())
        }
        return try SessionPlanner(knowledge: corpus.knowledge).session(
            id: id, for: record, wanting: request, from: items, view: view, at: Date())
    }

    private var request: SessionRequest {
        SessionRequest(
            callTypes: callType, language: lang.map { Language($0) }, kinds: kind, level: level,
            count: count, timeLimit: seconds, seed: seed)
    }

    private func blueprint(_ path: String) throws -> ExamBlueprint {
        do {
            return try JSONDecoder().decode(
                ExamBlueprint.self, from: Data(contentsOf: URL(filePath: path)))
        } catch let error as QuizError {
            throw error
        } catch {
            throw ValidationError(
                "The blueprint '\(path)' cannot be read. It is one JSON object with id, name, "
                    + "language, parts (call_type, count), pass_mark and validity_days.")
        }
    }

    private func finish(_ session: QuizSession, timeZone: String) throws {
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
        guard session.isOver, let exam else { return }
        try certify(session, by: blueprint(exam), timeZone: timeZone)
    }

    private func certify(
        _ session: QuizSession, by blueprint: ExamBlueprint, timeZone: String
    ) throws {
        let zone = TimeZone(identifier: timeZone) ?? .gmt
        guard
            let certificate = Certificate(
                id: session.id, for: session, by: blueprint, passed: location.clock.instant,
                timeZone: zone)
        else {
            Output.note("Not passed: \(Int(blueprint.passMark * 100)) % are needed.")
            throw ExitStatus.failure
        }
        try folder.add(certificate)
        Output.note("Passed '\(blueprint.name)'; valid until \(certificate.validUntil).")
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
