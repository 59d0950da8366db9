/// Why the service cannot be set up as it is told to.
package enum ConfigurationError: Error, Equatable, CustomStringConvertible {
    case unreadable(path: String, reason: String)
    case wrongField(path: String, field: String, reason: String)
    case wrongURL(String)

    package var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "The settings '\(path)' cannot be read: \(reason). They are one JSON object."
        case .wrongField(let path, let field, let reason):
            "In the settings '\(path)', '\(field)' \(reason). Correct it and start again."
        case .wrongURL(let url):
            "'\(url)' is no address to ask for customers. Give one as http://host/path."
        }
    }
}
