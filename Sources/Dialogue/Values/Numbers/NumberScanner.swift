/// A number in a message, in digits or words.
struct SpokenNumber: Sendable {
    let range: Range<Int>
    let value: Double
    /// As a code: the digits that were written, or those of the value.
    let digits: String
    var isOrdinal = false
    var isWritten = false

    /// The value where it is whole and small enough for a day, an hour or a place in a list.
    var whole: Int? {
        guard value >= 0, value < 1_000_000_000, value == value.rounded() else { return nil }
        return Int(value)
    }
}

/// Finds numbers in a message.
struct NumberScanner {
    /// What a number is read for.
    enum Purpose {
        /// Digits to be strung together: no fractions, "oh" is a zero.
        case code
        /// A day, an hour, a year: whole numbers without grouping.
        case calendar
        /// "one and a half", "1,200", "1.5k".
        case amount
    }

    let message: Utterance
    let purpose: Purpose
    private let memory = Memory()

    /// Several readers ask for the number at one place.
    private final class Memory {
        var numbers: [Int: SpokenNumber?] = [:]
    }

    init(_ message: Utterance, _ purpose: Purpose) {
        (self.message, self.purpose) = (message, purpose)
    }

    /// The number that begins at `index`.
    func number(at index: Int) -> SpokenNumber? {
        if let known = memory.numbers[index] { return known }
        let number = readNumber(at: index)
        memory.numbers[index] = .some(number)
        return number
    }

    private func readNumber(at index: Int) -> SpokenNumber? {
        switch message.kind(index) {
        case .digit where message.kind(index - 1) != .digit: writtenNumber(at: index)
        case .letter, .han, .thai: spokenNumber(at: index)
        default: nil
        }
    }

    /// Where scanning goes on after a word that is no number.
    func next(after index: Int) -> Int {
        if let entry = NumberWords.all.match(message, at: index) { return entry.range.upperBound }
        return message.kind(index) == .letter ? message.wordEnd(index) : index + 1
    }

    /// All numbers, from left to right.
    func all() -> [SpokenNumber] {
        var found: [SpokenNumber] = []
        var at = 0
        while at < message.count {
            if let number = number(at: at) {
                found.append(number)
                at = max(number.range.upperBound, at + 1)
            } else {
                at = max(next(after: at), at + 1)
            }
        }
        return found
    }
}

// MARK: - In digits

extension NumberScanner {
    private func writtenNumber(at start: Int) -> SpokenNumber? {
        var end = digitsEnd(start)
        var text = message.text(start..<end)
        guard text.utf8.count <= 40 else { return nil }
        if purpose == .amount { (text, end) = grouped(text, end) }
        guard var value = Double(text) else { return nil }
        if purpose == .amount { (value, end) = scaled(value, end) }
        let ordinal = ordinalEnd(end)
        return SpokenNumber(
            range: start..<(ordinal ?? end), value: value, digits: message.text(start..<end),
            isOrdinal: ordinal != nil, isWritten: true)
    }

    func digitsEnd(_ start: Int) -> Int {
        var at = start
        while message.kind(at) == .digit { at += 1 }
        return at
    }

    /// `1,200`, `1 250`, `1.5`, `2,5`: the last mark is the point unless three digits follow it.
    private func grouped(_ first: String, _ firstEnd: Int) -> (String, Int) {
        var (text, end) = (first, firstEnd)
        while text.utf8.count <= 30, let mark = message.scalar(end),
            [",", " ", "'"].contains(mark),
            first.utf8.count <= 3, first != "0", digitsEnd(end + 1) == end + 4
        {
            text += message.text(end + 1..<end + 4)
            end += 4
        }
        guard message.isScalar(end, in: [".", ","]) else { return (text, end) }
        let decimals = digitsEnd(end + 1)
        guard decimals > end + 1, decimals < end + 8 else { return (text, end) }
        if message.isScalar(decimals, in: ["."]), message.kind(decimals + 1) == .digit {
            return (text, end)
        }
        return (text + "." + message.text(end + 1..<decimals), decimals)
    }

    private func scaled(_ value: Double, _ end: Int) -> (Double, Int) {
        let next = message.skipSpaces(end)
        guard let scale = NumberWords.scales.match(message, at: next),
            next == end || message.text(scale.range).utf8.count > 1,
            value * scale.meaning < 1e12
        else { return halved(value, end) }
        return halved(value * scale.meaning, scale.range.upperBound)
    }

    private func halved(_ value: Double, _ end: Int) -> (Double, Int) {
        let next = message.skipSpaces(end)
        guard value == value.rounded(), let half = NumberWords.halves.match(message, at: next)
        else { return (value, end) }
        let behind = message.skipSpaces(half.range.upperBound)
        if let scale = NumberWords.scales.match(message, at: behind), scale.meaning >= 1000 {
            return ((value + 0.5) * scale.meaning, scale.range.upperBound)
        }
        return (value + 0.5, half.range.upperBound)
    }

    /// `21st`, `14-го`.
    private func ordinalEnd(_ end: Int) -> Int? {
        let start = message.isScalar(end, "-") ? end + 1 : end
        guard message.kind(start) == .letter else { return nil }
        let stop = message.wordEnd(start)
        let suffixes: Set<String> = [
            "st", "nd", "rd", "th", "го", "ого", "его", "е", "ое", "й", "ый", "ому", "му", "ое",
            "я", "ая", "м", "ом",
        ]
        return suffixes.contains(message.text(start..<stop)) ? stop : nil
    }
}

