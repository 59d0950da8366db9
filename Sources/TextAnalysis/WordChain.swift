/// Words and numbers written as one: `Wi-Fi`, `iPhone15`, `U.S.A.`, `1,000.50`, `AT&T`.
///
/// A chain is cut into atoms, each a run of letters of one script or a run of digits. Atoms that
/// touch (`iphone` and `15`) form a group; groups are joined by a hyphen, a dot, a comma or `&`.
struct WordChain {
    struct Atom {
        let range: Range<Int>
        let isNumber: Bool
        /// Whether it touches the atom before it.
        let touches: Bool
        /// What stands before it in the joined form, if anything: `.` in 1.5, `&` in AT&T.
        let joint: UInt8?
    }

    private(set) var atoms: [Atom] = []

    /// A group of more atoms is indexed as a whole only.
    static let mostParts = 4
    private static let mostJoined = 6

    /// Whether the atoms stand for one thing and have a joined form.
    var isWhole: Bool { atoms.count > 1 && (!isJoined || atoms.count <= WordChain.mostJoined) }

    /// Whether anything but touching holds the chain together.
    var isJoined: Bool { atoms.dropFirst().contains { !$0.touches } }

    /// Reads the chain that begins at `start`. Returns where it ends.
    mutating func read(_ folded: FoldedText, from start: Int) -> Int {
        atoms.removeAll(keepingCapacity: true)
        var script: UInt8?
        var link: Link? = Link(length: 0, joint: nil)
        var at = start
        while let joined = link {
            let begin = at + joined.length
            let isNumber = folded.kind(begin) == .digit
            let end = isNumber ? endOfNumber(folded, begin) : endOfWord(folded, begin)
            if !isNumber { script = folded.scripts[begin] }
            let touches = joined.length == 0 && !atoms.isEmpty
            atoms.append(
                Atom(
                    range: begin..<end, isNumber: isNumber, touches: touches,
                    joint: joined.joint))
            at = end
            link = nextLink(folded, at, script: script)
        }
        return at
    }

    /// Ranges of touching atoms, in order.
    func groups() -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var start = 0
        for index in 1...atoms.count where index == atoms.count || !atoms[index].touches {
            groups.append(start..<index)
            start = index
        }
        return groups
    }

    // MARK: Reading

    private struct Link {
        let length: Int
        let joint: UInt8?
    }

    private func endOfNumber(_ folded: FoldedText, _ start: Int) -> Int {
        var end = start
        while folded.kind(end) == .digit { end += 1 }
        return end
    }

    private func endOfWord(_ folded: FoldedText, _ start: Int) -> Int {
        let script = folded.scripts[start]
        var end = start + 1
        while end < folded.count {
            if isLetter(folded, end, of: script) {
                end += 1
            } else if folded.kind(end) == .apostrophe, isLetter(folded, end + 1, of: script) {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    private func isLetter(_ folded: FoldedText, _ index: Int, of script: UInt8?) -> Bool {
        folded.kind(index) == .letter && (script == nil || folded.scripts[index] == script)
    }

    private func nextLink(_ folded: FoldedText, _ at: Int, script: UInt8?) -> Link? {
        let kind = folded.kind(at)
        if kind == .digit || isLetter(folded, at, of: script) { return Link(length: 0, joint: nil) }
        guard let last = atoms.last else { return nil }
        let next = at + 1
        let isNumber = folded.kind(next) == .digit
        let isWord = isLetter(folded, next, of: script)
        switch kind {
        case .hyphen where isNumber || isWord:
            return Link(length: 1, joint: nil)
        case .ampersand where isWord && !last.isNumber:
            return Link(length: 1, joint: UInt8(ascii: "&"))
        case .dot where isNumber && last.isNumber:
            return Link(length: 1, joint: UInt8(ascii: "."))
        case .dot where isWord && isInitial(last) && folded.kind(next + 1) != .letter:
            return Link(length: 1, joint: nil)
        case .comma where isNumber && last.isNumber:
            let groups = last.range.count <= 3 && endOfNumber(folded, next) == next + 3
            return Link(length: 1, joint: groups ? nil : UInt8(ascii: "."))
        default:
            return nil
        }
    }

    private func isInitial(_ atom: Atom) -> Bool { !atom.isNumber && atom.range.count == 1 }
}
