internal import Knowledge

/// Reads which choice of a list is meant: by name, in other words, by place, or with a slip.
struct ChoiceReader {
    private let message: Utterance
    private let field: FormField
    private let lexicon: ChoiceLexicon

    init(_ message: Utterance, field: FormField) {
        (self.message, self.field) = (message, field)
        lexicon = ChoiceLexicon.of(field.choices)
    }

    func value() -> FieldValue? {
        guard !field.choices.isEmpty else { return nil }
        if let named = named(lexicon.names) { return named }
        if isAmbiguous(lexicon.names.matches(message, in: message.all)) { return nil }
        if let place = ChoiceOrdinals(message: message, count: field.choices.count).index() {
            return value(place, .certain)
        }
        if let part = named(lexicon.parts) { return FieldValue(part.written, .likely) }
        return misspelled() ?? declined()
    }

    /// Only what is called by its full name or a word for it.
    func named() -> FieldValue? { named(lexicon.names) }

    private func value(_ index: Int, _ certainty: FieldValue.Certainty) -> FieldValue {
        FieldValue(field.choices[index].id, certainty)
    }

    private func named(_ book: Phrasebook<Int>) -> FieldValue? {
        let found = book.matches(message, in: message.all)
        guard !isAmbiguous(found),
            let choice = Repairs(message: message).choice(among: found.map(\.range))
        else { return nil }
        return value(found[choice].meaning, .certain)
    }

    /// "green or red", "what is the difference between repair and replacement?"
    private func isAmbiguous(_ found: [Phrasebook<Int>.Match]) -> Bool {
        let different = Set(found.map(\.meaning)).count
        guard different > 1 else { return false }
        if different > 2 || message.scalars.contains("?") { return true }
        return zip(found, found.dropFirst()).contains { left, right in
            left.meaning != right.meaning && isOr(left.range.upperBound..<right.range.lowerBound)
        }
    }

    private func isOr(_ gap: Range<Int>) -> Bool {
        let start = message.skipSpaces(gap.lowerBound)
        guard start < gap.upperBound, let or = ChoiceReader.or.match(message, at: start) else {
            return false
        }
        return message.skipSpaces(or.range.upperBound) >= gap.upperBound
    }

    private static let or = Phrasebook<Bool>(
        "or, or a, or the, или, либо, หรือ, หรือว่า, 或, 或者, 还是, and, и")

    /// One slip in a word of five letters, two from eight on.
    private func misspelled() -> FieldValue? {
        let said = message.text(message.all).split { !$0.isLetter }.filter { $0.count >= 5 }.prefix(
            60)
        var best: (distance: Int, choices: Set<Int>) = (3, [])
        for word in said {
            for (name, choice) in lexicon.words where abs(name.count - word.count) < 3 {
                let distance = ChoiceReader.distance(Array(word), Array(name))
                guard distance <= (name.count >= 8 ? 2 : 1), distance <= best.distance else {
                    continue
                }
                best =
                    distance < best.distance
                    ? (distance, [choice]) : (distance, best.choices.union([choice]))
            }
        }
        guard best.choices.count == 1, let choice = best.choices.first else { return nil }
        return value(choice, .likely)
    }

    static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (index, character) in left.enumerated() {
            var previous = row[0]
            row[0] = index + 1
            for column in right.indices {
                let cost = previous + (character == right[column] ? 0 : 1)
                previous = row[column + 1]
                row[column + 1] = min(cost, previous + 1, row[column] + 1)
            }
        }
        return row[right.count]
    }

    /// "no" where one of the choices is "none".
    private func declined() -> FieldValue? {
        guard let none = lexicon.none, YesNoReader(message: message).answer() == false else {
            return nil
        }
        return value(none, .likely)
    }
}
