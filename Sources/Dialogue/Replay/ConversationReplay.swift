package import Knowledge
import TextAnalysis

/// Leads a conversation as a test says, and tells where the bot does something else.
package struct ConversationReplay: Sendable {
    /// A turn that did not bring what was expected.
    package struct Failure: Sendable, CustomStringConvertible {
        package let test: ConversationTest
        package let exchange: ConversationTest.Exchange
        package let missing: [ConversationTest.Expected]
        package let events: [ChatEvent]

        package var description: String {
            let wanted = missing.map(\.summary).joined(separator: " or ")
            let came = events.map(\.summary).joined(separator: ", ")
            return "\(test.location.path):\(exchange.line): \"\(exchange.customer)\" should bring "
                + "\(wanted); it brought \(came.isEmpty ? "nothing" : came)"
        }
    }

    private let dialogue: @Sendable (ConversationTest) throws -> Dialogue

    /// - Parameter dialogue: what leads a test's conversation, for its customer and duty.
    package init(dialogue: @escaping @Sendable (ConversationTest) throws -> Dialogue) {
        self.dialogue = dialogue
    }

    /// - Returns: the first turn that failed; nil if all went as expected.
    package func run(_ test: ConversationTest) throws -> Failure? {
        let dialogue = try dialogue(test)
        var state = DialogueState(language: test.language)
        _ = dialogue.open(&state)
        for exchange in test.exchanges {
            let actions = try dialogue.receive(.message(exchange.customer), in: &state) { _ in
                .taken(id: "1")
            }
            let events = actions.compactMap { ChatEvent($0) }
            var rest = events[...]
            for wanted in exchange.expected {
                let place = rest.firstIndex { event in wanted.contains { $0.fits(event) } }
                guard let found = place else {
                    return Failure(
                        test: test, exchange: exchange, missing: wanted, events: events)
                }
                rest = rest[(found + 1)...]
            }
        }
        return nil
    }
}

extension ConversationTest.Expected {
    fileprivate func fits(_ event: ChatEvent) -> Bool {
        let offered = (event.choices ?? []).compactMap(\.document)
        if type == .found {
            return event.document == document || document.map(offered.contains) ?? false
        }
        return event.type.rawValue == type.rawValue
            && (document == nil || event.document == document)
            && (notDocument == nil || event.document != notDocument)
            && includes.allSatisfy(offered.contains)
            && (form == nil || event.form == form) && (field == nil || event.field == field)
            && values.allSatisfy { event.values?[$0.key] == $0.value }
            && (reason == nil || event.packet?.reason.rawValue == reason)
            && (priority == nil || event.packet?.routing.priority.rawValue == priority)
            && (says == nil || event.text?.contains(says ?? "") ?? false)
    }

    fileprivate var summary: String {
        let parts: [String?] = [
            document, form, field, reason, priority, says.map { "'\($0)'" },
            notDocument.map { "not \($0)" },
            includes.isEmpty ? nil : includes.joined(separator: "+"),
            values.isEmpty ? nil : "\(values)",
        ]
        return ([type.rawValue] + parts.compactMap { $0 }).joined(separator: " ")
    }
}

extension ChatEvent {
    fileprivate var summary: String {
        let offered = choices.map { "[" + $0.map(\.id).joined(separator: " ") + "]" }
        let parts: [String?] = [
            document, form, field, values.map { "\($0)" }, packet?.reason.rawValue, offered,
            document == nil ? text.map { "'\($0.prefix(60))'" } : nil,
        ]
        return ([type.rawValue] + parts.compactMap { $0 }).joined(separator: " ")
    }
}
