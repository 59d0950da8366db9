import Foundation
import TestSupport

/// One of the built programs, run as a process.
struct Program {
    let name: String

    static let indexer = Program(name: "indexer")
    static let firsthand = Program(name: "firsthand")

    struct Outcome {
        let status: Int32
        let output: String
        let errors: String

        var lines: [String] { output.split(separator: "\n").map(String.init) }
        var errorLines: [String] { errors.split(separator: "\n").map(String.init) }

        /// The one JSON value that standard output must be.
        func json() throws -> [String: Any] {
            let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
            return value as? [String: Any] ?? [:]
        }
    }

    /// The programs lie beside the bundle of tests.
    private static let folder: String = {
        let candidates =
            [Bundle.main.bundlePath]
            + (CommandLine.arguments + [Bundle.main.executablePath ?? ""])
            .map { ($0 as NSString).deletingLastPathComponent }
        return candidates.first {
            FileManager.default.isExecutableFile(atPath: $0 + "/firsthand")
        } ?? candidates[0]
    }()

    /// Starts the program in `folder`; what it says goes to the two files.
    func start(
        _ arguments: [String], in folder: TemporaryFolder, input: String? = nil,
        output: String, errors: String
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: Self.folder + "/" + name)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder.path)
        let inputFile = try folder.write(input ?? "", to: output + ".in")
        process.standardInput = FileHandle(forReadingAtPath: inputFile)
        try folder.write("", to: output)
        try folder.write("", to: errors)
        process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/" + output)
        process.standardError = FileHandle(forWritingAtPath: folder.path + "/" + errors)
        try process.run()
        return process
    }

    /// Runs the program to its end.
    @discardableResult
    func run(
        _ arguments: String..., in folder: TemporaryFolder, input: String? = nil
    ) throws -> Outcome {
        let (output, errors) = (".\(UUID().uuidString).out", ".\(UUID().uuidString).err")
        let process = try start(
            arguments, in: folder, input: input, output: output, errors: errors)
        process.waitUntilExit()
        func text(_ file: String) throws -> String {
            try String(contentsOfFile: folder.path + "/" + file, encoding: .utf8)
        }
        return Outcome(
            status: process.terminationStatus, output: try text(output), errors: try text(errors))
    }
}
