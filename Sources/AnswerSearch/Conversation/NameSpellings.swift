import Foundation
import TextAnalysis

/// The ways in which a name is said.
enum NameSpellings {
    /// The name; its part before a dash, a slash or a bracket, which stands for the whole; and each
    /// with its numbers in words.
    ///
    /// ```swift
    /// NameSpellings.of("Pier 39 - North", in: .english)  // "Pier 39", "Pier thirty-nine", ...
    /// ```
    static func of(_ name: String, in language: Language) -> [String] {
        let written = [name] + [leadingPart(of: name)].compactMap { $0 }
        return written + written.compactMap { numbersInWords($0, language) }
    }

    private static let marks = [" - ", " – ", " — ", " / ", "(", "（"]

    private static func leadingPart(of name: String) -> String? {
        let cuts = marks.compactMap { name.range(of: $0)?.lowerBound }
        guard let cut = cuts.min() else { return nil }
        let part = name[..<cut].trimmingCharacters(in: .whitespaces)
        return part.isEmpty ? nil : part
    }

    /// Longer numbers are said digit by digit, or not at all.
    private static let mostDigits = 4

    private static func numbersInWords(_ name: String, _ language: Language) -> String? {
        guard name.contains(where: \.isASCIIDigit) else { return nil }
        let formatter = NumberFormatter()
        formatter.numberStyle = .spellOut
        formatter.locale = Locale(identifier: language.tag)
        var result = ""
        for run in name.runs(by: \.isASCIIDigit) {
            let number = run.count <= mostDigits ? Int(run) : nil
            let words = number.flatMap { formatter.string(from: NSNumber(value: $0)) }
            result += words.map { " \($0) " } ?? String(run)
        }
        return result == name ? nil : result
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension String {
    /// The longest stretches whose characters all have the property, or all lack it.
    fileprivate func runs(by property: (Character) -> Bool) -> [Substring] {
        var runs: [Substring] = []
        var rest = self[...]
        while let first = rest.first {
            let run = rest.prefix { property($0) == property(first) }
            runs.append(run)
            rest = rest[run.endIndex...]
        }
        return runs
    }
}
