/// Finds what may be names in a message.
struct NameScanner {
    let message: Utterance

    private static let abbreviations: Set<String> = [
        "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "mdm",
    ]

    func candidates() -> [NameReader.Candidate] {
        let segments = Segments.of(message, keepsPoint: keepsPoint)
        var found: [NameReader.Candidate] = []
        var isLed = false
        for (index, segment) in segments.enumerated() {
            let start = NameSegment(message: message, range: segment.range)
            let names = start.names(isLed: isLed).filter { _ in
                segment.mark != "?" || FieldNames.saidNames.occurs(message, in: segment.range)
            }
            found += names.map { name in
                NameReader.Candidate(
                    range: name.range, isLed: name.isLed, isSurname: name.isSurname,
                    isFamily: name.isFamily, segment: index)
            }
            if !names.isEmpty {
                isLed = false
            } else if start.endsInLead {
                isLed = true
            } else if !start.isFiller {
                isLed = false
            }
        }
        return found
    }

    /// The points of "Mr." and of initials.
    private func keepsPoint(_ at: Int) -> Bool {
        guard message.kind(at - 1) == .letter else { return message.kind(at - 1) == .thai }
        var start = at - 1
        while message.kind(start - 1) == .letter { start -= 1 }
        if at - start == 1 { return true }
        return NameScanner.abbreviations.contains(message.text(start..<at))
    }
}

/// One part of a message between marks, looked through for names.
struct NameSegment {
    struct Name {
        let range: Range<Int>
        let isLed: Bool
        let isSurname: Bool
        let isFamily: Bool
    }

    let message: Utterance
    let range: Range<Int>

    private var leads: [Phrasebook<NameWords.Lead>.Match] {
        NameWords.leads.matches(message, in: range).filter {
            $0.meaning != .blank && beginsWord($0.range)
        }
    }

    /// Whether a lead has the name still to come.
    var endsInLead: Bool {
        guard let last = leads.last, last.meaning != .title else { return false }
        return isFiller(last.range.upperBound..<range.upperBound)
    }

    var isFiller: Bool { isFiller(range) }

    private func isFiller(_ range: Range<Int>) -> Bool {
        Segments.bare(message, range, NameWords.fillers).isEmpty
    }

    /// A Thai lead must not begin inside of a word; another lead, a title or a particle may go before.
    private func beginsWord(_ lead: Range<Int>) -> Bool {
        let start = lead.lowerBound
        guard message.kind(start) == .thai, message.kind(start - 1) == .thai,
            start > range.lowerBound
        else { return true }
        return NameWords.fillers.match(message, endingAt: start) != nil
            || NameWords.leads.match(message, endingAt: start) != nil
    }

    func names(isLed: Bool) -> [Name] {
        let leads = leads
        if endsInLead { return namesBeforeTail() }
        for (index, lead) in leads.enumerated().reversed() {
            guard lead.meaning != .surname || index == 0 else { continue }
            let names = names(from: lead.range.upperBound, lead: lead, isLed: true, leads)
            if !names.isEmpty { return names }
        }
        let end = leads.first?.range.lowerBound ?? range.upperBound
        return NameRun(message: message, isLed: isLed).names(in: range.lowerBound..<end)
            .map { Name(range: $0, isLed: isLed, isSurname: false, isFamily: false) }
    }

    /// "Марат Ибрагимович меня зовут".
    private func namesBeforeTail() -> [Name] {
        guard let tail = NameWords.tails.first(message, in: range),
            tail.range.lowerBound > range.lowerBound
        else { return [] }
        return NameRun(message: message, isLed: true)
            .names(in: range.lowerBound..<tail.range.lowerBound)
            .map { Name(range: $0, isLed: true, isSurname: false, isFamily: false) }
    }

