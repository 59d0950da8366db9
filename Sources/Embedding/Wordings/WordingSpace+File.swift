internal import Foundation

/// A file of a wording space: magic, dimensions, number of languages and of translation maps (UInt32);
/// each language's tag, padded with NUL, and mean (Float); each map's language and rows (Float); the
/// factor (Float). Little-endian.
extension WordingSpace {
    private static let magic = Array("FHSPACE2".utf8)
    private static let headerSize = 20
    private static let tagSize = 16

    /// - Throws: `VectorFileError.storage` if it cannot be written.
    func write(to path: String) throws(VectorFileError) {
        var bytes = Data(Self.magic)
        func append<Value>(_ values: [Value]) {
            values.withUnsafeBytes { bytes.append(contentsOf: $0) }
        }
        func append(tag language: String) {
            let tag = Array(language.utf8.prefix(Self.tagSize))
            append(tag + [UInt8](repeating: 0, count: Self.tagSize - tag.count))
        }
        append([dimensions, means.count, translations.count].map { UInt32($0).littleEndian })
        for (language, mean) in means.sorted(by: { $0.key < $1.key }) {
            append(tag: language)
            append(mean)
        }
        for (language, map) in translations.sorted(by: { $0.key < $1.key }) {
            append(tag: language)
            append(map.rows.flatMap(\.self))
        }
        append(factor.triangle)
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
        let (dimensions, languages, maps) = (number(8), number(12), number(16))
        // Before anything is computed with them: what stands in a damaged file may be any number.
        guard (1...4096).contains(dimensions), max(languages, maps) <= bytes.count else {
            throw .damaged(path: path, reason: "its header does not fit its size")
        }
        let triangle = dimensions * (dimensions + 1) / 2
        let size =
            Self.headerSize + languages * (Self.tagSize + 4 * dimensions)
            + maps * (Self.tagSize + 4 * dimensions * dimensions) + 4 * triangle
        guard bytes.count == size else {
            throw .damaged(path: path, reason: "it has \(bytes.count) bytes instead of \(size)")
        }
        var place = Self.headerSize
        func tag() -> String {
            defer { place += Self.tagSize }
            return String(
                decoding: bytes[place..<place + Self.tagSize].prefix { $0 != 0 }, as: UTF8.self)
        }
        func floats(_ count: Int) -> [Float] {
            defer { place += 4 * count }
            return bytes[place..<place + 4 * count].withUnsafeBytes { raw in
                (0..<count).map { raw.loadUnaligned(fromByteOffset: 4 * $0, as: Float.self) }
            }
        }
        var means: [String: [Float]] = [:]
        for _ in 0..<languages { means[tag()] = floats(dimensions) }
        var translations: [String: TranslationMap] = [:]
        for _ in 0..<maps {
            translations[tag()] = TranslationMap(
                rows: (0..<dimensions).map { _ in floats(dimensions) })
        }
        self.init(
            dimensions: dimensions, means: means,
            factor: CholeskyFactor(triangle: floats(triangle), dimensions: dimensions),
            translations: translations)
    }
}
