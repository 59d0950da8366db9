package import Knowledge
package import TextAnalysis

/// What the index gives back for a hit: enough to show an answer without another look-up.
///
/// Written as Omega writes a document's data: `name=value` lines.
package struct StoredPassage: Sendable, Equatable {
    /// `document`, or `document#anchor` for a part of it.
    package var id: String
    package var document: String
    package var version: String
    package var title: String
    package var kind: DocumentKind
    package var language: Language
    /// The heading or step title; empty where the passage is the whole document.
    package var heading: String
    /// The text to say or copy.
    package var answer: String
    package var url: String?
    /// A step's number, from 1.
    package var step: Int?
    /// "business customers only", for a document with eligibility conditions.
    package var onlyFor: String?

    package init(
        id: String, document: String, version: String, title: String, kind: DocumentKind,
        language: Language, heading: String = "", answer: String, url: String? = nil,
        step: Int? = nil, onlyFor: String? = nil
    ) {
        self.id = id
        self.document = document
        self.version = version
        self.title = title
        self.kind = kind
        self.language = language
        self.heading = heading
        self.answer = answer
        self.url = url
        self.step = step
        self.onlyFor = onlyFor
    }
}

extension StoredPassage {
    /// The record as lines; `init(encoded:)` reads it back unchanged.
    package var encoded: String {
        var lines = [
            "id=\(Self.escape(id))", "document=\(Self.escape(document))", "version=\(version)",
            "kind=\(kind.rawValue)", "language=\(language.tag)",
        ]
        if let step { lines.append("step=\(step)") }
        let texts = [
            ("title", title), ("heading", heading), ("url", url ?? ""), ("onlyFor", onlyFor ?? ""),
            ("answer", answer),
        ]
        for (name, text) in texts where !text.isEmpty {
            lines.append("\(name)=\(Self.escape(text))")
        }
        return lines.joined(separator: "\n")
    }

    /// Reads a record; nil if it lacks what every passage has.
    package init?(encoded: String) {
        var values: [Substring: Substring] = [:]
        for line in encoded.utf8.split(separator: UInt8(ascii: "\n")) {
            guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else { return nil }
            values[Substring(line[..<equals])] = Substring(line[line.index(after: equals)...])
        }
        guard let id = values["id"], let document = values["document"],
            let version = values["version"],
            let kind = values["kind"].flatMap({ DocumentKind(rawValue: String($0)) }),
            let language = values["language"]
        else { return nil }
        self.init(
            id: Self.unescape(id), document: Self.unescape(document), version: String(version),
            title: values["title"].map(Self.unescape) ?? "", kind: kind,
            language: Language(String(language)),
            heading: values["heading"].map(Self.unescape) ?? "",
            answer: values["answer"].map(Self.unescape) ?? "",
            url: values["url"].map(Self.unescape), step: values["step"].flatMap { Int($0) },
            onlyFor: values["onlyFor"].map(Self.unescape))
    }

    private static func escape(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x5C }) else { return text }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\n"): escaped += [0x5C, UInt8(ascii: "n")]
            case 0x5C: escaped += [0x5C, 0x5C]
            default: escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    private static func unescape(_ text: Substring) -> String {
        guard text.utf8.contains(0x5C) else { return String(text) }
        var plain: [UInt8] = []
        plain.reserveCapacity(text.utf8.count)
        var escaped = false
        for byte in text.utf8 {
            if escaped {
                plain.append(byte == UInt8(ascii: "n") ? 0x0A : byte)
                escaped = false
            } else if byte == 0x5C {
                escaped = true
            } else {
                plain.append(byte)
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
