package import Knowledge

/// A document as items are bound to it: with the version that its content has.
package struct TrainingDocument: Equatable, Sendable {
    package let document: Document
    /// The hash of its content.
    package let version: String

    package init(_ document: Document, version: String) {
        (self.document, self.version) = (document, version)
    }

    package var id: String { document.id }

    /// The text of a plain answer, or of a page's sections.
    var prose: String {
        switch document.content {
        case .answer(let text, _): text
        case .page(let sections): sections.map(\.text).joined(separator: "\n")
        case .procedure(let procedure):
            ([procedure.introduction] + procedure.steps.flatMap { [$0.title, $0.text] })
                .filter { !$0.isEmpty }.joined(separator: "\n")
        }
    }

    /// The line that an agent would say.
    var say: String? {
        guard case .answer(_, let say) = document.content else { return nil }
        return say
    }

    var procedure: Procedure? {
        guard case .procedure(let procedure) = document.content else { return nil }
        return procedure
    }

    /// A document without any condition, or with one that all customers of a call type meet.
    var conditions: [DocumentCondition] { DocumentCondition.all(of: document) }
}
