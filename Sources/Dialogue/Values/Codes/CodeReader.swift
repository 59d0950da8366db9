internal import Knowledge

/// Reads numbers that have a fixed shape: phones, postcodes, orders, accounts, ICCIDs.
struct CodeReader {
    struct Candidate {
        let written: String
        let range: Range<Int>
        /// Whether the letters of the pattern were said too.
        let hasPrefix: Bool
    }

    let message: Utterance
    let rules: FieldRules
    private let prefix: String

    init(_ message: Utterance, field: FormField) {
        self.message = message
        rules = FieldRules(field: field)
        prefix = rules.prefix
    }

    func value() -> FieldValue? {
        guard let found = candidate() else { return nil }
        return FieldValue(found.written, prefix.isEmpty || found.hasPrefix ? .certain : .likely)
    }

    /// The number that is meant, where it stands.
    func candidate() -> Candidate? {
        let all = candidates()
        let prefixed = all.filter(\.hasPrefix)
        let best = prefixed.isEmpty ? all : prefixed
        guard let choice = Repairs(message: message).choice(among: best.map(\.range)) else {
            return nil
        }
        return best[choice...].first { rules.passesCheck($0.written) }
    }

    /// Every number of the right shape, whatever its check digit.
    func candidates() -> [Candidate] {
        CodeScanner(message).runs().flatMap(candidates)
    }

    private func candidates(in run: [CodeScanner.Part]) -> [Candidate] {
        if let whole = candidate(run[...]) { return [whole] }
        var found: [Candidate] = []
        var (start, taken) = (run.startIndex, run.startIndex)
        while start < run.endIndex {
            if let end = windowEnd(run, from: start), !isPiece(run[taken...], start..<end),
                let hit = candidate(run[start..<end])
            {
                found.append(hit)
                (start, taken) = (end, end)
            } else {
                start += 1
            }
        }
        return found
    }

    /// Whether what is around a number is the rest of a longer one: +7 912 345 67 89 holds no number
    /// of eight digits.
    private func isPiece(_ parts: ArraySlice<CodeScanner.Part>, _ number: Range<Int>) -> Bool {
        func isRest(_ index: Int, parted by: Int) -> Bool {
            parts.indices.contains(index) && !parts[by].isParted
                && parts[index].digits.utf8.count < Self.shortestNumber
        }
        return isRest(number.lowerBound - 1, parted: number.lowerBound)
            || isRest(number.upperBound, parted: number.upperBound)
    }

    private static let shortestNumber = 4

    /// Where a number that begins at a part ends. Numbers that are spelled digit by digit are not
    /// cut in two, nor are they begun in their middle.
    private func windowEnd(_ run: [CodeScanner.Part], from start: Int) -> Int? {
        if start > 0, isSpelled(run, at: start) { return nil }
        var (digits, end, longest) = (0, start, nil as Int?)
        while end < run.endIndex, digits <= 40 {
            digits += run[end].digits.utf8.count
            end += 1
            let cuts = end < run.endIndex && isSpelled(run, at: end)
            if !cuts, candidate(run[start..<end]) != nil { longest = end }
            if longest != nil, end < run.endIndex, run[end].isParted { break }
        }
        return longest
    }

    private func isSpelled(_ run: [CodeScanner.Part], at index: Int) -> Bool {
        !run[index].isParted && run[index].digits.utf8.count == 1
            && run[index - 1].digits.utf8.count == 1
    }

    private func candidate(_ parts: ArraySlice<CodeScanner.Part>) -> Candidate? {
        guard let first = parts.first, let last = parts.last else { return nil }
        let digits = parts.map(\.digits).joined()
        guard digits.utf8.count <= 40, rules.fits(prefix + digits) else { return nil }
        let range = first.range.lowerBound..<last.range.upperBound
        let letters = LettersBefore(message: message, end: range.lowerBound)
        let hasPrefix = !prefix.isEmpty && letters.spell(prefix)
        guard hasPrefix || !letters.areForeign else { return nil }
        let start = hasPrefix ? letters.start(of: prefix) : range.lowerBound
        return Candidate(
            written: prefix + digits, range: start..<range.upperBound, hasPrefix: hasPrefix)
    }
}

/// The letters that were written or spelled before a number.
struct LettersBefore {
    let message: Utterance
    let end: Int

    private static let reach = 40

    /// Whether the letters of `prefix` were said right before, alone or one by one.
    func spell(_ prefix: String) -> Bool {
        let wanted = prefix.lowercased().filter(\.isLetter)
        var spelled = ""
        var at = max(0, end - LettersBefore.reach)
        while at < end {
            if let letter = LetterNames.all.match(message, at: at) {
                spelled += letter.meaning
                at = letter.range.upperBound
            } else if message.kind(at) == .letter, message.kind(at - 1) != .letter {
                let stop = min(end, message.wordEnd(at))
                let word = LetterNames.latin(message.text(at..<stop))
                if word.utf8.count <= wanted.utf8.count { spelled += word }
                at = stop
            } else {
                at += 1
            }
        }
        return spelled.hasSuffix(wanted)
    }

    /// Where the letters of a prefix begin that was said.
    func start(of prefix: String) -> Int {
        var (at, letters) = (end, 0)
        while at > 0, letters < prefix.count(where: \.isLetter) {
            while at > 0, message.kind(at - 1) == .mark || message.kind(at - 1) == .space {
                at -= 1
            }
            guard message.kind(at - 1) == .letter else { break }
            while message.kind(at - 1) == .letter {
                at -= 1
                letters += 1
            }
        }
        return letters == prefix.count(where: \.isLetter) ? at : end
    }

    /// Whether other letters are glued to the number, as in `LX-200`.
    var areForeign: Bool {
        var at = end
        if message.isScalar(at - 1, "-") { at -= 1 }
        guard message.kind(at - 1) == .letter else { return false }
        var start = at - 1
        while message.kind(start - 1) == .letter { start -= 1 }
        return at - start <= 3 && LettersBefore.labels.match(message, at: start) == nil
    }

    private static let labels = Phrasebook<Bool>(
        "no, nr, tel, тел, ном, hp, ph, mob, is, id, моб, инд, the, to, zip, ord, орд")
}

/// The names of Latin letters, and Cyrillic letters that look like them.
enum LetterNames {
    static let all: Phrasebook<String> = {
        let thai = """
            a เอ
            b บี
            c ซี
            d ดี
            e อี
            f เอฟ
            g จี
            h เอช, เฮช
            i ไอ
            j เจ
            k เค
            l แอล
            m เอ็ม
            n เอ็น
            o โอ
            p พี
            q คิว
            r อาร์
            s เอส
            t ที
            u ยู
            v วี
            w ดับเบิลยู, ดับเบิ้ลยู
            x เอ็กซ์
            y วาย
            z แซด, แซต
            """
        let others = """
            m em, эм
            o оу
            r ar, эр
            d dee, дэ, ди
            ord орд, ordr
            """
        return Phrasebook(table: thai + "\n" + others) { $0 }
    }()

    private static let alike: [Character: Character] = [
        "а": "a", "в": "b", "с": "c", "е": "e", "н": "h", "к": "k", "м": "m", "о": "o", "р": "p",
        "т": "t", "у": "y", "х": "x",
    ]

    /// Cyrillic letters by the Latin ones they look like; Р also stands for R, Д for D.
    static func latin(_ word: String) -> String {
        guard word.utf8.count <= 12 else { return word }
        if word == "р" { return "r" }
        if word == "д" { return "d" }
        return String(word.map { alike[$0] ?? $0 })
    }
}
