import Knowledge
import TextAnalysis

@testable import Dialogue

/// A message and what it says for a field; `none` if it says nothing.
struct ReadingCase: Sendable, CustomStringConvertible {
    let language: Language
    let say: String
    let value: String

    init(_ language: String, _ say: String, _ value: String) {
        (self.language, self.say, self.value) = (Language(language), say, value)
    }

    var description: String { say }

    /// What is read for the field, on Wednesday 2026-11-25.
    func read(_ field: FormField) -> String {
        FieldReader().value(of: field, in: say, language: language, now: UtteranceSample.now)?
            .written ?? "none"
    }

    /// Cases of one language: lines of a message, `=>` and the value.
    static func table(_ language: String, _ lines: String) -> [ReadingCase] {
        lines.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "=>", maxSplits: 1).map {
                $0.trimmingPrefix(while: { $0 == " " })
            }
            guard parts.count == 2 else { return nil }
            var say = String(parts[0])
            while say.hasSuffix(" ") { say.removeLast() }
            return ReadingCase(language, say, String(parts[1]))
        }
    }
}
