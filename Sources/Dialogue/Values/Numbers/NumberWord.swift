/// What a word contributes to a number.
enum NumberWord: Sendable, Equatable {
    /// 0 to 9.
    case digit(Int)
    /// 10 to 19 in one word.
    case teen(Int)
    /// 20, 30, ... 90 in one word.
    case tens(Int)
    /// 100, 200, ... 900 in one word.
    case hundreds(Int)
    /// 10 (十, สิบ), 12 (dozen), 100, 1000, 10000, ... times what stands before it.
    case multiplier(Int)
    /// "นึง" behind a multiplier: one of it.
    case single
    /// "and" inside a number.
    case and
    /// "double", "triple" before a digit.
    case times(Int)
    /// A digit's name in the plural: "three nines", "четыре девятки".
    case plural(Int)
    /// 1.5 in one word, or the count of people ("четверо").
    case whole(Double)
    /// Holds the letters of a number but is none: 一下, สามี, "this one".
    case blank

    /// Keys of the tables: `7`, `30`, `x100`, `p9`, `r2`, `w1.5`, `and`, `single`, `blank`.
    init?(key: String) {
        switch key {
        case "and": self = .and
        case "single": self = .single
        case "blank": self = .blank
        default:
            guard let word = NumberWord.coded(key) else { return nil }
            self = word
        }
    }

    private static func coded(_ key: String) -> NumberWord? {
        let rest = String(key.dropFirst())
        switch key.first {
        case "x": return Int(rest).map { .multiplier($0) }
        case "p": return Int(rest).map { .plural($0) }
        case "r": return Int(rest).map { .times($0) }
        case "w": return Double(rest).map { .whole($0) }
        default: return Int(key).flatMap(NumberWord.plain)
        }
    }

    static func plain(_ number: Int) -> NumberWord? {
        switch number {
        case 0...9: .digit(number)
        case 10...19: .teen(number)
        case 20...90: .tens(number)
        case 100...900: .hundreds(number)
        default: nil
        }
    }
}

/// A word of a number, and whether it counts ("three") or orders ("third").
struct NumberEntry: Sendable {
    let word: NumberWord
    var isOrdinal = false
    /// Means a digit only where a code is read out: "oh".
    var isForCodes = false
}

/// The number words of all languages; their scripts keep them apart.
enum NumberWords {
    static let all: Phrasebook<NumberEntry> = {
        let tables = [english, russian, thai, chinese].joined(separator: "\n")
        return Phrasebook(entries(tables) + russianOrdinals)
    }()

    private static func entries(_ tables: String) -> [(String, NumberEntry)] {
        tables.split(separator: "\n").flatMap { line -> [(String, NumberEntry)] in
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let entry = entry(String(parts[0])) else { return [] }
            return parts[1].split(separator: ",").map { phrase in
                (String(phrase.drop { $0 == " " }), entry)
            }
        }
    }

    private static func entry(_ key: String) -> NumberEntry? {
        switch key.first {
        case "o": NumberWord(key: String(key.dropFirst())).map { .init(word: $0, isOrdinal: true) }
        case "c": NumberWord(key: String(key.dropFirst())).map { .init(word: $0, isForCodes: true) }
        default: NumberWord(key: key).map { .init(word: $0) }
        }
    }

    /// Words that put a fraction behind a number.
    static let halves = Phrasebook<Bool>(
        "and a half, & a half, с половиной, 个半, 半, ครึ่ง, and half")

    static let loneHalves = Phrasebook<Bool>("half a, half an, half, 半个, 半, ครึ่ง, полови*")

    static let leadingPoint = Phrasebook<Bool>("point")

    static let points = Phrasebook<Bool>(
        "point, dot, comma, точка, запятая, целых, целая, целые, 点, จุด")

    /// "три целых пять десятых": what the digits behind the point are divided by.
    static let fractions = Phrasebook<Double>([
        ("десятых", 10), ("десятая", 10), ("сотых", 100), ("сотая", 100), ("тысячных", 1000),
        ("и", 0),
    ])

    /// Behind written digits: "1.5k", "2 тыс.", "3万".
    static let scales = Phrasebook<Double>([
        ("k", 1000), ("thousand", 1000), ("grand", 1000), ("hundred", 100), ("million", 1_000_000),
        ("тыс", 1000), ("тыс.", 1000), ("миллион", 1_000_000), ("миллиона", 1_000_000),
        ("миллионов", 1_000_000), ("млн", 1_000_000), ("тысяч", 1000), ("тысячи", 1000),
        ("тысяча", 1000), ("тыщ", 1000),
        ("к", 1000), ("百", 100), ("千", 1000), ("万", 10_000), ("ร้อย", 100), ("พัน", 1000),
        ("หมื่น", 10_000), ("แสน", 100_000), ("ล้าน", 1_000_000), ("dozen", 12), ("โหล", 12),
    ])
}
