internal import CVectors
internal import Foundation

/// Collects the vectors of a generation and writes its file of vectors.
///
///     var writer = VectorFileWriter(path: path, dimensions: 384, engineID: model.engineID)
///     try writer.add(vector, passage: "late-fee#step-2", language: "en")
///     try writer.finish()
///
/// Until it finishes it holds 768 bytes a vector of 384 dimensions.
package struct VectorFileWriter {
    private let path: String
    private let dimensions: Int
    private let engineID: String
    private let lengths: Lengths
    private var halves: [UInt16] = []
    private var passages: [String] = []
    private var rowLanguages: [UInt16] = []
    private var languages: [String] = []

    /// Which lengths the vectors may have.
    package enum Lengths: Sendable {
        /// 1: scores are cosines.
        case unit
        /// Any up to 100: scores are products.
        case any
    }

    /// - Parameter dimensions: 1 to 4,096.
    package init(path: String, dimensions: Int, engineID: String, lengths: Lengths = .unit) {
        self.path = path
        self.dimensions = dimensions
        self.engineID = engineID
        self.lengths = lengths
    }

    /// The number of vectors added.
    package var count: Int { passages.count }

    /// Adds a vector. A passage may have several: they keep their order.
    /// - Throws: `VectorFileError.invalidVector` if it has other dimensions or length.
    package mutating func add(
        _ vector: [Float], passage: String, language: String
    ) throws(VectorFileError) {
        let length = VectorMath.dot(vector, vector).squareRoot()
        let allowed: ClosedRange<Float> = lengths == .unit ? 0.99...1.01 : 0...100
        guard vector.count == dimensions, allowed.contains(length) else {
            throw .invalidVector(
                path: path, passage: passage,
                reason: "it has \(vector.count) dimensions and the length \(length) "
                    + "instead of \(dimensions) and \(lengths == .unit ? "1" : "at most 100")")
        }
        halves += VectorMath.halves(vector)
        passages.append(passage)
        rowLanguages.append(index(of: language))
    }

    /// Writes the file; nothing is at its path before it is whole.
    /// - Throws: `VectorFileError.storage` if it cannot be written.
    /// - Complexity: O(n log n) in the vectors added; 100,000 take under a second.
    package consuming func finish() throws(VectorFileError) {
        let order = passages.indices.sorted { left, right in
            passages[left].utf8.lexicographicallyPrecedes(passages[right].utf8)
                || (left < right && passages[left].utf8.elementsEqual(passages[right].utf8))
        }
        var firsts: [Int] = []
        for (row, index) in order.enumerated()
        where row == 0 || !passages[order[row - 1]].utf8.elementsEqual(passages[index].utf8) {
            firsts.append(row)
        }
        let texts = [engineID] + languages + firsts.map { passages[order[$0]] }
        let layout = VectorFileLayout(
            dimensions: dimensions, languages: languages.count, passages: firsts.count,
            rows: order.count, textBytes: texts.reduce(0) { $0 + $1.utf8.count })
        if let fault = layout.fault { throw .storage(path: path, reason: fault) }
        do {
            let output = try SectionWriter(path: path)
            try write(layout, texts: texts, firsts: firsts, order: order, to: output)
        } catch {
            throw (error as? VectorFileError)
                ?? .storage(path: path, reason: error.localizedDescription)
        }
    }

    private mutating func index(of language: String) -> UInt16 {
        if let index = languages.firstIndex(of: language) { return UInt16(index) }
        languages.append(language)
        return UInt16(languages.count - 1)
    }

    private func write(
        _ layout: VectorFileLayout, texts: [String], firsts: [Int], order: [Int],
        to output: SectionWriter
    ) throws {
        var end = 0
        let ends = texts.map { text in
            end += text.utf8.count
            return end
        }
        try output.append(layout.header)
        try output.append(([0] + ends).map { UInt32($0) }, at: layout.textOffsets)
        try output.append(texts.flatMap { Array($0.utf8) }, at: layout.texts)
        try output.append((firsts + [order.count]).map { UInt32($0) }, at: layout.firstRows)
        try output.append(order.map { rowLanguages[$0] }, at: layout.rowLanguages)
        let (means, counts) = means()
        let quantised = order.map { quantise(row: $0, means: means, stride: layout.stride) }
        try output.append(quantised.map(\.scale), at: layout.scales)
        try output.append(quantised.map(\.direction), at: layout.directions)
        try output.append(counts.map { UInt32($0) }, at: layout.languageRows)
        try output.append(means.flatMap { $0 }, at: layout.means)
        try output.pad(to: layout.centred)
        for row in quantised { try output.append(row.values) }
        try output.pad(to: layout.halves)
        for row in order { try output.append(Array(halves[span(of: row)])) }
        try output.finish()
    }

    private func span(of row: Int) -> Range<Int> { row * dimensions..<(row + 1) * dimensions }

    private func floats(row: Int) -> [Float] {
        halves[span(of: row)].withUnsafeBufferPointer(VectorMath.floats)
    }

    /// The mean vector of each language, and its number of vectors.
    private func means() -> (means: [[Float]], counts: [Int]) {
        var sums = languages.map { _ in [Double](repeating: 0, count: dimensions) }
        var counts = languages.map { _ in 0 }
        for row in passages.indices {
            let language = Int(rowLanguages[row])
            counts[language] += 1
            for (index, value) in floats(row: row).enumerated() {
                sums[language][index] += Double(value)
            }
        }
        let means = zip(sums, counts).map { sum, count in sum.map { Float($0 / Double(count)) } }
        return (means, counts)
    }

    private func quantise(row: Int, means: [[Float]], stride: Int) -> QuantisedRow {
        let centred = VectorMath.difference(floats(row: row), means[Int(rowLanguages[row])])
        let length = VectorMath.dot(centred, centred).squareRoot()
        let (values, scale) = VectorMath.quantised(centred, stride: stride)
        return QuantisedRow(
            values: values, scale: scale, direction: length > 0 ? scale / length : 0)
    }

    private struct QuantisedRow {
        let values: [Int8]
        let scale: Float
        let direction: Float
    }
}

/// Writes a file from its start to its end, through a buffer. It takes its name when it is whole:
/// an older one of that name may be mapped.
private final class SectionWriter {
    private let path: String
    private let handle: FileHandle
    private var buffer = Data()
    private var position = 0

    init(path: String) throws {
        self.path = path
        let new = URL(filePath: path + ".new")
        try Data().write(to: new)
        handle = try FileHandle(forWritingTo: new)
    }

    func append<Value>(_ values: [Value], at offset: Int? = nil) throws {
        if let offset { try pad(to: offset) }
        values.withUnsafeBytes { buffer.append(contentsOf: $0) }
        position += values.count * MemoryLayout<Value>.stride
        if buffer.count > 1 << 20 { try flush() }
    }

    func pad(to offset: Int) throws {
        buffer.append(Data(count: offset - position))
        position = offset
    }

    func finish() throws {
        try flush()
        try handle.synchronize()
        try handle.close()
        guard rename(path + ".new", path) == 0 else {
            throw VectorFileError.storage(path: path, reason: String(cString: strerror(errno)))
        }
    }

    private func flush() throws {
        try handle.write(contentsOf: buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}
