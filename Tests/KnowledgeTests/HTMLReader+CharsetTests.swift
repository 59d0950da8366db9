import Testing

@testable import Knowledge

struct HTMLReaderCharsetTests {
    static let cases: [(String, String?)] = [
        (#"<meta charset="GB18030">"#, "gb18030"),
        ("<META CharSet=tis-620 >", "tis-620"),
        (
            #"<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">"#,
            "windows-1251"
        ),
        ("<?xml version='1.0' encoding='KOI8-R'?><html>", "koi8-r"),
        ("<!-- <meta charset=big5> --><meta charset = 'utf-8'>", "utf-8"),
        ("<!-- <meta charset=big5>", nil),
        ("<p charset=big5>charset=x", nil),
        ("<meta charset=\"\">", nil),
        ("", nil),
        (String(repeating: " ", count: 2_048) + "<meta charset=utf-8>", nil),
    ]

    @Test(arguments: cases) func `the declared charset is found`(html: String, charset: String?) {
        #expect(HTMLReader.declaredCharset(inPrefix: Array(html.utf8)) == charset)
    }

    @Test func `byte order marks win, and foreign bytes do no harm`() {
        #expect(HTMLReader.declaredCharset(inPrefix: [0xEF, 0xBB, 0xBF, 0x3C]) == "utf-8")
        #expect(HTMLReader.declaredCharset(inPrefix: [0xFF, 0xFE]) == "utf-16le")
        #expect(HTMLReader.declaredCharset(inPrefix: [0xFE, 0xFF]) == "utf-16be")
        let russian: [UInt8] = [0xCF, 0xF0, 0xE8] + Array("<meta charset=cp1251>".utf8)
        #expect(HTMLReader.declaredCharset(inPrefix: russian) == "cp1251")
    }
}
