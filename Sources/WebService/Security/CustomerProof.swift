import Crypto
import Foundation

/// Proof that a web page speaks for a customer: the hexadecimal HMAC-SHA-256 of the customer's id
/// under the secret that `firsthand keys secret` prints, as UTF-8.
///
/// ```text
/// printf %s c04 | openssl dgst -sha256 -hmac "$(firsthand keys secret)" -r
/// ```
enum CustomerProof {
    /// Compares in constant time.
    static func holds(_ proof: String, for customer: String, secret: String) -> Bool {
        guard let code = bytes(proof) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            code, authenticating: Data(customer.utf8),
            using: SymmetricKey(data: Data(secret.utf8)))
    }

    static func make(for customer: String, secret: String) -> String {
        HMAC<SHA256>.authenticationCode(
            for: Data(customer.utf8), using: SymmetricKey(data: Data(secret.utf8))
        ).map { String(Int($0) + 0x100, radix: 16).suffix(2) }.joined()
    }

    private static func bytes(_ hexadecimal: String) -> Data? {
        let digits = hexadecimal.compactMap(\.hexDigitValue)
        guard digits.count == hexadecimal.count, digits.count == 64 else { return nil }
        return Data(
            stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) })
    }
}
