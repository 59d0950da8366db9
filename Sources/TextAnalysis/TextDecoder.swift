internal import CText

/// Turns the bytes of a file into text.
package enum TextDecoder {
    /// The text of `bytes`.
    ///
    /// A byte order mark decides; else a declared charset in which ASCII means something else
    /// (UTF-16, ISO-2022-JP, HZ); else UTF-8 if the bytes are valid UTF-8; else the declared
    /// charset.
    ///
    ///     try TextDecoder.decode([0xCF, 0xF0, 0xE8], declared: "windows-1251")  // "При"
    ///
    /// - Parameter declared: a charset by any name that ICU or the web knows, in any case.
    /// - Throws: `undeclaredCharset`, `unknownCharset`, `invalidBytes`, `binary` if the text
    ///   contains NUL, `tooLarge` above 512 MiB in a charset other than UTF-8.
    /// - Complexity: O(n)
    package static func decode(
        _ bytes: some Collection<UInt8>, declared: String? = nil
    ) throws(TextAnalysisError) -> String {
        let bytes = Array(bytes)
        let declared = declared.flatMap(Charset.init)
        let text: String
        let charset: Charset
        if let mark = ByteOrderMark.of(bytes) {
            charset = mark.charset
            text = try decode(bytes, from: mark.length, charset)
        } else if let declared, declared.rereadsASCII {
            charset = declared
            text = try decode(bytes, from: 0, declared)
        } else if let valid = String(validating: bytes, as: UTF8.self) {
            charset = .utf8
            text = valid
        } else if let declared {
            charset = declared
            text = try decode(bytes, from: 0, declared)
        } else {
            throw .undeclaredCharset(offset: firstInvalid(bytes))
        }
        guard !text.utf8.contains(0) else { throw .binary(charset: charset.name) }
        return text
    }

    private static func decode(
        _ bytes: [UInt8], from start: Int, _ charset: Charset
    ) throws(TextAnalysisError) -> String {
        if charset.isUTF8 {
            if let text = String(validating: bytes[start...], as: UTF8.self) { return text }
            throw .invalidBytes(charset: charset.name, offset: firstInvalid(bytes))
        }
        var out: UnsafeMutablePointer<CChar>?
        var length = 0
        let status = bytes.withUnsafeBufferPointer { bytes in
            UnsafeBufferPointer(rebasing: bytes[start...]).withMemoryRebound(to: CChar.self) {
                ct_charset_decode(charset.converter, $0.baseAddress, $0.count, &out, &length)
            }
        }
        defer { ct_charset_free(out) }
        switch status {
        case CT_CHARSET_DONE: break
        case CT_CHARSET_UNKNOWN: throw .unknownCharset(name: charset.name)
        case CT_CHARSET_INVALID:
            throw .invalidBytes(charset: charset.name, offset: start + length)
        default: throw .tooLarge(bytes: bytes.count)
        }
        return String(decoding: UnsafeRawBufferPointer(start: out, count: length), as: UTF8.self)
    }

    /// The offset of the first byte that is not UTF-8.
    private static func firstInvalid(_ bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            offset += UTF8.width(scalar)
        }
        return offset
    }
}

/// The bytes that some programs put before a text.
private struct ByteOrderMark {
    let charset: Charset
    let length: Int

    static func of(_ bytes: [UInt8]) -> ByteOrderMark? {
        marks.first { bytes.starts(with: $0.bytes) }
            .map { ByteOrderMark(charset: $0.charset, length: $0.bytes.count) }
    }

    /// UTF-32 little-endian begins like UTF-16 and is looked at first.
    private static let marks: [(bytes: [UInt8], charset: Charset)] = [
        ([0xEF, 0xBB, 0xBF], .utf8),
        ([0xFF, 0xFE, 0x00, 0x00], Charset(name: "utf-32le", converter: "utf-32le")),
        ([0x00, 0x00, 0xFE, 0xFF], Charset(name: "utf-32be", converter: "utf-32be")),
        ([0xFF, 0xFE], Charset(name: "utf-16le", converter: "utf-16le")),
        ([0xFE, 0xFF], Charset(name: "utf-16be", converter: "utf-16be")),
    ]
}
