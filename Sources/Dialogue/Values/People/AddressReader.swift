/// Reads an address as it was written, without what is said around it. It needs a number, and a
/// street or place.
struct AddressReader {
    private let message: Utterance
    private let segments: [Segments.Segment]
    private let numbers: [SpokenNumber]

    init(_ message: Utterance) {
        self.message = message
        segments = AddressReader.parted(message)
        numbers = Array(NumberScanner(message, .code).all().prefix(AddressReader.mostNumbers))
    }

    /// An address has few.
    private static let mostNumbers = 40

    func value() -> FieldValue? {
        guard let range = range() else { return nil }
        return FieldValue(text(range), .likely)
    }

    /// The address if it names a street or the like, not just "12 Lakeside".
    func plainValue() -> FieldValue? {
        guard let range = range(), AddressWords.places.occurs(message, in: range) else {
            return nil
        }
        return FieldValue(text(range), .likely)
    }

    private func text(_ range: Range<Int>) -> String {
        message.original(range).split(whereSeparator: \.isNewline).joined(separator: ", ")
    }

    /// Thai has no commas: a particle with a space behind it parts two sentences.
    private static func parted(_ message: Utterance) -> [Segments.Segment] {
        let segments = Segments.of(message) { at in
            if message.kind(at - 1) == .thai { return true }
            var start = at
            while message.kind(start - 1) == .letter { start -= 1 }
            return at > start
                && (at - start == 1
                    || AddressWords.abbreviations.contains(message.text(start..<at)))
        }
        return segments.flatMap { segment in
            var parts: [Segments.Segment] = []
            var start = segment.range.lowerBound
            for particle in AddressWords.thaiParticles.matches(message, in: segment.range)
            where message.kind(particle.range.upperBound) == .space {
                parts.append(.init(range: start..<particle.range.lowerBound, mark: nil))
                start = particle.range.upperBound
            }
            parts.append(.init(range: start..<segment.range.upperBound, mark: segment.mark))
            return parts
        }
    }

    private func range() -> Range<Int>? {
        let repairs = AddressWords.repairs.matches(message, in: message.all)
        for repair in repairs.reversed() {
            if let range = range(from: repair.range.upperBound) { return range }
        }
        return range(from: 0)
    }

    private func range(from floor: Int) -> Range<Int>? {
        let left = segments.compactMap { segment -> Segments.Segment? in
            let start = max(segment.range.lowerBound, floor)
            guard start < segment.range.upperBound else { return nil }
            let bare = Segments.bare(message, start..<segment.range.upperBound, NameWords.fillers)
            return bare.isEmpty ? nil : Segments.Segment(range: bare, mark: segment.mark)
        }
        guard let core = left.firstIndex(where: { hasNumber($0.range) && kernel($0.range) != nil }),
            let first = kernel(left[core].range)
        else { return nil }
        let start = extendedLeft(left, core, first.lowerBound)
        let end =
            first.upperBound < left[core].range.upperBound || !goesOn(left[core])
            ? first.upperBound : extendedRight(left, core, first.upperBound)
        let range = Segments.bare(message, start..<end, AddressReader.trims)
        return isAddress(range) ? range : nil
    }

    private func goesOn(_ segment: Segments.Segment) -> Bool { segment.mark == "," }

    private static let trims = Phrasebook<Bool>(
        "please, pls, thanks, thank you, пожалуйста, спасибо, 谢谢, ครับ, ค่ะ, นะคะ, นะครับ, um, uh")

    private func hasNumber(_ range: Range<Int>) -> Bool { houseNumber(in: range) != nil }

    /// Numbers in words count only beside the word for a street or house.
    private func houseNumber(in range: Range<Int>) -> SpokenNumber? {
        let inside = numbers.filter { range.contains($0.range.lowerBound) && !isCounted($0) }
        guard let first = inside.first else { return nil }
        if first.isWritten || AddressWords.places.occurs(message, in: range) { return first }
        return inside.first { $0.isWritten }
    }

    private func isAddress(_ range: Range<Int>) -> Bool {
        guard range.count <= 300, hasNumber(range) else { return false }
        if message.kinds[range].contains(.han) {
            return AddressWords.places.occurs(message, in: range)
        }
        let words = range.filter { message.kind($0) == .letter || message.kind($0) == .thai }
        let digits = range.filter { message.kind($0) == .digit }
        return words.count >= 3 && digits.count <= 16
    }

    /// "3 months", "5 pm": a number of something.
    private func isCounted(_ number: SpokenNumber) -> Bool {
        let next = message.skipSpaces(number.range.upperBound)
        guard message.kind(next) == .letter else { return false }
        return DateWords.units.match(message, at: next) != nil
            || TimeWords.oClock.match(message, at: next) != nil
            || TimeWords.halves.match(message, at: next) != nil
            || TimeWords.minuteWords.match(message, at: next) != nil
    }

