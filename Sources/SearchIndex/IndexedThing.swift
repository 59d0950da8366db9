package import Knowledge

/// A named thing as an index knows it: what its documents call it, and how many they are.
///
/// It stands in the index as one term for the name and one for each alias, so that adding and
/// removing documents keeps the table of things in step by itself.
package struct IndexedThing: Sendable, Equatable {
    package let name: String
    /// Sorted, each once.
    package let aliases: [String]
    /// How many documents are about it.
    package let documents: Int

    package init(name: String, aliases: [String] = [], documents: Int) {
        (self.name, self.aliases, self.documents) = (name, aliases, documents)
    }

    /// Parts an alias from the name before it.
    private static let separator = IndexSchema.valueSeparator

    /// Whether a thing's name can stand in a term: of up to 100 bytes, without a tab.
    static func isKnowable(_ thing: NamedThing) -> Bool { isKnowable(thing.name) }

    private static func isKnowable(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= longestName && !name.contains(separator)
    }

    private static let longestName = 100

    /// The boolean terms by which a document says that it is about `thing`.
    static func terms(_ thing: NamedThing) -> [String] {
        guard isKnowable(thing) else { return [] }
        let aliases = thing.aliases.filter { isKnowable($0) && $0 != thing.name }
        return ([thing.name] + aliases.map { "\(thing.name)\(separator)\($0)" })
            .map { IndexSchema.boolean(.thing, $0) }
    }

    /// The things of an index, in the order of its terms.
    static func things(of terms: [(term: String, frequency: Int)]) -> [IndexedThing] {
        var things: [(name: String, documents: Int)] = []
        var aliases: [String: [String]] = [:]
        for (term, frequency) in terms {
            let parts = IndexSchema.value(of: term, .thing).split(separator: separator).map(
                String.init)
            guard let name = parts.first else { continue }
            if parts.count == 1 {
                things.append((name, frequency))
            } else {
                aliases[name, default: []].append(parts[1])
            }
        }
        return things.map {
            IndexedThing(name: $0, aliases: (aliases[$0] ?? []).sorted(), documents: $1)
        }
    }
}
