package import Knowledge
package import TextAnalysis

/// What a trainee wants to be asked.
package struct SessionRequest: Equatable, Codable, Sendable {
    package enum Level: String, CaseIterable, Codable, Sendable {
        case easy, medium, hard

        package var difficulties: ClosedRange<Double> {
            switch self {
            case .easy: 0...0.4
            case .medium: 0.4...0.65
            case .hard: 0.65...1
            }
        }
    }

    /// Empty for all; likewise `kinds`.
    package var callTypes: [String]
    package var language: Language?
    package var kinds: [ItemKind]
    package var level: Level?
    package var count: Int
    /// Seconds of answering; nil for no limit.
    package var timeLimit: Double?
    package var seed: UInt64

    package static let counts = 1...200

    package init(
        callTypes: [String] = [], language: Language? = nil, kinds: [ItemKind] = [],
        level: Level? = nil, count: Int = 10, timeLimit: Double? = nil, seed: UInt64 = 0
    ) {
        (self.callTypes, self.language, self.kinds) = (callTypes, language, kinds)
        (self.level, self.count, self.timeLimit, self.seed) = (level, count, timeLimit, seed)
    }

    /// - Throws: `QuizError.unknownCallType`, `.countOutOfRange` or `.badParameter`.
    package func check(against knowledge: KnowledgeBase) throws(QuizError) {
        let known = knowledge.callTypes.map(\.id)
        for type in callTypes where !known.contains(type) {
            throw .unknownCallType(type, nearest: Suggestion.nearest(to: type, among: known))
        }
        guard Self.counts.contains(count) else { throw .countOutOfRange(count) }
        if let timeLimit, !(10...86_400).contains(timeLimit) {
            throw .badParameter(
                name: "The time limit", value: timeLimit, range: "10 to 86400 seconds")
        }
    }

    /// Whether an item is one of those wanted.
    package func fits(_ item: QuizItem) -> Bool {
        (callTypes.isEmpty || !Set(callTypes).isDisjoint(with: item.callTypes))
            && (language.map { item.language.satisfies($0) } ?? true)
            && (kinds.isEmpty || kinds.contains(item.kind))
            && (level.map { $0.difficulties.contains(item.difficulty) } ?? true)
    }

    /// The conditions in words, for messages.
    package var wanted: String {
        var parts: [String] = []
        if !callTypes.isEmpty { parts.append("call type " + callTypes.joined(separator: " or ")) }
        if let language { parts.append("language \(language.tag)") }
        if !kinds.isEmpty {
            parts.append("kind " + kinds.map(\.rawValue).joined(separator: " or "))
        }
        if let level { parts.append("level \(level.rawValue)") }
        return parts.isEmpty ? "any" : parts.joined(separator: ", ")
    }
}
