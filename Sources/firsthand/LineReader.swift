import CLineEditor
import CommandLineSupport
import Foundation

/// Reads lines: on a terminal with editing, history and completion, elsewhere as they come.
struct LineReader {
    private let isTerminal = isatty(STDIN_FILENO) == 1

    /// - Parameter completions: whole lines that go on from what is typed.
    /// - Returns: nil at the end of input.
    func next(prompt: String, completions: @escaping (String) -> [String]) -> String? {
        guard isTerminal else { return readLine() }
        let completer = Completer(completions: completions)
        let line = withExtendedLifetime(completer) {
            cl_read_line(prompt, Unmanaged.passUnretained(completer).toOpaque()) {
                context, line, list, offer in
                guard let context, let line, let offer else { return }
                let completer = Unmanaged<Completer>.fromOpaque(context).takeUnretainedValue()
                for text in completer.completions(String(cString: line)) { offer(list, text) }
            }
        }
        guard let line else { return nil }
        defer { cl_free(line) }
        return String(cString: line)
    }

    private final class Completer {
        let completions: (String) -> [String]

        init(completions: @escaping (String) -> [String]) { self.completions = completions }
    }
}
