package import ArgumentParser
import Foundation

/// How our programs end: 0 done, 1 found nothing or a check failed, 2 wrong usage.
package enum ExitStatus {
    package static let failure = ExitCode(1)
    package static let usage = ExitCode(2)

    /// Runs a program's command and ends the process.
    ///
    ///     static func main() async { await ExitStatus.run(Self.self) }
    package static func run(_ program: (some AsyncParsableCommand).Type) async -> Never {
        do {
            var command = try program.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            program.exit()
        } catch {
            guard program.exitCode(for: error) == .validationFailure else {
                program.exit(withError: error)
            }
            Output.note(program.fullMessage(for: error))
            Foundation.exit(usage.rawValue)
        }
    }
}
