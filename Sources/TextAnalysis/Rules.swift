internal import CText

/// The Chinese conversion tables, read once and shared by all engines.
///
/// Sendable holds: CText promises that open tables are safe from any number of threads.
final class Rules: @unchecked Sendable {
    let handle: OpaquePointer

    init() throws(TextAnalysisError) {
        guard let handle = ct_rules_open() else {
            throw .engineUnavailable(component: "OpenCC")
        }
        self.handle = handle
    }

    deinit { ct_rules_close(handle) }

    /// How many of the first `sample` Han characters change in either conversion.
    func hanChanges(
        _ text: UnsafeBufferPointer<UInt8>, sample: Int
    ) -> (toSimplified: Int, toTraditional: Int) {
        var changes = ct_han_changes()
        let done = text.withMemoryRebound(to: CChar.self) {
            ct_han_compare(handle, $0.baseAddress, $0.count, sample, &changes)
        }
        return done ? (changes.to_simplified, changes.to_traditional) : (0, 0)
    }

    /// The versions of what stands behind the rules.
    var facts: String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { out in
            let length = ct_rules_describe(handle, out.baseAddress, out.count)
            return String(decoding: UnsafeRawBufferPointer(out)[..<length], as: UTF8.self)
        }
    }
}
