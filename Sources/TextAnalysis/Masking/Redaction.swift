/// Something found in a message, and what of it stays.
struct Redaction {
    /// A stretch of the message that one mask replaces.
    struct Piece: Equatable {
        /// In characters.
        var range: Range<Int>
        /// Places of the last digits that stay behind the mask; none for secrets.
        var kept: [Int]
    }

    let kind: PersonalData
    let pieces: [Piece]

    init(_ kind: PersonalData, _ pieces: [Piece]) { (self.kind, self.pieces) = (kind, pieces) }

    /// A secret, of which nothing stays.
    init(_ kind: PersonalData, hiding range: Range<Int>) {
        self.init(kind, [Piece(range: range, kept: [])])
    }
}

/// A text in which pieces were replaced by masks.
struct RedactedText {
    let text: String

    init(_ original: [Character], _ pieces: [Redaction.Piece]) {
        var (text, at) = ("", 0)
        for piece in RedactedText.merged(pieces) {
            text.append(contentsOf: original[at..<piece.range.lowerBound])
            text.append(ScannedMessage.mask)
            if !piece.kept.isEmpty { text.append(" ") }
            text.append(contentsOf: piece.kept.map { original[$0] })
            at = piece.range.upperBound
        }
        text.append(contentsOf: original[at...])
        self.text = text
    }

    /// Sorted, those that overlap made one: of a secret nothing stays, else the first's digits.
    private static func merged(_ pieces: [Redaction.Piece]) -> [Redaction.Piece] {
        var merged: [Redaction.Piece] = []
        for piece in pieces.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            guard let last = merged.last, piece.range.lowerBound < last.range.upperBound else {
                merged.append(piece)
                continue
            }
            let end = max(last.range.upperBound, piece.range.upperBound)
            merged[merged.count - 1] = Redaction.Piece(
                range: last.range.lowerBound..<end,
                kept: piece.kept.isEmpty ? [] : last.kept)
        }
        return merged
    }
}

extension ScannedMessage {
    /// The pieces that hide groups of digits: one for each run that only punctuation parts.
    ///
    /// - Parameter kept: places of the digits that stay, in the last piece that has any.
    func pieces(hiding hidden: Range<Int>, keeping kept: [Int]) -> [Redaction.Piece] {
        var pieces: [Redaction.Piece] = []
        for index in hidden {
            let range = groups[index].range
            if index > hidden.lowerBound, groups[index].gap == .plain, let last = pieces.last {
                pieces[pieces.count - 1].range = last.range.lowerBound..<range.upperBound
            } else {
                pieces.append(Redaction.Piece(range: range, kept: []))
            }
        }
        guard let piece = pieces.lastIndex(where: { kept.last.map($0.range.contains) ?? false })
        else { return pieces }
        pieces[piece].kept = kept.filter(pieces[piece].range.contains)
        return pieces
    }

    /// The places of the last four digits of these groups.
    func lastDigits(_ groups: Range<Int>) -> [Int] {
        Array(groups.flatMap { Array(self.groups[$0].range) }.suffix(4))
    }

    /// Groups of which each but the first stands behind a plain gap.
    func run(from start: Int, upTo count: Int = .max) -> Range<Int> {
        var end = start + 1
        while end < groups.count, end - start < count, groups[end].gap == .plain,
            !groups[end].isInert
        {
            end += 1
        }
        return start..<end
    }

    func digits(_ range: Range<Int>) -> [UInt8] { range.flatMap { groups[$0].digits } }

    /// The characters from the first to the last of some groups.
    func extent(_ range: Range<Int>) -> Range<Int> {
        groups[range.lowerBound].range.lowerBound..<groups[range.upperBound - 1].range.upperBound
    }
}
