internal import Knowledge

/// Reads e-mail addresses, written or said aloud: "anna dot k at example dot com".
struct EmailReader {
    private struct Candidate {
        let address: String
        let range: Range<Int>
        let isComplete: Bool
    }

    private let message: Utterance
    private let rules: FieldRules
    private let pieces: [EmailPiece]

    init(_ message: Utterance, field: FormField) {
        self.message = message
        rules = FieldRules(field: field)
        pieces = EmailScanner(message).pieces()
    }

    func value() -> FieldValue? {
        let found = pieces.indices.filter { isSign($0, "@") }.compactMap(candidate)
        let complete = found.filter(\.isComplete)
        let best = complete.isEmpty ? found : complete
        guard let choice = Repairs(message: message).choice(among: best.map(\.range)) else {
            return nil
        }
        guard rules.fits(best[choice].address) else { return nil }
        return FieldValue(best[choice].address, isLiteral(best[choice]) ? .certain : .likely)
    }

    private func isLiteral(_ candidate: Candidate) -> Bool {
        message.text(candidate.range).contains(candidate.address)
    }

    private func isSign(_ index: Int, _ sign: String) -> Bool {
        pieces.indices.contains(index) && pieces[index].kind == .sign && pieces[index].text == sign
    }

    private func candidate(at index: Int) -> Candidate? {
        guard let (name, start) = name(before: index), let host = host(after: index) else {
            return nil
        }
        let known = EmailWords.providers.contains(host.text)
        guard host.isComplete || known else { return nil }
        let address = name + "@" + host.text + (host.isComplete ? "" : ".com")
        return Candidate(
            address: address, range: pieces[start].range.lowerBound..<host.end,
            isComplete: host.isComplete)
    }

    private func touches(_ left: Int, _ right: Int) -> Bool {
        pieces[left].range.upperBound == pieces[right].range.lowerBound
    }

    // MARK: Behind the at

    private struct Host {
        var text = ""
        var end: Int
        var isComplete = false
    }

    private func host(after at: Int) -> Host? {
        var host = Host(end: pieces[at].range.upperBound)
        var index = at + 1
        while index < pieces.count, pieces[index].kind == .pause { index += 1 }
        while let (label, next) = label(at: index, isLast: !host.text.isEmpty) {
            if !host.text.isEmpty {
                host.text += "."
                host.isComplete = label.utf8.count > 1
            }
            host.text += label
            host.end = pieces[next - 1].range.upperBound
            guard isDot(next) else { break }
            index = next + 1
        }
        guard !host.text.isEmpty else { return nil }
        let ending = host.text.split(separator: ".").last ?? ""
        host.isComplete = host.isComplete && ending.utf8.allSatisfy { (97...122).contains($0) }
        return host
    }

    /// A written dot belongs to the address only if it touches both neighbours.
    private func isDot(_ index: Int) -> Bool {
        guard isSign(index, "."), index + 1 < pieces.count else { return false }
        return pieces[index].isSpoken || touches(index - 1, index) && touches(index, index + 1)
    }

    private func label(at start: Int, isLast: Bool) -> (String, Int)? {
        var (text, index) = ("", start)
        while index < pieces.count, text.utf8.count < 64, isLabelPiece(index, start, isLast) {
            text += pieces[index].text
            index += 1
        }
        while text.hasSuffix("-") { text.removeLast() }
        return text.isEmpty ? nil : (text, index)
    }

    private func isLabelPiece(_ index: Int, _ start: Int, _ isLast: Bool) -> Bool {
        let piece = pieces[index]
        let isFirst = index == start
        switch piece.kind {
        case .word, .digits:
            if isFirst || touches(index - 1, index) || isSign(index - 1, "-") { return true }
            if piece.isLetter, pieces[index - 1].isLetter { return true }
            if piece.isSpoken, pieces[index - 1].kind == .digits { return true }
            // "at g mail dot com": up to the next dot everything is one label.
            return !isLast && leadsToDot(index)
        case .sign:
            guard piece.text == "-", !isFirst, index + 1 < pieces.count else { return false }
            return piece.isSpoken || touches(index - 1, index) && touches(index, index + 1)
        default: return false
        }
    }

