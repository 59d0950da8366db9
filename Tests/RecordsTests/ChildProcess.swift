import Foundation

/// A process of our own, started and awaited by the system's calls: Foundation's `Process` sees an end
/// by a socket, of which processes that other tests start meanwhile may hold a copy for long.
struct ChildProcess {
    private let id: pid_t

    /// - Parameter output: the file that its standard output goes to.
    init(_ program: String, _ arguments: [String], output: String) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(
            &actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        let words = ([program] + arguments).map { strdup($0) }
        defer { words.forEach { free($0) } }
        var id: pid_t = 0
        let status = posix_spawn(&id, program, &actions, nil, words + [nil], environ)
        guard status == 0 else {
            throw CocoaError(
                .executableLoad, userInfo: [NSLocalizedDescriptionKey: "\(program): \(status)"])
        }
        self.id = id
    }

    func kill() { _ = Foundation.kill(id, SIGKILL) }

    /// Waits for its end.
    ///
    /// - Returns: whether a signal ended it.
    func wait() -> Bool {
        var status: Int32 = 0
        while waitpid(id, &status, 0) == -1, errno == EINTR {}
        return status & 0x7f == SIGKILL
    }
}