    /// The names behind a lead, up to the next surname lead, and that surname.
    private func names(
        from start: Int, lead: Phrasebook<NameWords.Lead>.Match?, isLed: Bool,
        _ leads: [Phrasebook<NameWords.Lead>.Match]
    ) -> [Name] {
        let next = leads.first { $0.range.lowerBound >= start && $0.meaning == .surname }
        let end = next?.range.lowerBound ?? range.upperBound
        let isFamily =
            lead.map {
                NameWords.chineseSurname.match(message, at: $0.range.lowerBound)?.range.upperBound
                    == start
            } ?? false
        var names = NameRun(message: message, isLed: isLed).names(in: start..<max(start, end))
            .map {
                Name(
                    range: $0, isLed: isLed, isSurname: lead?.meaning == .surname,
                    isFamily: isFamily)
            }
        if let next {
            let rest = NameRun(message: message, isLed: true)
                .names(in: next.range.upperBound..<range.upperBound)
            names += rest.prefix(1).map {
                Name(range: $0, isLed: true, isSurname: true, isFamily: false)
            }
        }
        return names
    }
}

/// Words in a row that may be a name.
struct NameRun {
    let message: Utterance
    let isLed: Bool

    /// The first run, and those that follow words of correction.
    func names(in range: Range<Int>) -> [Range<Int>] {
        let (body, isTitled) = withoutTail(range)
        let bare = Segments.bare(message, body, NameWords.fillers)
        guard !bare.isEmpty else { return [] }
        if message.kinds[bare].contains(.han) {
            return NameRun(message: message, isLed: isLed || isTitled).han(bare).map { [$0] } ?? []
        }
        var names: [Range<Int>] = []
        var rest = bare
        while let (name, end) = run(in: rest) {
            names.append(name)
            guard RepairWords.markers.match(message, at: message.skipSpaces(end)) != nil else {
                break
            }
            rest = afterMarkers(end)..<rest.upperBound
        }
        return names.filter(isName)
    }

    private func afterMarkers(_ end: Int) -> Int {
        var at = message.skipSpaces(end)
        while let marker = RepairWords.markers.match(message, at: at) {
            at = message.skipSpaces(marker.range.upperBound)
        }
        return at
    }

    /// Without "speaking", 小姐 and the like behind the name; whether it was a title.
    private func withoutTail(_ range: Range<Int>) -> (Range<Int>, Bool) {
        guard
            let tail = NameWords.tails.matches(message, in: range).first(where: {
                $0.range.lowerBound > range.lowerBound && message.kind($0.range.lowerBound) != .thai
            })
        else { return (range, false) }
        let isTitle = NameWords.chineseTitles.match(message, at: tail.range.lowerBound) != nil
        return (range.lowerBound..<tail.range.lowerBound, isTitle)
    }

    // MARK: Spaced scripts and Thai

    private func run(in range: Range<Int>) -> (Range<Int>, Int)? {
        var (at, start, end, words) = (range.lowerBound, nil as Int?, range.lowerBound, 0)
        while at < range.upperBound, words < 6 {
            at = message.skipSpaces(at)
            guard at < range.upperBound else { break }
            if words == 0, let title = title(at: at) {
                at = title
                continue
            }
            let word = at..<min(range.upperBound, spaceEnd(at))
            let (kept, isLast) = withoutParticles(word)
            if kept.isEmpty || isStop(kept) || start != nil && isFiller(kept) {
                if start != nil {
                    return (
                        start.map { $0..<end } ?? word,
                        kept.isEmpty ? word.upperBound : word.lowerBound
                    )
                }
                guard kept.isEmpty else { return nil }
                at = word.upperBound
                continue
            }
            (start, end, words) = (start ?? kept.lowerBound, kept.upperBound, words + 1)
            at = word.upperBound
            if isLast { break }
        }
        return start.map { ($0..<end, at) }
    }

    private func isFiller(_ word: Range<Int>) -> Bool {
        NameWords.fillers.match(message, at: word.lowerBound).map {
            $0.range.upperBound >= word.upperBound
        } ?? false
    }

