internal import Crypto
import Foundation

/// Ids and versions that are made from content.
package enum DocumentIdentifier {
    /// The first 16 hexadecimal digits of SHA-256: 64 bits, so that among a million documents two
    /// meet by chance once in 30 million corpora.
    static func hash(_ data: Data) -> String {
        SHA256.hash(data: data).prefix(8).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    static func hash(_ text: String) -> String { hash(Data(text.utf8)) }

    /// An id that fits into a term: a longer one keeps its beginning and ends in its hash.
    package static func shortened(_ id: String) -> String {
        guard id.utf8.count > SourceLimits.identifierBytes else { return id }
        var prefix = Substring(id)
        while prefix.utf8.count > SourceLimits.identifierBytes - 17 { prefix.removeLast() }
        return prefix + "~" + hash(id)
    }
}