// MARK: - In words

extension NumberScanner {
    private func spokenNumber(at start: Int) -> SpokenNumber? {
        if let lone = loneHalf(at: start) ?? pointed(at: start) { return lone }
        var cardinal = Cardinal(shortensFrom: shortest(start))
        var (at, end, isOrdinal) = (start, start, false)
        while at < message.count, !isOrdinal, let entry = NumberWords.all.match(message, at: at) {
            guard allows(entry.meaning) else { break }
            if case .whole(let value) = entry.meaning.word {
                guard cardinal.isEmpty else { break }
                return finished(start, entry.range.upperBound, value)
            }
            if entry.meaning.word == .and {
                guard let next = andFollows(cardinal, entry.range.upperBound) else { break }
                at = next
                continue
            }
            guard cardinal.add(entry.meaning.word) else { break }
            isOrdinal = entry.meaning.isOrdinal
            end = entry.range.upperBound
            at = joint(end)
        }
        guard !cardinal.isEmpty else { return nil }
        if isOrdinal { return ordinal(start..<end, cardinal.value) }
        return finished(start, end, Double(cardinal.value))
    }

    private func allows(_ entry: NumberEntry) -> Bool {
        switch entry.word {
        case .blank, .times, .plural: false
        default: !entry.isForCodes || purpose == .code
        }
    }

    /// "hundred and five": only if a number that fits comes next.
    private func andFollows(_ cardinal: Cardinal, _ end: Int) -> Int? {
        let next = joint(end)
        guard cardinal.endsInMultiplier, let entry = NumberWords.all.match(message, at: next)
        else { return nil }
        var trial = cardinal
        return entry.meaning.word != .and && trial.add(entry.meaning.word) ? next : nil
    }

    /// Spaces or one hyphen between two words of a number.
    private func joint(_ end: Int) -> Int {
        let at = message.skipSpaces(end)
        return message.isScalar(at, "-") && at == end ? at + 1 : at
    }

    /// Only Chinese from a hundred and Thai from a thousand on leave out the last place.
    private func shortest(_ start: Int) -> Int? {
        guard purpose == .amount else { return nil }
        switch message.kind(start) {
        case .han: return 100
        case .thai: return 1000
        default: return nil
        }
    }

    private func ordinal(_ range: Range<Int>, _ value: Int) -> SpokenNumber {
        SpokenNumber(range: range, value: Double(value), digits: String(value), isOrdinal: true)
    }

    private func finished(_ start: Int, _ end: Int, _ value: Double) -> SpokenNumber {
        var (value, end) = (value, end)
        if purpose == .amount {
            (value, end) = withDecimals(value, end)
            (value, end) = scaledWords(value, end)
            (value, end) = halved(value, end)
        }
        let digits = value == value.rounded() ? String(Int(value)) : String(value)
        return SpokenNumber(range: start..<end, value: value, digits: digits)
    }

    /// "полторы тысячи".
    private func scaledWords(_ value: Double, _ end: Int) -> (Double, Int) {
        let next = message.skipSpaces(end)
        guard value != value.rounded(), let scale = NumberWords.scales.match(message, at: next),
            scale.meaning >= 100
        else { return (value, end) }
        return (value * scale.meaning, scale.range.upperBound)
    }

    /// "point five".
    private func pointed(at start: Int) -> SpokenNumber? {
        guard purpose == .amount, NumberWords.leadingPoint.match(message, at: start) != nil else {
            return nil
        }
        let (value, end) = withDecimals(0, start)
        return end > start ? SpokenNumber(range: start..<end, value: value, digits: "") : nil
    }

    /// "half", "half a dozen".
    private func loneHalf(at start: Int) -> SpokenNumber? {
        guard purpose == .amount, let half = NumberWords.loneHalves.match(message, at: start)
        else { return nil }
        let next = message.skipSpaces(half.range.upperBound)
        if let scale = NumberWords.scales.match(message, at: next) {
            return SpokenNumber(
                range: start..<scale.range.upperBound, value: scale.meaning / 2, digits: "")
        }
        return SpokenNumber(range: half.range, value: 0.5, digits: "")
    }

    /// "three point seven five", "两点五", "четыре целых три десятых".
    private func withDecimals(_ value: Double, _ end: Int) -> (Double, Int) {
        guard let point = NumberWords.points.match(message, at: message.skipSpaces(end)) else {
            return (value, end)
        }
        let codes = NumberScanner(message, .code)
        var (digits, at) = ("", message.skipSpaces(point.range.upperBound))
        var stop = end
        while digits.utf8.count < 6, let part = codes.number(at: at), !part.isOrdinal {
            digits += part.digits
            stop = part.range.upperBound
            at = message.skipSpaces(stop)
        }
        guard !digits.isEmpty, digits.utf8.count <= 12, let fraction = Double("0." + digits) else {
            return (value, end)
        }
        if let name = NumberWords.fractions.match(message, at: at), name.meaning >= 10 {
            return (value + (Double(digits) ?? 0) / name.meaning, name.range.upperBound)
        }
        return (value + fraction, stop)
    }
}
