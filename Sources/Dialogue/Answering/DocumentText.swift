import Knowledge

extension Document {
    /// What a customer reads where no single passage was found.
    var customerText: String {
        switch content {
        case .answer(let text, _): text
        case .procedure(let procedure): procedure.introduction
        case .page(let sections):
            String(sections.map(\.text).joined(separator: "\n").prefix(Self.longestText))
        }
    }

    private static let longestText = 1200
}
