extension HTMLReader {
    /// The charset that a page declares in its first 2,048 bytes, lower-cased: by a byte order
    /// mark, an XML declaration, `<meta charset=...>` or a `<meta http-equiv=...>`.
    ///
    ///     HTMLReader.declaredCharset(inPrefix: Array("<meta charset=GB18030>".utf8))  // gb18030
    ///
    /// Comments are passed over. The name is as written and may be unknown to any converter.
    package static func declaredCharset(inPrefix bytes: [UInt8]) -> String? {
        if let mark = byteOrderMark(bytes) { return mark }
        // Bytes, not characters: every charset that can declare itself so writes ASCII as ASCII.
        var rest = bytes.prefix(2_048).map(lowercased)[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[start...]
            if rest.starts(with: "<!--".utf8) {
                guard let end = rest.firstRange(of: "-->".utf8) else { return nil }
                rest = rest[end.upperBound...]
                continue
            }
            let tag = rest.prefix { $0 != UInt8(ascii: ">") }
            if let name = charset(in: tag) { return name }
            rest = rest[tag.endIndex...]
        }
        return nil
    }

    private static func byteOrderMark(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return "utf-8" }
        if bytes.starts(with: [0xFE, 0xFF]) { return "utf-16be" }
        return bytes.starts(with: [0xFF, 0xFE]) ? "utf-16le" : nil
    }

    private static func charset(in tag: ArraySlice<UInt8>) -> String? {
        if tag.starts(with: "<?xml".utf8) { return value(of: "encoding", in: tag) }
        return tag.starts(with: "<meta".utf8) ? value(of: "charset", in: tag) : nil
    }

    private static func value(of name: String, in tag: ArraySlice<UInt8>) -> String? {
        guard let found = tag.firstRange(of: name.utf8) else { return nil }
        let after = tag[found.upperBound...].drop(while: isSpace)
        guard after.first == UInt8(ascii: "=") else { return nil }
        let value = after.dropFirst()
            .drop { isSpace($0) || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
            .prefix(while: isNameByte)
        return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "-_:.+".utf8.contains(byte)
        }
    }
}
