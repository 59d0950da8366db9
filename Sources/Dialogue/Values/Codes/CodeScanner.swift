/// Finds the digits of numbers that are read out in pieces: "oh seven double two, then 345".
struct CodeScanner {
    struct Part: Sendable {
        var digits: String
        let range: Range<Int>
        /// Whether a comma, a pause or a word such as "then" stands before it.
        let isParted: Bool
    }

    let message: Utterance
    private let numbers: NumberScanner

    init(_ message: Utterance) {
        self.message = message
        numbers = NumberScanner(message, .code)
    }

    private static let closeMarks: Set<Unicode.Scalar> = [" ", "-", "(", ")", "/", "#", "№", "_"]
    private static let partingMarks: Set<Unicode.Scalar> = [",", ";", ".", "~"]

    /// Parts that no other word stands between.
    /// - Complexity: O(n) in the length of the message.
    func runs() -> [[Part]] {
        var runs: [[Part]] = []
        var run: [Part] = []
        var (at, isParted) = (0, false)
        while at < message.count {
            if let part = part(at: at, isParted: isParted) {
                run.append(part)
                (at, isParted) = (max(part.range.upperBound, at + 1), false)
            } else if let gap = gap(at: at) {
                (at, isParted) = (gap.end, isParted || gap.isParted)
            } else {
                if !run.isEmpty { runs.append(run) }
                (run, isParted) = ([], false)
                at = max(numbers.next(after: at), at + 1)
            }
        }
        if !run.isEmpty { runs.append(run) }
        return runs
    }

    private func gap(at index: Int) -> (end: Int, isParted: Bool)? {
        if let word = CodeWords.close.match(message, at: index) {
            return (word.range.upperBound, false)
        }
        if let word = CodeWords.parting.match(message, at: index) {
            return (word.range.upperBound, true)
        }
        if message.isScalar(index, in: CodeScanner.closeMarks) { return (index + 1, false) }
        guard message.isScalar(index, in: CodeScanner.partingMarks) else { return nil }
        let isPoint = message.isScalar(index, ".") && message.kind(index + 1) == .digit
        return (index + 1, !isPoint)
    }

    // MARK: One part

    private func part(at index: Int, isParted: Bool) -> Part? {
        let plus = plusEnd(index)
        let start = plus ?? index
        guard let (digits, end) = digits(at: start) else { return nil }
        return Part(
            digits: (plus == nil ? "" : "+") + digits, range: index..<end, isParted: isParted)
    }

    private func plusEnd(_ index: Int) -> Int? {
        let end: Int
        if message.isScalar(index, "+") {
            end = index + 1
        } else if let word = CodeWords.plus.match(message, at: index) {
            end = word.range.upperBound
        } else {
            return nil
        }
        return message.skip(end, ["(", "-"])
    }

    private func digits(at index: Int) -> (String, Int)? {
        if let entry = NumberWords.all.match(message, at: index),
            case .times(let count) = entry.meaning.word
        {
            let next = message.skip(entry.range.upperBound, ["-"])
            guard let (digits, end) = plainDigits(at: next), let first = digits.first else {
                return nil
            }
            return (String(repeating: first, count: count) + digits.dropFirst(), end)
        }
        return plainDigits(at: index)
    }

    private func plainDigits(at index: Int) -> (String, Int)? {
        guard let number = numbers.number(at: index), !number.isOrdinal else { return nil }
        let end = number.range.upperBound
        guard let count = number.whole, (2...9).contains(count), !number.isWritten else {
            return (number.digits, end)
        }
        return repeated(count, end) ?? (number.digits, end)
    }

    /// "three nines", "четыре девятки", 三个五, เก้าสี่ตัว.
    private func repeated(_ number: Int, _ end: Int) -> (String, Int)? {
        let next = message.skipSpaces(end)
        if let entry = NumberWords.all.match(message, at: next),
            case .plural(let digit) = entry.meaning.word
        {
            return (String(repeating: String(digit), count: number), entry.range.upperBound)
        }
        if message.isScalar(next, "个"), let digit = numbers.number(at: next + 1),
            digit.digits.utf8.count == 1
        {
            return (String(repeating: digit.digits, count: number), digit.range.upperBound)
        }
        guard let count = numbers.number(at: next), let times = count.whole,
            (2...6).contains(times),
            let unit = CodeWords.thaiTimes.match(message, at: count.range.upperBound)
        else { return nil }
        return (String(repeating: String(number), count: times), unit.range.upperBound)
    }
}

/// Words that stand between the digits of a number.
enum CodeWords {
    static let plus = Phrasebook<Bool>("plus, плюс, 加, 加号, บวก, เครื่องหมายบวก")

    static let close = Phrasebook<Bool>(
        """
        dash, hyphen, minus, space, тире, дефис, минус, черточка, пробел
        杠, 横杠, 横线, 减号, 短横, 横, 划, ขีด, ขีดกลาง, เว้นวรรค
        """)

    static let parting = Phrasebook<Bool>(
        """
        then, and then, and, followed by, after that, um, uh, er, erm, umm, hmm, so, next
        потом, затем, далее, дальше, и, э, ээ, эээ, ээээ, ну, так, а потом
        然后, 然后是, 后面, 后面是, 再, 接着, 前面是, 嗯, 呃, 啊, 还有, 跟着
        แล้วก็, ตามด้วย, ต่อด้วย, แล้ว, ก็, ต่อ, เอ่อ, อ่า, และ
        """)

    static let thaiTimes = Phrasebook<Bool>("ตัว")
}
