internal import Foundation

/// A file of a wording space: magic, dimensions and number of languages (UInt32); each language's
/// tag, padded with NUL, and mean (Float); the factor (Float). Little-endian.
extension WordingSpace {
    private static let magic = Array("FHSPACE1".utf8)
    private static let headerSize = 16
    private static let tagSize = 16

    /// - Throws: `VectorFileError.storage` if it cannot be written.
    func write(to path: String) throws(VectorFileError) {
        var bytes = Data(Self.magic)
        func append<Value>(_ values: [Value]) {
            values.withUnsafeBytes { bytes.append(contentsOf: $0) }
        }
        append([UInt32(dimensions).littleEndian, UInt32(means.count).littleEndian])
        for (language, mean) in means.sorted(by: { $0.key < $1.key }) {
            let tag = Array(language.utf8.prefix(Self.tagSize))
            append(tag + [UInt8](repeating: 0, count: Self.tagSize - tag.count))
            append(mean)
        }
        append(factor)
        do {
            try bytes.write(to: URL(filePath: path))
        } catch {
            throw .storage(path: path, reason: error.localizedDescription)
        }
    }

    /// - Throws: `VectorFileError.missing` if there is no file, `.damaged` if it is not whole.
    init(path: String) throws(VectorFileError) {
        guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
        let bytes = (try? Data(contentsOf: URL(filePath: path))) ?? Data()
        func number(_ offset: Int) -> Int {
            Int(bytes[offset..<offset + 4].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
        }
        guard bytes.count >= Self.headerSize, bytes.starts(with: Self.magic) else {
            throw .damaged(path: path, reason: "it is no space of wordings of this version")
        }
        let (dimensions, count) = (number(8), number(12))
        // Before anything is computed with them: what stands in a damaged file may be any number.
        guard (1...4096).contains(dimensions), count <= bytes.count else {
            throw .damaged(path: path, reason: "its header does not fit its size")
        }
        let entry = Self.tagSize + 4 * dimensions
        let size = Self.headerSize + count * entry + 2 * dimensions * (dimensions + 1)
        guard bytes.count == size else {
            throw .damaged(path: path, reason: "it has \(bytes.count) bytes instead of \(size)")
        }
        func floats(_ range: Range<Int>) -> [Float] {
            bytes[range].withUnsafeBytes { raw in
                stride(from: 0, to: raw.count, by: 4).map {
                    raw.loadUnaligned(fromByteOffset: $0, as: Float.self)
                }
            }
        }
        var means: [String: [Float]] = [:]
        for index in 0..<count {
            let start = Self.headerSize + index * entry
            let tag = bytes[start..<start + Self.tagSize].prefix { $0 != 0 }
            means[String(decoding: tag, as: UTF8.self)] =
                floats(start + Self.tagSize..<start + entry)
        }
        self.init(
            dimensions: dimensions, means: means,
            factor: floats(Self.headerSize + count * entry..<size))
    }
}
