/// Gives each time the part of the day that stands beside it: "in the morning", 下午, вечера.
struct TimeParts {
    let message: Utterance

    func assigned(to times: [SpokenTime]) -> [SpokenTime] {
        var result: [SpokenTime] = []
        for (index, time) in times.enumerated() {
            let floor = result.last?.range.upperBound ?? 0
            let ceiling =
                index + 1 < times.count ? times[index + 1].range.lowerBound : message.count
            result.append(assigned(to: time, within: floor..<max(floor, ceiling)))
        }
        return times.count == 1 ? withDistantPart(result) : result
    }

    private func assigned(to time: SpokenTime, within bounds: Range<Int>) -> SpokenTime {
        guard !time.isExact, time.part == nil else { return withBoundPart(time, bounds) }
        return behind(time, bounds) ?? before(time, bounds) ?? time
    }

    /// The words stay with the time even where they change nothing: "in the afternoon" of 15:00.
    private func withBoundPart(_ time: SpokenTime, _ bounds: Range<Int>) -> SpokenTime {
        guard let found = behind(time, bounds) ?? before(time, bounds) else { return time }
        var time = time
        time.range = found.range
        return time
    }

    private func behind(_ time: SpokenTime, _ bounds: Range<Int>) -> SpokenTime? {
        var at = message.skip(time.range.upperBound, [])
        while let link = TimeWords.links.match(message, at: at),
            TimeWords.parts.match(message, at: at) == nil
        {
            at = message.skipSpaces(link.range.upperBound)
        }
        guard let part = TimeWords.parts.match(message, at: at), part.meaning != .greeting,
            part.range.upperBound <= bounds.upperBound, !isNextTime(part)
        else { return nil }
        return with(time, part.meaning, time.range.lowerBound..<part.range.upperBound)
    }

    /// "九点到下午五点": a Chinese part of the day belongs to what follows it.
    private func isNextTime(_ part: Phrasebook<DayPart>.Match) -> Bool {
        guard message.kind(part.range.lowerBound) == .han else { return false }
        return NumberScanner(message, .calendar).number(
            at: message.skipSpaces(part.range.upperBound)) != nil
    }

    private func before(_ time: SpokenTime, _ bounds: Range<Int>) -> SpokenTime? {
        var end = trimmed(time.range.lowerBound)
        while let link = TimeWords.links.match(message, endingAt: end),
            link.range.lowerBound > bounds.lowerBound
        {
            end = trimmed(link.range.lowerBound)
        }
        guard let part = TimeWords.parts.match(message, endingAt: end),
            part.meaning != .greeting, part.range.lowerBound >= bounds.lowerBound
        else { return nil }
        return with(time, part.meaning, part.range.lowerBound..<time.range.upperBound)
    }

    private func trimmed(_ end: Int) -> Int {
        var end = end
        while message.kind(end - 1) == .space { end -= 1 }
        return end
    }

    private func with(_ time: SpokenTime, _ part: DayPart, _ range: Range<Int>) -> SpokenTime {
        var time = time
        (time.part, time.range) = (time.part ?? part, range)
        return time
    }

    /// "差十分八点，早上": the only part of the day in the message.
    private func withDistantPart(_ times: [SpokenTime]) -> [SpokenTime] {
        guard var time = times.first, !time.isExact, time.part == nil else { return times }
        let parts = TimeWords.parts.matches(message, in: message.all).filter {
            $0.meaning != .greeting
        }
        guard parts.count == 1 else { return times }
        time.part = parts[0].meaning
        return [time]
    }
}
