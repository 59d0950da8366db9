internal import CMarkup

/// Pulls the events of one Markdown text; owns the parser's memory.
struct MarkdownWalk: ~Copyable {
    private let handle: OpaquePointer

    /// Returns nil when memory runs out.
    init?(_ text: String) {
        var text = text
        let parsed = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cm_markdown_parse($0.baseAddress, $0.count) }
        }
        guard let parsed else { return nil }
        handle = parsed
    }

    deinit { cm_markdown_free(handle) }

    mutating func next() -> cm_markdown_event? {
        var event = cm_markdown_event()
        return cm_markdown_next(handle, &event) ? event : nil
    }
}

extension cm_text {
    var string: String {
        guard let bytes else { return "" }
        let raw = UnsafeRawBufferPointer(start: bytes, count: length)
        return String(decoding: raw, as: UTF8.self)
    }
}
