import Foundation
import Glibc
import Testing
import TextAnalysis

struct TextDecoderTests {
    static let cases: [(charset: String, encoding: String, text: String)] = [
        ("windows-1251", "CP1251", "Возврат денег — 5 дней"), ("KOI8-R", "KOI8-R", "Возврат денег"),
        ("GB18030", "GB18030", "申请退款𠮷€"), ("gb2312", "GBK", "申请退款镕"), ("GBK", "GBK", "退款"),
        ("Big5", "BIG5", "申請退款"), ("TIS-620", "TIS-620", "ลืมรหัสผ่าน"),
        ("windows-874", "CP874", "ลืมรหัสผ่าน €"), ("Shift_JIS", "CP932", "返金①"),
        ("EUC-KR", "CP949", "환불"), ("iso-8859-1", "CP1252", "naïve “quote”"),
        ("utf-16le", "UTF-16LE", "Ёлка 退款"), ("ISO-2022-JP", "ISO-2022-JP", "返金"),
    ]

    /// What the C library's iconv, which is independent of ICU, makes of a text.
    private func encode(_ text: String, _ encoding: String) throws -> [UInt8] {
        let converter = iconv_open(encoding, "UTF-8")
        defer { iconv_close(converter) }
        var input = text.utf8.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count * 4 + 16)
        var left = input.count
        var room = output.count
        let done = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var to = target.baseAddress
                // The second call writes what returns to the first state (ISO-2022-JP).
                return iconv(converter, &from, &left, &to, &room) != Int.max
                    && iconv(converter, nil, nil, &to, &room) != Int.max && left == 0
            }
        }
        try #require(done)
        return output.dropLast(room).map { UInt8(bitPattern: $0) }
    }

    @Test(arguments: cases)
    func `reads what is declared`(charset: String, encoding: String, text: String) throws {
        let bytes = try encode(text, encoding)
        #expect(try TextDecoder.decode(bytes, declared: charset) == text)
        #expect(
            try TextDecoder.decode(Data(bytes), declared: " \"\(charset.uppercased())\"") == text)
    }

    @Test func `valid UTF-8 passes whatever is declared`() throws {
        let text = "Ёлка ลืม 退款 👍"
        for declared in [nil, "utf-8", "windows-1251", "nonsense"] {
            #expect(try TextDecoder.decode(Array(text.utf8), declared: declared) == text)
        }
    }

    @Test(
        arguments: [
            ([0xEF, 0xBB, 0xBF, 0x61], "a"), ([0xFF, 0xFE, 0x51, 0x04], "ё"),
            ([0xFE, 0xFF, 0x04, 0x51], "ё"), ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "a"), ([], ""),
        ] as [([UInt8], String)]) func `a byte order mark decides`(bytes: [UInt8], text: String)
        throws
    {
        #expect(try TextDecoder.decode(bytes, declared: "windows-1251") == text)
    }

    @Test(
        arguments: [
            ([0x61, 0xCF], nil, .undeclaredCharset(offset: 1)),
            ([0xCF, 0xF0], "x-martian", .unknownCharset(name: "x-martian")),
            ([0x61, 0x81, 0xFF], "GB18030", .invalidBytes(charset: "gb18030", offset: 1)),
            ([0x61, 0xFF, 0xFF], "utf-8", .invalidBytes(charset: "utf-8", offset: 1)),
            ([0xFF, 0xFE, 0x61], nil, .invalidBytes(charset: "utf-16le", offset: 2)),
            ([0x61, 0, 0x62], nil, .binary(charset: "utf-8")),
            ([0xCF, 0, 0, 0], "windows-1251", .binary(charset: "windows-1251")),
            ([0x89, 0x50, 0x4E, 0x47], nil, .undeclaredCharset(offset: 0)),
        ] as [([UInt8], String?, TextAnalysisError)])
    func `refuses the rest`(bytes: [UInt8], declared: String?, error: TextAnalysisError) {
        #expect(throws: error) { try TextDecoder.decode(bytes, declared: declared) }
    }

    @Test func `an error names the charset`() {
        let error = TextAnalysisError.invalidBytes(charset: "gb18030", offset: 7)
        #expect(error.description.contains("gb18030") && error.description.contains("7"))
    }
}