    private func title(at index: Int) -> Int? {
        guard let title = NameWords.leads.match(message, at: index), title.meaning == .title else {
            return nil
        }
        let next = message.skipSpaces(title.range.upperBound)
        let hasName = message.kind(next) == .letter || message.kind(next) == .thai
        return hasName ? next : nil
    }

    private func spaceEnd(_ index: Int) -> Int {
        var at = index
        while at < message.count, message.kind(at) != .space { at += 1 }
        return at
    }

    /// ศรีสุวรรณครับ without ครับ.
    private func withoutParticles(_ word: Range<Int>) -> (Range<Int>, Bool) {
        var range = word
        var isLast = false
        while !range.isEmpty,
            let particle = NameWords.particles.match(message, endingAt: range.upperBound),
            particle.range.lowerBound >= range.lowerBound
        {
            range = range.lowerBound..<particle.range.lowerBound
            isLast = true
        }
        while !range.isEmpty, message.isScalar(range.upperBound - 1, ".") {
            let initial = message.kind(range.upperBound - 2) == .letter && range.count == 2
            if initial || message.kind(range.upperBound - 2) == .thai { break }
            range = range.lowerBound..<range.upperBound - 1
        }
        return (range, isLast)
    }

    private func isStop(_ word: Range<Int>) -> Bool {
        guard let stop = NameWords.stops.match(message, at: word.lowerBound) else { return false }
        if message.kind(word.lowerBound) == .thai { return true }
        if NameWords.links.contains(message.text(word)) { return false }
        return stop.range.upperBound >= word.upperBound
    }

    private func isName(_ range: Range<Int>) -> Bool {
        let kinds = message.kinds[range]
        guard !kinds.contains(.digit), kinds.contains(.letter) || kinds.contains(.thai) else {
            return false
        }
        let marks = range.filter { message.kind($0) == .mark }
        guard marks.allSatisfy({ message.isScalar($0, in: ["'", "-", ".", "·", "/", "‧", "•"]) })
        else {
            return false
        }
        guard isLed || !namesDay(range) else { return false }
        return range.count <= 80 && !isSpelled(range)
            && message.kinds[range].count { $0 == .letter || $0 == .thai } > 1
    }

    private func namesDay(_ range: Range<Int>) -> Bool {
        DateWords.all.matches(message, in: range).contains { match in
            switch match.meaning {
            case .relative, .weekday: match.range.count > 3 || match.range == range
            case .month, .holiday: false
            }
        }
    }

    /// `S-I-O-B-H-A-N`.
    private func isSpelled(_ range: Range<Int>) -> Bool {
        let pieces = message.text(range).split { $0 == "-" || $0 == " " }
        return pieces.count > 2 && pieces.allSatisfy { $0.count == 1 }
    }

    // MARK: Chinese

    private func han(_ range: Range<Int>) -> Range<Int>? {
        let end = range.first { message.kind($0) == .space } ?? range.upperBound
        let name = range.lowerBound..<end
        let hasDot = name.contains { message.isScalar($0, in: ["·", "‧", "•", "・"]) }
        let letters = message.kinds[name].filter { $0 == .han }.count
        guard letters == name.count || hasDot, !NameWords.stops.occurs(message, in: inner(name))
        else {
            return nil
        }
        if hasDot { return (2...20).contains(name.count) ? name : nil }
        if isLed { return (1...5).contains(name.count) ? name : nil }
        return isChineseName(name) ? name : nil
    }

    /// Names may begin with a character that is a small word elsewhere (和, 有): the family name.
    private func inner(_ name: Range<Int>) -> Range<Int> {
        isChineseName(name) ? name.lowerBound + 1..<name.upperBound : name
    }

    private func isChineseName(_ name: Range<Int>) -> Bool {
        let text = message.text(name)
        guard (2...4).contains(name.count), !namesDay(name) else { return false }
        return NameWords.surnames.contains(String(text.prefix(2)))
            || name.count <= 3 && NameWords.surnames.contains(String(text.prefix(1)))
    }
}