    private func leadsToDot(_ index: Int) -> Bool {
        for next in index + 1..<index + 4 where next < pieces.count {
            if isSign(next, ".") { return pieces[next].isSpoken }
            guard pieces[next].kind == .word || pieces[next].kind == .digits else { return false }
        }
        return false
    }

    // MARK: Before the at

    private func name(before at: Int) -> (String, Int)? {
        var first = at
        while first > 0, at - first < 64, let next = extended(first, at) { first = next }
        var parts = Array(pieces[first..<at])
        while parts.first?.kind == .sign { parts.removeFirst() }
        let isSpelled = isSpelledWithHyphens(parts)
        let name = parts.filter { !(isSpelled && $0.text == "-") }.map(\.text).joined()
        guard let end = name.last, end != ".", end != "-" || isSpelled, !name.hasPrefix("."),
            name.contains(where: { $0.isLetter || $0.isNumber }), name.utf8.count <= 64
        else { return nil }
        return (name, first)
    }

    /// `b-a-n-k`: nobody is called so.
    private func isSpelledWithHyphens(_ parts: [EmailPiece]) -> Bool {
        let prefix = parts.prefix { $0.isLetter || $0.text == "-" }
        return prefix.count >= 5
            && prefix.count { $0.text == "-" } == prefix.count { $0.isLetter } - 1
    }

    /// The piece before `first`, if the name reaches as far as it; pauses are stepped over.
    private func extended(_ first: Int, _ at: Int) -> Int? {
        var previous = first - 1
        if hasNoSpaces(first, at), pieces[previous].kind == .word, !isStop(previous) {
            return previous
        }
        let isPaused = pieces[previous].kind == .pause
        while previous > 0, pieces[previous].kind == .pause { previous -= 1 }
        let piece = pieces[previous]
        guard piece.kind != .pause, piece.kind != .wall, !isSign(previous, "@") else { return nil }
        if first == at { return isStop(previous) ? nil : previous }
        if isPaused { return joinsAcrossPause(previous, first) ? previous : nil }
        if touches(previous, first) { return isSignOnly(previous, first) ? nil : previous }
        return joinsAcrossSpace(previous, first) ? previous : nil
    }

    /// A written dash or dot with spaces before it is punctuation.
    private func isSignOnly(_ previous: Int, _ first: Int) -> Bool {
        pieces[previous].kind == .sign && !pieces[previous].isSpoken && previous > 0
            && !touches(previous - 1, previous) && pieces[previous].text != "_"
    }

    private func joinsAcrossSpace(_ previous: Int, _ first: Int) -> Bool {
        let (left, right) = (pieces[previous], pieces[first])
        if left.kind == .sign { return left.isSpoken || left.text == "_" }
        if right.kind == .sign {
            return (right.isSpoken || right.text == "_") && !isLoneStop(previous)
        }
        if left.isLetter, right.isLetter || right.kind == .digits { return true }
        if left.kind == .digits { return right.kind == .digits || right.isLetter }
        return right.kind == .digits && !isStop(previous)
    }

    private func joinsAcrossPause(_ previous: Int, _ first: Int) -> Bool {
        let (left, right) = (pieces[previous], pieces[first])
        if left.isLetter, right.isLetter { return true }
        return right.kind == .digits && right.isSpoken && left.kind == .word && !isStop(previous)
    }

    private func isStop(_ index: Int) -> Bool {
        EmailWords.stops.match(message, at: pieces[index].range.lowerBound)?.range
            == pieces[index].range
    }

    private func isLoneStop(_ index: Int) -> Bool { !pieces[index].isLetter && isStop(index) }

    /// "grace adeyemi, no space, at example dot com".
    private func hasNoSpaces(_ first: Int, _ at: Int) -> Bool {
        guard first < at else { return false }
        let start = pieces[first].range.lowerBound
        return EmailWords.noSpace.occurs(message, in: start..<pieces[at].range.lowerBound)
    }
}
