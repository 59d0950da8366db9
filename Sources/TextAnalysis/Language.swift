/// A language by its BCP 47 tag, the way documents, questions and customers carry it.
///
///     Language("zh-Hans").satisfies(Language("zh"))  // true: zh means either script
///
/// Only language and script matter here: a region is dropped except for Chinese, where it
/// stands for the script (`zh-TW` becomes `zh-Hant`).
/// - Note: Tags after BCP 47 (RFC 5646).
package struct Language: Hashable, Sendable, CustomStringConvertible {
    /// The canonical tag: `en`, `ru`, `th`, `zh-Hans`, `zh-Hant`, `zh`, ...
    package let tag: String

    package init(_ tag: String) {
        self.tag = Language.canonical(tag)
    }

    package static let english = Language("en")
    package static let russian = Language("ru")
    package static let thai = Language("th")
    package static let simplifiedChinese = Language("zh-Hans")
    package static let traditionalChinese = Language("zh-Hant")
    package static let undetermined = Language("und")

    /// The primary subtag: `zh` for `zh-Hant`.
    package var primary: Substring { tag.prefix { $0 != "-" } }

    /// Whether a text in this language serves a reader who wants `wanted`.
    ///
    /// - Returns: true for equal tags, and for any Chinese if `wanted` is plain `zh`.
    package func satisfies(_ wanted: Language) -> Bool {
        self == wanted || (wanted.tag == wanted.primary && primary == wanted.primary)
    }

    package var description: String { tag }

    private static func canonical(_ tag: String) -> String {
        let parts = tag.split { $0 == "-" || $0 == "_" }.map { $0.lowercased() }
        guard let primary = parts.first, (2...8).contains(primary.utf8.count),
            primary.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
        else { return "und" }
        guard primary == "zh" else { return primary }
        for part in parts.dropFirst() {
            switch part {
            case "hans", "cn", "sg", "my": return "zh-Hans"
            case "hant", "tw", "hk", "mo": return "zh-Hant"
            default: continue
            }
        }
        return "zh"
    }
}

extension Language: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(tag)
    }
}
