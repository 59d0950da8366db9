/// Where everything stands in a file of vectors. Numbers are little-endian, sections start at
/// multiples of 64 bytes:
///
/// header; offsets of the strings (UInt32) and their bytes: engine id, language tags, passage ids
/// in the order of their bytes; first row of each passage (UInt32) and the number of rows;
/// language of each row (UInt16); scale and direction of each row (Float); rows and mean vector of
/// each language (UInt32, Float); the rows centred on their language's mean (Int8, padded); the
/// rows as they were (half precision).
///
/// A centred row is about scale * int8; direction = scale / length of the centred row.
struct VectorFileLayout: Equatable {
    var dimensions: Int
    var languages: Int
    var passages: Int
    var rows: Int
    var textBytes: Int

    static let magic = Array("FHVECT01".utf8)
    static let headerSize = 64

    /// Bytes of an int8 row: whole AVX2 registers, two at a time.
    var stride: Int { Self.aligned(dimensions) }
    var strings: Int { 1 + languages + passages }

    var textOffsets: Int { Self.headerSize }
    var texts: Int { Self.aligned(textOffsets + 4 * (strings + 1)) }
    var firstRows: Int { Self.aligned(texts + textBytes) }
    var rowLanguages: Int { Self.aligned(firstRows + 4 * (passages + 1)) }
    var scales: Int { Self.aligned(rowLanguages + 2 * rows) }
    var directions: Int { Self.aligned(scales + 4 * rows) }
    var languageRows: Int { Self.aligned(directions + 4 * rows) }
    var means: Int { Self.aligned(languageRows + 4 * languages) }
    var centred: Int { Self.aligned(means + 4 * languages * dimensions) }
    var halves: Int { Self.aligned(centred + rows * stride) }
    var size: Int { halves + 2 * rows * dimensions }

    static func aligned(_ offset: Int) -> Int { (offset + 63) / 64 * 64 }

    /// Why no file can have this layout; nil if one can.
    var fault: String? {
        if !(1...4096).contains(dimensions) { return "it has \(dimensions) dimensions" }
        if languages > Int(UInt16.max) || rows > Int(Int32.max) || textBytes > Int(UInt32.max) {
            return "it is larger than the format allows"
        }
        if passages > rows || (languages == 0 && rows > 0) { return "its counts contradict" }
        return nil
    }
}

extension VectorFileLayout {
    /// The header's bytes.
    var header: [UInt8] {
        var bytes = Self.magic
        for value in [dimensions, languages, passages, rows, textBytes] {
            withUnsafeBytes(of: UInt64(value).littleEndian) { bytes += $0 }
        }
        return bytes + [UInt8](repeating: 0, count: Self.headerSize - bytes.count)
    }

    /// Reads a header; nil if it is not one.
    init?(header: UnsafeRawBufferPointer) {
        guard header.count >= Self.headerSize, header.starts(with: Self.magic) else { return nil }
        let values = (0..<5).map {
            UInt64(littleEndian: header.loadUnaligned(fromByteOffset: 8 + 8 * $0, as: UInt64.self))
        }
        guard values.allSatisfy({ $0 <= UInt32.max }) else { return nil }
        let counts = values.map { Int($0) }
        self.init(
            dimensions: counts[0], languages: counts[1], passages: counts[2], rows: counts[3],
            textBytes: counts[4])
    }
}
