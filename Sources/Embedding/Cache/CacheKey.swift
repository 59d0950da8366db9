internal import Crypto

/// Names a text in one form: 128 bits of the SHA-256 of both.
struct CacheKey: Hashable, Sendable {
    let high: UInt64
    let low: UInt64

    /// - Parameter text: prepared as the engine sees it.
    init(preparedText text: String, form: TextForm) {
        var hash = SHA256()
        hash.update(data: [form.rawValue])
        hash.update(data: Array(text.utf8))
        let digest = Array(hash.finalize())
        high = digest[..<8].reduce(0) { $0 << 8 | UInt64($1) }
        low = digest[8..<16].reduce(0) { $0 << 8 | UInt64($1) }
    }

    init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }
}
