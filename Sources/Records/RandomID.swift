internal import Crypto
internal import Foundation

/// Ids and secrets out of the system's random numbers.
enum RandomID {
    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567")
    /// Without what is read wrongly aloud or in print.
    private static let clear = Array("ABCDEFGHJKMNPQRSTUVWXYZ23456789")

    /// 26 characters: 130 bits.
    static func id() -> String { text(26, of: alphabet) }

    static func secret() -> String { text(40, of: alphabet) }

    static func code() -> String { text(8, of: clear) }

    private static func text(_ count: Int, of alphabet: [Character]) -> String {
        var random = SystemRandomNumberGenerator()
        return String(
            (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] })
    }

    /// What is kept of a secret: its SHA-256 in hexadecimal. A secret has 200 random bits, so that
    /// no slow hash is needed.
    static func hash(_ secret: String) -> String {
        SHA256.hash(data: Data(secret.utf8)).map { byte in
            let text = String(byte, radix: 16)
            return byte < 16 ? "0" + text : text
        }.joined()
    }
}
