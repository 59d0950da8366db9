internal import Knowledge
internal import Synchronization
internal import TextAnalysis

/// What the choices of a field are called.
struct ChoiceLexicon: Sendable {
    /// Names, ids and what else people call them.
    let names: Phrasebook<Int>
    /// What tells the names apart once what they share is left out: 绿 of 绿色, จีน of ภาษาจีน.
    let parts: Phrasebook<Int>
    /// Single words of names, for words with a slip in them.
    let words: [(word: String, choice: Int)]
    /// The choice that says "none of them".
    let none: Int?

    private static let known = Mutex<[String: ChoiceLexicon]>([:])

    static func of(_ choices: [FormField.Choice]) -> ChoiceLexicon {
        let key = choices.map { choice in
            choice.id + "="
                + choice.names.map { $0.key.tag + $0.value }.sorted().joined(separator: "|")
        }
        .joined(separator: "\n")
        if let lexicon = known.withLock({ $0[key] }) { return lexicon }
        let lexicon = ChoiceLexicon(choices)
        known.withLock { cache in
            // Forms have few choices; this only bounds what a careless caller could do.
            if cache.count > 200 { cache.removeAll() }
            cache[key] = lexicon
        }
        return lexicon
    }

    private init(_ choices: [FormField.Choice]) {
        let names = choices.map { choice in
            Array(choice.names.values) + [choice.id.replacing("-", with: " ")]
        }
        let concepts = names.map(ChoiceLexicon.concepts)
        var entries = names.enumerated().flatMap { index, names in names.map { ($0, index) } }
        for (index, mine) in concepts.enumerated() {
            let others = Set(concepts.enumerated().filter { $0.offset != index }.flatMap(\.element))
            for concept in mine where !others.contains(concept) {
                entries += Concepts.all[concept].map { ($0, index) }
            }
        }
        self.names = Phrasebook(ChoiceLexicon.unambiguous(entries))
        parts = Phrasebook(ChoiceLexicon.unambiguous(ChoiceLexicon.parts(choices)))
        words = ChoiceLexicon.words(choices)
        none = concepts.firstIndex { $0.contains(0) }
    }

    /// The concepts that a choice's names are called by, whole or, failing that, in part.
    private static func concepts(_ names: [String]) -> [Int] {
        let texts = names.map { Utterance($0) }
        let whole = Concepts.all.indices.filter { concept in
            let called = Set(Concepts.all[concept].map { Utterance($0).scalars })
            return texts.contains { called.contains($0.scalars) }
        }
        if !whole.isEmpty { return whole }
        return Concepts.all.indices.filter { concept in
            let book = Phrasebook<Bool>(Concepts.all[concept].map { ($0, true) })
            return texts.count { book.occurs($0, in: $0.all) } * 2 > texts.count
        }
    }

    /// Leaves out what two choices are called.
    private static func unambiguous(_ entries: [(String, Int)]) -> [(String, Int)] {
        var owners: [String: Set<Int>] = [:]
        for (text, index) in entries { owners[text, default: []].insert(index) }
        return entries.filter { owners[$0.0]?.count == 1 }
    }

    // MARK: Parts of names

    private static let negations = ["不", "没", "无", "ไม่", "не", "нет", "no", "not"]

    private static func parts(_ choices: [FormField.Choice]) -> [(String, Int)] {
        let languages = Set(choices.flatMap(\.names.keys))
        return languages.flatMap { language in
            let names = choices.enumerated().compactMap { index, choice in
                choice.names[language].map { (Array(Utterance($0).scalars), index) }
            }
            return stripped(names) + inflected(names)
        }
    }

    /// Chinese and Thai names without the beginning or end that another name has too.
    private static func stripped(_ names: [([Unicode.Scalar], Int)]) -> [(String, Int)] {
        var parts: [(String, Int)] = []
        for (name, index) in names where isUnspaced(name) {
            for (other, second) in names where second != index {
                let prefix = zip(name, other).prefix { $0 == $1 }.count
                let suffix = zip(name.reversed(), other.reversed()).prefix { $0 == $1 }.count
                parts.append((text(Array(name.dropFirst(prefix))), index))
                parts.append((text(Array(name.dropLast(suffix))), index))
                if negations.contains(where: { text(Array(name.prefix(prefix))).hasPrefix($0) }) {
                    parts.removeLast(2)
                }
            }
        }
        return parts.filter { !$0.0.isEmpty && Utterance($0.0).count >= minimum($0.0) }
    }

    private static func minimum(_ text: String) -> Int {
        text.unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) } ? 3 : 1
    }

    private static func isUnspaced(_ name: [Unicode.Scalar]) -> Bool {
        name.contains {
            (0x0E00...0x0E7F).contains($0.value) || (0x3400...0x9FFF).contains($0.value)
        }
    }

    /// Words without their ending: "replac*", "красн*".
    private static func inflected(_ names: [([Unicode.Scalar], Int)]) -> [(String, Int)] {
        names.flatMap { name, index in
            let words = text(name).split { !$0.isLetter }.map(String.init)
            let isNegated = words.contains(where: negations.contains)
            return words.filter {
                $0.count >= 4 && !isNegated && !isUnspaced(Array($0.unicodeScalars))
            }
            .map { (String($0.prefix(max(4, $0.count - 2))) + "*", index) }
        }
    }

    private static func words(_ choices: [FormField.Choice]) -> [(word: String, choice: Int)] {
        choices.enumerated().flatMap { index, choice in
            choice.names.values.flatMap { name in
                Utterance(name).text(0..<200).split { !$0.isLetter }
                    .filter { $0.count >= 5 }.map { (String($0), index) }
            }
        }
    }

    private static func text(_ scalars: [Unicode.Scalar]) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
