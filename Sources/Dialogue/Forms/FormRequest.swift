import Knowledge
import TextAnalysis

/// A message that may plainly ask for a form.
///
/// Nothing but wordings that an editor gave, or the form's name after a wish, starts a form; a
/// question about how something is done is answered instead.
struct FormRequest {
    private let message: Set<String>
    private let isQuestion: Bool
    private let text: String
    private let language: Language
    private let intents: IntentReader
    private let analyzer: Analyzer

    init(_ message: String, language: Language, intents: IntentReader, analyzer: Analyzer) {
        (self.language, self.intents, self.analyzer) = (language, intents, analyzer)
        isQuestion = intents.asksHow(message, language: language)
        text = message
        self.message = Self.terms(of: message, language, intents, analyzer)
    }

    /// Of what a wording is about, so much must be said.
    private static let coverage = 0.8
    /// Of what is said, so much must belong to the wording.
    private static let precision = 0.5

    func best(of forms: [Form]) -> Form? {
        guard !isQuestion, !message.isEmpty else { return nil }
        let scored = forms.map { form in (form, wordings(of: form).map(score).max() ?? 0) }
        return scored.filter { $0.1 > 0 }.max { $0.1 < $1.1 }?.0
    }

    private func wordings(of form: Form) -> [String] {
        let starts = form.starts.filter { $0.key.primary == language.primary }.flatMap(\.value)
        let names = form.names.filter { $0.key.primary == language.primary }.map(\.value)
        return starts + names
    }

    private func score(_ wording: String) -> Double {
        let terms = Self.terms(of: wording, language, intents, analyzer)
        let shared = Double(terms.intersection(message).count)
        guard !terms.isEmpty else { return 0 }
        let (coverage, precision) = (shared / Double(terms.count), shared / Double(message.count))
        // A longer message may begin with the wording and say more.
        if intents.begins(text, with: wording, language: language) { return 1 }
        return coverage >= Self.coverage && precision >= Self.precision ? coverage * precision : 0
    }

    private static func terms(
        of text: String, _ language: Language, _ intents: IntentReader, _ analyzer: Analyzer
    ) -> Set<String> {
        let content = intents.content(of: text, language: language)
        return Set(analyzer.subject(of: content, in: language).map(\.term))
    }
}
