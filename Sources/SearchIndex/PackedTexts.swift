internal import CXapian

/// Several strings laid out for one call into CXapian: bytes one after the other, and lengths.
struct PackedTexts: Sendable {
    private var bytes: [UInt8] = []
    private var lengths: [UInt32] = []

    init() {}

    init(_ texts: some Collection<String>) {
        lengths.reserveCapacity(texts.count)
        for text in texts { append(text) }
    }

    mutating func append(_ text: String, prefix: String = "") {
        let start = bytes.count
        bytes.append(contentsOf: prefix.utf8)
        bytes.append(contentsOf: text.utf8)
        lengths.append(UInt32(bytes.count - start))
    }

    func withTexts<Result>(_ body: (cx_texts) -> Result) -> Result {
        bytes.withUnsafeBytes { bytes in
            lengths.withUnsafeBufferPointer { lengths in
                body(
                    cx_texts(
                        bytes: bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                        lengths: lengths.baseAddress, count: lengths.count))
            }
        }
    }
}

/// Lends a string's UTF-8 bytes to one call into CXapian.
func withText<Result>(_ text: String, _ body: (cx_text) -> Result) -> Result {
    var text = text
    return text.withUTF8 { utf8 in
        utf8.withMemoryRebound(to: CChar.self) {
            body(cx_text(bytes: $0.baseAddress, length: $0.count))
        }
    }
}

extension String {
    init(_ text: cx_text) {
        let bytes = UnsafeRawBufferPointer(start: text.bytes, count: text.length)
        self.init(decoding: bytes, as: UTF8.self)
    }

    /// Takes over bytes that CXapian allocated.
    init(taking bytes: inout cx_bytes) {
        self.init(
            decoding: UnsafeRawBufferPointer(start: bytes.bytes, count: bytes.length), as: UTF8.self
        )
        cx_bytes_free(&bytes)
    }
}
