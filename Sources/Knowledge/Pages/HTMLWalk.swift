internal import CMarkup

/// Pulls the events of one HTML page; owns the parser's memory.
struct HTMLWalk: ~Copyable {
    private let handle: OpaquePointer

    /// Returns nil when memory runs out.
    init?(_ html: String) {
        var html = html
        let parsed = html.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cm_html_parse($0.baseAddress, $0.count) }
        }
        guard let parsed else { return nil }
        handle = parsed
    }

    deinit { cm_html_free(handle) }

    mutating func next() -> cm_html_event { cm_html_next(handle) }

    /// Passes over the element just entered, its end included.
    mutating func skip() { cm_html_skip(handle) }

    var hasAttributes: Bool { cm_html_has_attributes(handle) }

    /// An attribute of the element just entered, lower-cased and trimmed where `folded`.
    func attribute(_ name: String, folded: Bool = false) -> String? {
        let text = cm_html_attribute(handle, name)
        guard text.bytes != nil else { return nil }
        return folded ? text.string.lowercased().trimmed : text.string.trimmed
    }

    /// Whether the element is the last of several siblings that are all hidden.
    var isLastHiddenAlternative: Bool { cm_html_is_last_alternative(handle, "hidden") }
}
