/// Reads a person's name, without titles and what is said around it, as it was written.
struct NameReader {
    struct Candidate {
        var range: Range<Int>
        var isLed: Bool
        var isSurname = false
        /// In Chinese, a family name alone: 我姓周.
        var isFamily = false
        let segment: Int
    }

    let message: Utterance
    private let words: NameScanner

    init(_ message: Utterance) {
        self.message = message
        words = NameScanner(message: message)
    }

    func value() -> FieldValue? {
        guard let (name, isLed) = name() else { return nil }
        return FieldValue(name, isLed ? .certain : .likely)
    }

    /// The name after words that say it is one: "my name is".
    func ledName() -> FieldValue? {
        guard let (name, isLed) = name(), isLed else { return nil }
        return FieldValue(name, .likely)
    }

    private func name() -> (String, Bool)? {
        let all = words.candidates()
        let led = all.filter(\.isLed)
        let best = led.isEmpty ? all : led
        guard let choice = Repairs(message: message).choice(among: best.map(\.range)) else {
            return nil
        }
        return (completed(best[choice], all), !led.isEmpty)
    }

    /// "Baker, Tom Baker" is the longer one; "first name Grace, last name Adeyemi" is both.
    private func completed(_ chosen: Candidate, _ all: [Candidate]) -> String {
        let text = original(chosen.range)
        let behind = all.filter { $0.range.lowerBound >= chosen.range.upperBound }
        guard let next = behind.first, next.segment <= chosen.segment + 1 else { return text }
        let more = original(next.range)
        if next.isSurname || chosen.isSurname && next.isLed { return text + " " + more }
        let isLonger = more.utf8.count > text.utf8.count && contains(more, text)
        if isLonger { return more }
        return chosen.isFamily && next.isLed ? text + more : text
    }

    private func contains(_ long: String, _ short: String) -> Bool {
        let words = short.lowercased().split(separator: " ")
        let isUnspaced = short.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
        if isUnspaced { return long.hasPrefix(short) }
        let all = long.lowercased().split(separator: " ")
        return words.allSatisfy(all.contains)
    }

    private func original(_ range: Range<Int>) -> String {
        message.original(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
