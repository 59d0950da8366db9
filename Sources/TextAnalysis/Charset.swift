/// A charset by the name a document declares, and the converter that reads it.
struct Charset: Equatable {
    /// As declared, in lower case.
    let name: String
    /// ICU's name for what is meant.
    let converter: String

    static let utf8 = Charset(name: "utf-8", converter: "utf-8")

    init(name: String, converter: String) {
        self.name = name
        self.converter = converter
    }

    /// - Returns: nil for a blank name.
    init?(_ declared: String) {
        let name = declared.lowercased().filter { !" \t\r\n\"'".contains($0) }
        guard !name.isEmpty else { return nil }
        self.init(name: name, converter: Charset.meant[name] ?? name)
    }

    var isUTF8: Bool { converter == "utf-8" }

    /// Whether bytes below 128 do not stand for ASCII, so that valid UTF-8 proves nothing.
    var rereadsASCII: Bool {
        ["utf-16", "utf16", "utf-32", "utf32", "utf-7", "iso-2022", "hz", "csiso2022"]
            .contains { converter.hasPrefix($0) }
    }

    /// Names that pages use for a wider charset than they name.
    /// - Note: WHATWG Encoding Standard, "Names and labels".
    private static let meant: [String: String] = [
        "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8",
        "gb2312": "gb18030", "gb_2312-80": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030",
        "chinese": "gb18030", "csgb2312": "gb18030", "cp936": "gb18030",
        "big5-hkscs": "big5-hkscs", "x-x-big5": "big5", "cn-big5": "big5",
        "tis-620": "windows-874", "tis620": "windows-874", "iso-8859-11": "windows-874",
        "iso8859-11": "windows-874", "dos-874": "windows-874",
        "ascii": "windows-1252", "us-ascii": "windows-1252", "latin1": "windows-1252",
        "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252", "l1": "windows-1252",
        "iso-8859-9": "windows-1254", "latin5": "windows-1254",
        "shift_jis": "windows-31j", "shift-jis": "windows-31j", "sjis": "windows-31j",
        "x-sjis": "windows-31j", "ms932": "windows-31j",
        "euc-kr": "windows-949", "ks_c_5601-1987": "windows-949", "korean": "windows-949",
        "cp1251": "windows-1251", "x-cp1251": "windows-1251", "win-1251": "windows-1251",
        "koi8": "koi8-r", "koi": "koi8-r",
    ]
}
