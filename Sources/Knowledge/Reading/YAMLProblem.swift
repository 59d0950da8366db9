internal import Yams

/// Says in words what the YAML parser did not like.
enum YAMLProblem {
    /// The line within the YAML text, from 1, and the sentence.
    static func describe(_ error: any Error) -> (line: Int, message: String) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
            (mark.line, "malformed YAML: \(problem); texts with ':' or '#' need quotation marks")
        case .composer(_, let problem, let mark, _):
            (mark.line, "malformed YAML: \(problem)")
        case .reader(let problem, let offset, _, let yaml):
            (line(at: offset, of: yaml), "malformed YAML: \(problem)")
        case .duplicatedKeysInMapping(let keys, let context):
            (context.mark.line, "'\(keys.first ?? "")' stands twice in one mapping")
        default:
            (1, "malformed YAML: \(error)")
        }
    }

    private static func line(at offset: Int?, of yaml: String) -> Int {
        guard let offset else { return 1 }
        return 1 + yaml.prefix(offset).count { $0.isNewline }
    }
}
