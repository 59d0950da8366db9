internal import Foundation
import TextAnalysis

/// Names of languages, as a reader of another one calls them.
enum LanguageNames {
    static func name(of language: Language, in reader: Language) -> String {
        Locale(identifier: reader.tag).localizedString(forIdentifier: language.tag)
            ?? language.tag
    }
}
