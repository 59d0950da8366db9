internal import Knowledge

/// Which of the windows that a field offers is meant by the one somebody said.
struct WindowChoice {
    let field: FormField

    /// A choice with the window that its id or one of its names gives.
    private var windows: [(id: String, minutes: Range<Int>)] {
        field.choices.compactMap { choice in
            let texts = choice.names.values.sorted() + [choice.id]
            let windows = texts.lazy.compactMap {
                WindowScanner(message: Utterance($0)).all().first?.window
            }
            return windows.first.map { (choice.id, $0.closed) }
        }
    }

    func value(in message: Utterance, _ reading: WindowReader.Reading?) -> FieldValue? {
        if let ordinal = ChoiceOrdinals(message: message, count: field.choices.count).index(),
            reading == nil || isLoneNumber(message)
        {
            return FieldValue(field.choices[ordinal].id)
        }
        guard let reading, let id = choice(for: reading.window.closed) else { return nil }
        return FieldValue(id, reading.isSure ? .certain : .likely)
    }

    private func isLoneNumber(_ message: Utterance) -> Bool {
        NumberScanner(message, .calendar).all().first.map {
            Fillers.isAll(of: message, but: $0.range)
        } ?? false
    }

    /// The only one around the window said, or the only one in it, or the one it overlaps most.
    func choice(for said: Range<Int>) -> String? {
        let around = windows.filter {
            $0.minutes.lowerBound <= said.lowerBound && said.upperBound <= $0.minutes.upperBound
        }
        if let only = around.first { return only.id }
        let within = windows.filter {
            said.lowerBound <= $0.minutes.lowerBound && $0.minutes.upperBound <= said.upperBound
        }
        if within.count == 1 { return within[0].id }
        return within.isEmpty ? mostOverlapped(by: said) : nil
    }

    private func mostOverlapped(by said: Range<Int>) -> String? {
        let overlaps = windows.map { ($0.id, $0.minutes.clamped(to: said).count, $0.minutes.count) }
            .filter { $0.1 * 2 >= min(said.count, $0.2) && $0.1 > 0 }
            .sorted { $0.1 > $1.1 }
        guard let best = overlaps.first, overlaps.count == 1 || overlaps[1].1 < best.1 else {
            return nil
        }
        return best.0
    }
}
