/// What an item asks for.
package enum ItemKind: String, CaseIterable, Codable, Sendable, Comparable {
    /// A question, and which answer is right.
    case whichAnswer = "which_answer"
    /// An answer, and which question it belongs to.
    case whichQuestion = "which_question"
    /// A sentence with a fee, deadline, limit or form left out.
    case cloze
    /// The step of a procedure that follows.
    case nextStep = "next_step"
    /// Steps of a procedure to be put in order.
    case stepOrder = "step_order"
    /// A customer's words, for which the right document must be found and opened.
    case searchDrill = "search_drill"
    /// The page of the website that says something.
    case website
    /// Two documents that differ in one condition, and a customer who decides between them.
    case policyException = "policy_exception"

    package static func < (left: ItemKind, right: ItemKind) -> Bool {
        left.rawValue < right.rawValue
    }
}
