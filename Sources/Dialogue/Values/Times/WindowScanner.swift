/// Finds the windows of time in a message.
struct WindowScanner {
    struct Found {
        enum Form {
            case closed, from, until, lone
        }

        var form: Form
        var first: SpokenTime
        var last: SpokenTime?
        var range: Range<Int>
    }

    let message: Utterance

    /// - Complexity: O(n) in the length of the message.
    func all() -> [Found] {
        let times = TimeScanner(message, forWindows: true).all()
        var found: [Found] = []
        var index = 0
        while index < times.count {
            let floor = found.last?.range.upperBound ?? 0
            if index + 1 < times.count, areJoined(times[index], times[index + 1]) {
                found.append(closed(times[index], times[index + 1], floor))
                index += 2
            } else {
                found.append(open(times[index], floor))
                index += 1
            }
        }
        return found
    }

    private func closed(_ first: SpokenTime, _ last: SpokenTime, _ floor: Int) -> Found {
        let start = lead(WindowWords.from, before: first.range.lowerBound, floor)
        return Found(
            form: .closed, first: first, last: last,
            range: (start ?? first.range.lowerBound)..<last.range.upperBound)
    }

    private func open(_ time: SpokenTime, _ floor: Int) -> Found {
        let start = time.range.lowerBound
        let from = lead(WindowWords.from, before: start, floor)
        let until = lead(WindowWords.until, before: start, floor)
        let next = message.skipSpaces(time.range.upperBound)
        let trail = TimeWords.followsAsTrail(message, next)
        var form = Found.Form.lone
        if let trail { form = trail.meaning ? .from : .until }
        if trail == nil || until != nil {
            if let until, until <= (from ?? until) {
                form = .until
            } else if from != nil {
                form = .from
            }
        }
        let lower = min(from ?? start, until ?? start)
        return Found(
            form: form, first: time, last: nil,
            range: lower..<(trail?.range.upperBound ?? time.range.upperBound))
    }

    /// Where the phrase begins that ends right before a time.
    private func lead(_ book: Phrasebook<Bool>, before start: Int, _ floor: Int) -> Int? {
        var end = trimmed(start)
        for _ in 0..<3 {
            if let match = book.match(message, endingAt: end), match.range.lowerBound >= floor {
                return match.range.lowerBound
            }
            guard let filler = filler(endingAt: end) else { return nil }
            end = trimmed(filler.lowerBound)
        }
        return nil
    }

    private func filler(endingAt end: Int) -> Range<Int>? {
        WindowWords.between.match(message, endingAt: end)?.range
            ?? TimeWords.parts.match(message, endingAt: end)?.range
            ?? Fillers.all.match(message, endingAt: end)?.range
    }

    private func trimmed(_ end: Int) -> Int {
        var end = end
        while message.kind(end - 1) == .space || message.isScalar(end - 1, ":") { end -= 1 }
        return end
    }

    /// Whether only a joining word and fillers stand between two times.
    private func areJoined(_ first: SpokenTime, _ second: SpokenTime) -> Bool {
        var (at, isJoined) = (first.range.upperBound, false)
        let end = second.range.lowerBound
        while at < end {
            if message.kind(at) == .space || message.isScalar(at, in: [",", "."]) {
                at += 1
            } else if let join = WindowWords.joins.match(message, at: at) {
                isJoined = true
                at = join.range.upperBound
            } else if let filler = filler(at: at) {
                at = filler.upperBound
            } else {
                return false
            }
        }
        return isJoined
    }

    private func filler(at index: Int) -> Range<Int>? {
        if RepairWords.markers.match(message, at: index) != nil { return nil }
        return WindowWords.between.match(message, at: index)?.range
            ?? TimeWords.parts.match(message, at: index)?.range
            ?? Fillers.all.match(message, at: index)?.range
    }
}

extension TimeWords {
    /// "5 on" is a trail only where nothing like "Friday" follows.
    static func followsAsTrail(_ message: Utterance, _ index: Int) -> Phrasebook<Bool>.Match? {
        guard let trail = WindowWords.trails.match(message, at: index) else { return nil }
        guard message.text(trail.range) == "on" else { return trail }
        let next = message.skipSpaces(trail.range.upperBound)
        return next >= message.count || message.kind(next) == .mark ? trail : nil
    }
}

extension WindowScanner.Found {
    /// The window in minutes, each end read with the help of the other.
    var window: TimeWindow? {
        switch form {
        case .lone: return nil
        case .from: return first.minutes().map { TimeWindow(start: $0, end: nil) }
        case .until: return first.minutes().map { TimeWindow(start: nil, end: $0) }
        case .closed: return last.flatMap { WindowEnds(first: first, last: $0).window }
        }
    }
}

/// The two ends of "from 2 to 4 pm".
struct WindowEnds {
    let first: SpokenTime
    let last: SpokenTime

    /// A part of the day that only one end has holds for the other as long as the order allows.
    var window: TimeWindow? {
        let starts = candidates(first, other: last)
        let ends = candidates(last, other: first)
        for start in starts {
            for end in ends where end > start { return TimeWindow(start: start, end: end) }
        }
        guard let start = starts.first, let end = ends.first else { return nil }
        if !last.isExact, last.part == nil, end <= start, end + 720 > start, end + 720 <= 1440 {
            return TimeWindow(start: start, end: end + 720)
        }
        return end == 0 && start > 0 ? TimeWindow(start: start, end: 1440) : nil
    }

    private func candidates(_ time: SpokenTime, other: SpokenTime) -> [Int] {
        guard !time.isExact, time.part == nil else { return [time.minutes()].compactMap { $0 } }
        return [other.part.flatMap { time.minutes(in: $0) }, time.minutes()].compactMap { $0 }
    }
}
