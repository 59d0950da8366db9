/// Folding of single characters, so that folded and original offsets are the same.
enum FoldedCharacters {
    /// Lower case; full-width forms as ASCII; any space or dash is a space; ё is е.
    static func fold(_ character: Character) -> Character {
        guard let first = character.unicodeScalars.first else { return character }
        switch first.value {
        case 0x2D, 0x5F, 0x2010...0x2015, 0x2212, 0xFF0D: return " "
        case 0x21...0x40, 0x5B...0x7E: return character
        case 0x41...0x5A: return lowerASCII(first, character)
        case 0xFF01...0xFF5E:
            return fold(Character(Unicode.Scalar(UInt8(first.value - 0xFEE0))))
        case 0x451, 0x401: return "е"
        default: break
        }
        if character.isWhitespace { return " " }
        let lower = character.lowercased()
        return lower.count == 1 ? Character(lower) : character
    }

    /// The value of a character that is a decimal digit of any script.
    static func digit(_ character: Character) -> UInt8? {
        guard let first = character.unicodeScalars.first else { return nil }
        if first.isASCII {
            return (0x30...0x39).contains(first.value) ? UInt8(first.value - 0x30) : nil
        }
        guard first.properties.numericType == .decimal, let value = first.properties.numericValue
        else { return nil }
        return UInt8(value)
    }

    private static func lowerASCII(_ first: Unicode.Scalar, _ character: Character) -> Character {
        let lower = Character(Unicode.Scalar(UInt8(first.value + 0x20)))
        return character.unicodeScalars.count == 1 ? lower : character
    }
}

extension Character {
    /// A letter of an alphabet in which words are parted by spaces.
    var isAlphabetic: Bool {
        guard let first = unicodeScalars.first, isLetter else { return false }
        return first.value < 0x0530
    }

    var isASCIILetter: Bool { isASCII && isLetter }
}
