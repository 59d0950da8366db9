/// A text in which it is known which characters were escaped, and so mean nothing but themselves.
struct GIFTText: Equatable {
    private struct Unit: Equatable {
        let scalar: Unicode.Scalar
        let isEscaped: Bool

        var isBlank: Bool { scalar.properties.isWhitespace }
    }

    private var units: [Unit]

    private init(units: [Unit]) { self.units = units }

    /// Takes escapes in: `\~ \= \# \{ \} \: \\ \n`; a backslash before anything else is one.
    init(_ text: String) {
        units = []
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            guard scalar == "\\", let next = scalars.first,
                "~=#{}:\\n".unicodeScalars.contains(next)
            else {
                units.append(Unit(scalar: scalar, isEscaped: false))
                continue
            }
            scalars.removeFirst()
            units.append(Unit(scalar: next == "n" ? "\n" : next, isEscaped: true))
        }
    }

    var isEmpty: Bool { units.isEmpty }
    var count: Int { units.count }

    func prefix(_ count: Int) -> GIFTText { GIFTText(units: Array(units.prefix(count))) }
    func dropFirst(_ count: Int) -> GIFTText { GIFTText(units: Array(units.dropFirst(count))) }
    func appending(_ other: GIFTText) -> GIFTText { GIFTText(units: units + other.units) }

    /// Without white space at the ends that was not escaped.
    var trimmed: GIFTText {
        func isBlank(_ unit: Unit) -> Bool { unit.isBlank && !unit.isEscaped }
        let start = units.firstIndex { !isBlank($0) } ?? units.endIndex
        let end = units.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
        return GIFTText(units: Array(units[start..<end]))
    }

    func starts(with mark: String) -> Bool { matches(mark, at: 0) }

    func position(of mark: String) -> Int? { units.indices.first { matches(mark, at: $0) } }

    func lastPosition(of mark: String) -> Int? { units.indices.last { matches(mark, at: $0) } }

    /// The pieces that begin with one of the marks, and what stands before the first.
    func split(before marks: [String]) -> [GIFTText] {
        var pieces: [[Unit]] = [[]]
        for index in units.indices {
            if marks.contains(where: { matches($0, at: index) }) { pieces.append([]) }
            pieces[pieces.count - 1].append(units[index])
        }
        return pieces.map { GIFTText(units: $0).trimmed }.filter { !$0.isEmpty }
    }

    /// The text itself, trimmed.
    var plain: String {
        var rest = units[...]
        while rest.first?.isBlank == true { rest.removeFirst() }
        while rest.last?.isBlank == true { rest.removeLast() }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: rest.map(\.scalar))
        return String(text)
    }

    /// The text without a format such as `[html]` before it.
    var formatted: String {
        let rest = trimmed
        for format in ["[html]", "[moodle]", "[plain]", "[markdown]"]
        where rest.starts(with: format) {
            return rest.dropFirst(format.count).plain
        }
        return rest.plain
    }

    /// `%50%` at the beginning, and how long it is.
    var weight: (percent: Double, length: Int)? {
        guard starts(with: "%"), let end = dropFirst(1).position(of: "%"), (1...12).contains(end),
            let percent = Double(dropFirst(1).prefix(end).plain), (-100...100).contains(percent)
        else { return nil }
        return (percent, end + 2)
    }

    private func matches(_ mark: String, at index: Int) -> Bool {
        let mark = Array(mark.unicodeScalars)
        guard index + mark.count <= units.count else { return false }
        return mark.indices.allSatisfy {
            units[index + $0].scalar == mark[$0] && !units[index + $0].isEscaped
        }
    }
}
