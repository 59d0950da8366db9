internal import Foundation

extension Language {
    /// The language's name as a reader of another calls it; its tag where there is none.
    ///
    ///     Language("th").name(in: .english)  // "Thai"
    package func name(in reader: Language) -> String {
        Locale(identifier: reader.tag).localizedString(forIdentifier: tag) ?? tag
    }
}
