import Knowledge
import TextAnalysis

/// A message that may plainly ask for a form.
///
/// Nothing but wordings that an editor gave, or the form's name after a wish, starts a form; a
/// question about how something is done is answered instead. A wish may be one clause of several:
/// "no internet since Monday, please send a technician".
struct FormRequest {
    private let text: String
    private let language: Language
    private let intents: IntentReader
    private let analyzer: Analyzer

    init(_ message: String, language: Language, intents: IntentReader, analyzer: Analyzer) {
        (self.language, self.intents, self.analyzer) = (language, intents, analyzer)
        text = message
    }

    /// Of what a wording is about, so much must be said.
    private static let coverage = 0.8
    /// Of a message, so much must belong to the wording.
    private static let precision = 0.5
    /// Of a clause, or of a message with a form's name that wishes nothing, more: "cancel my
    /// technician visit" asks for none.
    private static let strictPrecision = 0.8

    func best(of forms: [Form]) -> Form? {
        guard !intents.asksHow(text, language: language) else { return nil }
        let whole = terms(of: text)
        let clauses = clauses.map(terms)
        let isWish = intents.isWish(text, language: language)
        let namePrecision = isWish ? Self.precision : Self.strictPrecision
        let scored = forms.map { form in
            let starts = wordings(form.starts.map { ($0.key, $0.value) }).map { wording in
                let terms = terms(of: wording)
                let parts = clauses.map {
                    Self.agreement(terms, $0, precision: Self.strictPrecision)
                }
                return max(
                    score(wording, terms, whole, precision: Self.precision), parts.max() ?? 0)
            }
            let names = wordings(form.names.map { ($0.key, [$0.value]) }).map { name in
                score(name, terms(of: name), whole, precision: namePrecision)
            }
            return (form, (starts + names).max() ?? 0)
        }
        return scored.filter { $0.1 > 0 }.max { $0.1 < $1.1 }?.0
    }

    private func wordings(_ all: [(Language, [String])]) -> [String] {
        all.filter { $0.0.primary == language.primary }.flatMap(\.1)
    }

    /// - Parameter terms: of the wording.
    private func score(
        _ wording: String, _ terms: Set<String>, _ message: Set<String>, precision: Double
    ) -> Double {
        // A longer message may begin with the wording and say more.
        if intents.begins(text, with: wording, language: language) { return 1 }
        return Self.agreement(terms, message, precision: precision)
    }

    /// How well the terms of a wording and of what was said agree; 0 if they do not.
    private static func agreement(
        _ terms: Set<String>, _ message: Set<String>, precision needed: Double
    ) -> Double {
        guard !terms.isEmpty, !message.isEmpty else { return 0 }
        let shared = Double(terms.intersection(message).count)
        let (coverage, precision) = (shared / Double(terms.count), shared / Double(message.count))
        return coverage >= Self.coverage && precision >= needed ? coverage * precision : 0
    }

    /// The parts of a message of several; Thai parts them by spaces.
    private var clauses: [String] {
        let parts = text.split { character in
            ",.;!，。；！、".contains(character) || character.isNewline
                || language.primary == "th" && character == " "
        }
        return parts.count > 1 ? parts.map(String.init) : []
    }

    private func terms(of text: String) -> Set<String> {
        let content = intents.content(of: text, language: language)
        return Set(analyzer.subject(of: content, in: language).map(\.term))
    }
}
