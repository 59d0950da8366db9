internal import Knowledge

/// Reads a window of time: "after five", "between 2 and 4 pm", "утром", 下午两点以后, ช่วงเช้า.
struct WindowReader {
    struct Reading {
        let window: TimeWindow
        let range: Range<Int>
        let isSure: Bool
    }

    let message: Utterance
    let field: FormField

    func value() -> FieldValue? {
        if field.choices.isEmpty {
            guard let reading = reading() else { return nil }
            return FieldValue(reading.window.written, reading.isSure ? .certain : .likely)
        }
        return WindowChoice(field: field).value(in: message, reading() ?? loneTime())
    }

    /// The window that is meant.
    func reading() -> Reading? {
        if let timed = timed() { return timed }
        let any = WindowWords.anyTime.first(message, in: message.all)
        if let part = part(besides: any?.range) { return part }
        return any.map { Reading(window: .wholeDay, range: $0.range, isSure: true) } ?? lonePart()
    }

    /// Only of use where windows are chosen from: the one that holds this time.
    private func loneTime() -> Reading? {
        let found = WindowScanner(message: message).all()
        guard let choice = Repairs(message: message).choice(among: found.map(\.range)),
            let minutes = found[choice].first.minutes()
        else { return nil }
        return Reading(
            window: TimeWindow(start: minutes, end: minutes + 1), range: found[choice].range,
            isSure: false)
    }

    // MARK: Times

    private func timed() -> Reading? {
        var items = WindowScanner(message: message).all()
        guard let first = items.firstIndex(where: { $0.form != .lone }) else { return nil }
        var chosen = items[first]
        items.removeSubrange(...first)
        for item in items { chosen = combined(chosen, item) }
        guard let window = chosen.window else { return nil }
        return Reading(window: window, range: chosen.range, isSure: chosen.first.isSure)
    }

    /// What a later time changes: all of it, its end only, or nothing.
    private func combined(
        _ known: WindowScanner.Found, _ next: WindowScanner.Found
    ) -> WindowScanner.Found {
        let gap = known.range.upperBound..<max(known.range.upperBound, next.range.lowerBound)
        let isRepair = RepairWords.markers.occurs(message, in: gap)
        var result = known
        result.range = known.range.lowerBound..<next.range.upperBound
        switch (known.form, next.form) {
        case (.closed, .lone) where isRepair, (.closed, .until) where isRepair:
            result.last = next.first
        case (.from, .until) where !isTakenBack(gap):
            (result.form, result.last) = (.closed, next.first)
        case (.until, .from) where !isTakenBack(gap):
            (result.form, result.first, result.last) = (.closed, next.first, known.first)
        case (.from, .lone) where isRepair, (.until, .lone) where isRepair:
            result.first = next.first
        default: return isRepair ? next : known
        }
        return result
    }

    /// "after 2 but before 5" takes nothing back.
    private func isTakenBack(_ gap: Range<Int>) -> Bool {
        RepairWords.exclamations.occurs(message, in: gap)
    }

    // MARK: Parts of the day

    /// "any time in the morning" is the morning, "any time, morning or evening" is any time.
    private func part(besides any: Range<Int>?) -> Reading? {
        let parts = TimeWords.parts.matches(message, in: message.all).filter {
            $0.meaning.window != nil && any?.overlaps($0.range) != true
        }
        guard any == nil || parts.count == 1,
            let choice = Repairs(message: message).choice(among: parts.map(\.range)),
            let window = parts[choice].meaning.window
        else { return nil }
        return Reading(window: window, range: parts[choice].range, isSure: true)
    }

    /// "am please".
    private func lonePart() -> Reading? {
        guard let half = TimeWords.halves.first(message, in: message.all),
            Fillers.isAll(of: message, but: half.range), let window = half.meaning.window
        else { return nil }
        return Reading(window: window, range: half.range, isSure: false)
    }
}
