import ArgumentParser
import Foundation
import Training

/// Where items and sessions are kept: files in a folder, each replaced as a whole, so that a
/// program that is killed leaves the last answer behind.
struct QuizFolder: ParsableArguments {
    @Option(help: "The folder of quiz items and sessions.")
    var data = ".firsthand/quiz"

    func bank() throws -> ItemBank { try read("items.json") ?? ItemBank() }

    func save(_ bank: ItemBank) throws { try write(bank, to: "items.json") }

    func cohorts() throws -> [Cohort] { try read("cohorts.json") ?? [] }

    func save(_ cohorts: [Cohort]) throws { try write(cohorts, to: "cohorts.json") }

    func certificates() throws -> [Certificate] { try read("certificates.json") ?? [] }

    func add(_ certificate: Certificate) throws {
        try write(certificates() + [certificate], to: "certificates.json")
    }

    /// In the order they began.
    func sessions() throws -> [QuizSession] {
        let folder = data + "/sessions"
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return try files.filter { $0.hasSuffix(".json") }
            .compactMap { try read("sessions/" + $0) as QuizSession? }
            .sorted { ($0.started, $0.id) < ($1.started, $1.id) }
    }

    func save(_ session: QuizSession) throws {
        try write(session, to: "sessions/\(session.id).json")
    }

    func attempts() throws -> [Attempt] { try sessions().flatMap(\.attempts) }

    private func read<Value: Decodable>(_ file: String) throws -> Value? {
        let path = data + "/" + file
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        do {
            return try JSONDecoder().decode(
                Value.self, from: Data(contentsOf: URL(filePath: path)))
        } catch {
            throw QuizFolderError.unreadable(path: path, reason: "\(type(of: error))")
        }
    }

    private func write(_ value: some Encodable, to file: String) throws {
        let path = data + "/" + file
        let folder = (path as NSString).deletingLastPathComponent
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            try encoder.encode(value).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw QuizFolderError.unwritable(path: path, reason: error.localizedDescription)
        }
    }
}

/// Why quiz items or sessions cannot be kept.
enum QuizFolderError: Error, CustomStringConvertible {
    case unreadable(path: String, reason: String)
    case unwritable(path: String, reason: String)

    var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "'\(path)' cannot be read (\(reason)). Restore it from a backup, or name another "
                + "folder with --data."
        case .unwritable(let path, let reason):
            "'\(path)' cannot be written: \(reason). Free space, or name another folder with "
                + "--data."
        }
    }
}
