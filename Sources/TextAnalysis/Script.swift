internal import CText

/// Scripts by ICU's UScriptCode.
enum Script {
    static var latin: UInt8 { UInt8(truncatingIfNeeded: CT_SCRIPT_LATIN.rawValue) }
    static var han: UInt8 { UInt8(truncatingIfNeeded: CT_SCRIPT_HAN.rawValue) }
    static var hangul: UInt8 { UInt8(truncatingIfNeeded: CT_SCRIPT_HANGUL.rawValue) }
    static var hiragana: UInt8 { UInt8(truncatingIfNeeded: CT_SCRIPT_HIRAGANA.rawValue) }
    static var katakana: UInt8 { UInt8(truncatingIfNeeded: CT_SCRIPT_KATAKANA.rawValue) }

    /// The script a language is most likely written in; 103 (unknown) if ICU does not know.
    static func of(_ language: Language) -> UInt8 {
        usual[language.tag] ?? ct_script_of_language(language.tag)
    }

    /// ICU takes a microsecond to tell, and is asked for every text.
    private static let usual = Dictionary(
        uniqueKeysWithValues: ["en", "ru", "th", "zh-Hans", "zh-Hant"].map { (tag: String) in
            (tag, ct_script_of_language(tag))
        })

    /// Whether a letter or mark is of the scripts that `CT_SYLLABIC` stands for.
    static func isSyllabic(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0xA9E0...0xA9FF, 0xAA60...0xAA7F:
            true
        default: false
        }
    }

    /// The language a script most likely stands for; `und` if ICU does not know.
    static func language(of script: UInt8) -> Language {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16) { name in
            guard let start = name.baseAddress else { return .undetermined }
            ct_language_of_script(script, start)
            let tag = String(cString: start)
            return tag.isEmpty ? .undetermined : Language(tag)
        }
    }
}