    // MARK: The part with the number

    /// The address inside of one segment: what was said to introduce it and behind it is left out.
    private func kernel(_ segment: Range<Int>) -> Range<Int>? {
        var start = segment.lowerBound
        guard let number = houseNumber(in: segment) else { return nil }
        let head = start..<number.range.lowerBound
        if let begin = AddressWords.starts.matches(message, in: head).first(where: {
            isStart($0.range, number)
        }) {
            start = begin.range.lowerBound
        } else if message.kinds[head].contains(.thai)
            && !AddressWords.places.occurs(message, in: head)
        {
            start = number.range.lowerBound
        } else if let lead = lead(in: head) {
            start = message.skipSpaces(lead)
        } else if hasStop(head) {
            start = number.range.lowerBound
        }
        let end =
            stop(in: max(start, number.range.upperBound)..<segment.upperBound) ?? segment.upperBound
        return Segments.trimmed(message, start..<end)
    }

    /// "Flat 3" begins an address, "my house is" does not.
    private func isStart(_ word: Range<Int>, _ number: SpokenNumber) -> Bool {
        if message.kind(word.lowerBound) == .thai { return true }
        return message.skip(word.upperBound, [".", "#"]) == number.range.lowerBound
    }

    /// Where the words that introduce the address end.
    private func lead(in head: Range<Int>) -> Int? {
        AddressWords.leads.matches(message, in: head).last { lead in
            message.kind(lead.range.lowerBound) != .han
                || lead.range.lowerBound == head.lowerBound || lead.range.count > 1
        }?.range.upperBound
    }

    private func hasStop(_ head: Range<Int>) -> Bool {
        head.contains { at in
            guard message.kind(at) == .letter, message.kind(at - 1) != .letter else { return false }
            return NameWords.stops.match(message, at: at).map {
                $0.range.upperBound <= head.upperBound
            } ?? false
        }
    }

    private func stop(in range: Range<Int>) -> Int? {
        range.first { at in
            guard
                message.kind(at) != .thai || message.kind(at - 1) == .space
                    || message.kind(at - 1) == .digit
                    || AddressWords.thaiParticles.match(message, at: at)?.range.upperBound
                        == range.upperBound
            else { return false }
            return AddressWords.stops.match(message, at: at) != nil
        }
    }

    // MARK: The parts around it

    private func extendedLeft(_ left: [Segments.Segment], _ core: Int, _ start: Int) -> Int {
        guard start == left[core].range.lowerBound else { return start }
        var start = start
        for segment in left[..<core].reversed() {
            guard segment.mark == ",", let begin = placeStart(segment.range) else { break }
            start = begin
            if begin > segment.range.lowerBound { break }
        }
        return start
    }

    private func extendedRight(_ left: [Segments.Segment], _ core: Int, _ end: Int) -> Int {
        var end = end
        for segment in left[(core + 1)...] {
            let stop = stop(in: segment.range) ?? smallWord(in: segment.range)
            let place = Segments.trimmed(
                message, segment.range.lowerBound..<(stop ?? segment.range.upperBound))
            guard !place.isEmpty, isPlace(place) else { break }
            end = place.upperBound
            if stop != nil || segment.mark != "," { break }
        }
        return end
    }

    /// "Eastport for now" ends before the "for".
    private func smallWord(in range: Range<Int>) -> Int? {
        guard !message.kinds[range].contains(.han), !message.kinds[range].contains(.digit) else {
            return nil
        }
        return range.first { at in
            message.kind(at) == .letter && message.kind(at - 1) == .space
                && NameWords.stops.match(message, at: at) != nil
        }
    }

    /// Where a place begins in a segment before the number, behind words that introduce it.
    private func placeStart(_ segment: Range<Int>) -> Int? {
        if let lead = lead(in: segment) {
            let rest = Segments.trimmed(message, lead..<segment.upperBound)
            return !rest.isEmpty && isPlace(rest) ? rest.lowerBound : nil
        }
        return isPlace(segment) ? segment.lowerBound : nil
    }

    /// A few words without a small one among them: a town, a district; in Chinese only with the
    /// word for one.
    private func isPlace(_ segment: Range<Int>) -> Bool {
        if message.kinds[segment].contains(.han) {
            return AddressWords.places.occurs(message, in: segment)
                && !NameWords.stops.occurs(message, in: segment)
        }
        if hasNumber(segment) || AddressWords.places.occurs(message, in: segment) {
            return stop(in: segment) != segment.lowerBound && !hasStop(segment)
        }
        let words = message.text(segment).split(separator: " ")
        return words.count <= 4 && !hasStop(segment) && stop(in: segment) == nil
            && segment.contains { message.kind($0) == .letter || message.kind($0) == .thai }
    }
}
