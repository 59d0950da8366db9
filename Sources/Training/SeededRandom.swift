/// A generator that always gives the same numbers for the same seed and name.
///
///     var random = SeededRandom(seed: 7, for: "late-fee which_answer")
///
/// The name gives each document a stream of its own: adding one changes no item of another.
/// - Note: SplitMix64, Steele, Lea & Flood, "Fast Splittable Pseudorandom Number Generators"
///   (2014); names are hashed by FNV-1a.
package struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64, for name: String = "") {
        state = seed ^ StableHash.of(name)
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A hash that is the same in every run, as Swift's own is not.
enum StableHash {
    /// FNV-1a, 64 bits.
    static func of(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
            (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
    }

    /// 16 hexadecimal digits.
    static func text(of parts: [String]) -> String {
        let digits = String(of(parts.joined(separator: "\u{1F}")), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
