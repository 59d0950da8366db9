package import TextAnalysis

/// How many items there are of each kind in each language.
package struct ItemCounts: Equatable, Codable, Sendable {
    /// By language tag, then kind.
    package let counts: [String: [String: Int]]

    package init(_ items: [QuizItem]) {
        counts = Dictionary(grouping: items, by: \.language.tag).mapValues { items in
            Dictionary(grouping: items, by: \.kind.rawValue).mapValues(\.count)
        }
    }

    package func total(in language: Language) -> Int {
        (counts[language.tag] ?? [:]).values.reduce(0, +)
    }

    /// A table with a line a kind and a column a language.
    package var lines: [String] {
        let languages = counts.keys.sorted()
        func line(_ name: String, _ cells: [String]) -> String {
            name.padded(to: 18)
                + cells.map { String(repeating: " ", count: max(1, 9 - $0.count)) + $0 }
                .joined()
        }
        let rows = ItemKind.allCases.map { kind in
            line(
                kind.rawValue, languages.map { String(counts[$0]?[kind.rawValue] ?? 0) })
        }
        let totals = languages.map { String((counts[$0] ?? [:]).values.reduce(0, +)) }
        return [line("kind", languages)] + rows + [line("all", totals)]
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
