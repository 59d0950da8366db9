internal import CXapian

/// A Snowball stemmer with a bounded memory of the words it has seen. Used by one task at a time.
final class Stemmer {
    private let handle: OpaquePointer
    private var known: [Word: String] = [:]
    private static let capacity = 60_000

    /// - Parameter language: a Snowball name, such as `english`; nil if there is no such stemmer.
    init?(_ language: String) {
        guard let handle = cx_stemmer_open(language) else { return nil }
        self.handle = handle
    }

    deinit { cx_stemmer_close(handle) }

    /// The stem of a folded word; the word itself if Snowball leaves nothing of it.
    func stem(_ word: String) -> String {
        if let stem = known[Word(word)] { return stem }
        let stem = compute(word)
        if known.count >= Stemmer.capacity { known.removeAll(keepingCapacity: true) }
        known[Word(word)] = stem
        return stem
    }

    private func compute(_ word: String) -> String {
        var word = word
        let capacity = word.utf8.count + 16
        let stem = word.withUTF8 { bytes in
            withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { out in
                bytes.withMemoryRebound(to: CChar.self) { source in
                    let length = cx_stem(
                        handle, source.baseAddress, source.count, out.baseAddress, capacity)
                    return String(
                        decoding: UnsafeRawBufferPointer(out)[..<length], as: UTF8.self)
                }
            }
        }
        return stem.isEmpty ? word : stem
    }

    /// A word compared by its bytes.
    private struct Word: Hashable {
        let text: String
        init(_ text: String) { self.text = text }
        static func == (left: Word, right: Word) -> Bool { left.text.hasSameBytes(as: right.text) }
        func hash(into hasher: inout Hasher) { text.hashBytes(into: &hasher) }
    }
}
