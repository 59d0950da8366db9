import Foundation

/// The lines of a file, cut into stretches that can be read on different tasks.
struct LineReader: Sendable {
    private let bytes: Data

    init(_ bytes: Data) { self.bytes = bytes }

    struct Stretch: Sendable {
        let range: Range<Int>
        let firstLine: Int
        let lines: Int
    }

    /// Stretches of at most `count` lines.
    func stretches(of count: Int) -> [Stretch] {
        bytes.withUnsafeBytes { buffer in
            var stretches: [Stretch] = []
            var (start, firstLine, line) = (0, 1, 1)
            for offset in buffer.indices where buffer[offset] == UInt8(ascii: "\n") {
                if line - firstLine + 1 == count {
                    stretches.append(
                        Stretch(range: start..<offset, firstLine: firstLine, lines: count))
                    (start, firstLine) = (offset + 1, line + 1)
                }
                line += 1
            }
            if start < buffer.count {
                stretches.append(
                    Stretch(
                        range: start..<buffer.count, firstLine: firstLine,
                        lines: line - firstLine + 1))
            }
            return stretches
        }
    }

    /// The stretch's lines that are not blank, with their numbers.
    func lines(of stretch: Stretch) -> [(number: Int, bytes: Data)] {
        let base = bytes.startIndex
        let part = bytes[(base + stretch.range.lowerBound)..<(base + stretch.range.upperBound)]
        let newline = UInt8(ascii: "\n")
        return part.split(separator: newline, omittingEmptySubsequences: false)
            .enumerated()
            .map { (stretch.firstLine + $0.offset, $0.element) }
            .filter { !$0.1.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 } }
    }
}
