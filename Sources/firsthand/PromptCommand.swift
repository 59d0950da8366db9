import Knowledge

/// What an agent types at the prompt.
enum PromptCommand: Equatable {
    /// Words to search for.
    case question(String)
    /// The answer of this number in the last list, from 1.
    case open(Int)
    case callType(String?)
    case customer(String?)
    case language(String?)
    /// The answer of this number did not help: it does not come back in this call.
    case reject(Int)
    case newCall
    case help
    case quit
    case nothing
    /// A line that begins like a command and is none.
    case unknown(String)

    /// Each command's word, what follows it, and what it does.
    static let all: [(word: String, argument: String, meaning: String)] = [
        (":call", "TYPE", "the call's type; without one, it is judged by the words"),
        (":customer", "ID", "who calls; without one, nobody known"),
        (":lang", "TAG", "the customer's language, as en, zh, zh-Hant, th, ru"),
        (":no", "NUMBER", "that answer did not help: it does not come back in this call"),
        (":new", "", "the next call: forgets all that was said"),
        (":help", "", "this list"),
        (":quit", "", "ends; so does the end of input"),
    ]

    init(_ line: String) {
        let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = words.first else {
            self = .nothing
            return
        }
        let argument = words.count > 1 ? words[1] : nil
        switch first {
        case ":call": self = .callType(argument)
        case ":customer": self = .customer(argument)
        case ":lang": self = .language(argument)
        case ":no": self = argument.flatMap { Int($0) }.map { .reject($0) } ?? .unknown(line)
        case ":new": self = .newCall
        case ":help", ":?": self = .help
        case ":quit", ":q": self = .quit
        default:
            if first.hasPrefix(":") {
                self = .unknown(first)
            } else if words.count == 1, let number = Int(first), (1...99).contains(number) {
                self = .open(number)
            } else {
                self = .question(line)
            }
        }
    }
}
