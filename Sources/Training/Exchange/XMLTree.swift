/// An element of an XML document.
struct XMLTree: Equatable {
    enum Node: Equatable {
        case element(XMLTree)
        case text(String)
        case comment(String)
    }

    let name: String
    var attributes: [String: String] = [:]
    var children: [Node] = []

    func elements(_ name: String) -> [XMLTree] {
        children.compactMap {
            if case .element(let tree) = $0, tree.name == name { tree } else { nil }
        }
    }

    func first(_ name: String) -> XMLTree? { elements(name).first }

    /// Its own text, without that of elements inside.
    var text: String {
        children.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }

    /// What Moodle puts into a `<text>` inside.
    var innerText: String { (first("text") ?? self).text }

    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\r": result += "&#13;"
            case "\t", "\n": result.unicodeScalars.append(scalar)
            // Nothing else below a space may stand in XML 1.0, not even as a reference.
            case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
