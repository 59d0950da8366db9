package import Foundation
package import Knowledge
package import TextAnalysis

/// How an exam is put together, and what passing it takes.
package struct ExamBlueprint: Equatable, Codable, Sendable, Identifiable {
    /// So many items of one call type.
    package struct Part: Equatable, Codable, Sendable {
        package let callType: String
        package let count: Int

        package init(callType: String, count: Int) {
            (self.callType, self.count) = (callType, count)
        }

        private enum CodingKeys: String, CodingKey {
            case count
            case callType = "call_type"
        }
    }

    package let id: String
    package let name: String
    package let language: Language
    package let parts: [Part]
    /// The share of points that passes, above 0 up to 1.
    package let passMark: Double
    /// Days that a certificate holds.
    package let validityDays: Int
    /// Seconds; nil for no limit.
    package let timeLimit: Double?

    /// - Throws: `QuizError.badParameter` for a pass mark, a validity or a number of items that
    ///   cannot be.
    package init(
        id: String, name: String, language: Language, parts: [Part], passMark: Double = 0.8,
        validityDays: Int = 365, timeLimit: Double? = nil
    ) throws(QuizError) {
        guard passMark > 0, passMark <= 1 else {
            throw .badParameter(name: "The pass mark", value: passMark, range: "above 0 up to 1")
        }
        guard (1...3650).contains(validityDays) else {
            throw .badParameter(
                name: "The validity", value: Double(validityDays), range: "1 to 3650 days")
        }
        let total = parts.reduce(0) { $0 + $1.count }
        guard parts.allSatisfy({ $0.count > 0 }), SessionRequest.counts.contains(total) else {
            throw .badParameter(
                name: "The number of items", value: Double(total),
                range: "1 to 200 in all, "
                    + "at least 1 of each call type")
        }
        (self.id, self.name, self.language, self.parts) = (id, name, language, parts)
        (self.passMark, self.validityDays) = (passMark, validityDays)
        self.timeLimit = timeLimit
    }

    private enum CodingKeys: String, CodingKey {
        case id, name, language, parts
        case passMark = "pass_mark"
        case validityDays = "validity_days"
        case timeLimit = "time_limit"
    }

    /// Reads what `encode(to:)` writes, and checks it as the other initialiser does.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            id: values.decode(String.self, forKey: .id),
            name: values.decode(String.self, forKey: .name),
            language: values.decode(Language.self, forKey: .language),
            parts: values.decode([Part].self, forKey: .parts),
            passMark: values.decodeIfPresent(Double.self, forKey: .passMark) ?? 0.8,
            validityDays: values.decodeIfPresent(Int.self, forKey: .validityDays) ?? 365,
            timeLimit: values.decodeIfPresent(Double.self, forKey: .timeLimit))
    }

    /// Puts the exam together: approved items, each once.
    ///
    /// - Throws: `QuizError.unknownCallType`, or `.blueprint` naming every call type that has too
    ///   few items.
    package func session(
        id: String, trainee: String, from items: [QuizItem],
        knowledge: KnowledgeBase, view: TraineeView, seed: UInt64, at now: Date
    ) throws(QuizError) -> QuizSession {
        let known = knowledge.callTypes.map(\.id)
        for part in parts where !known.contains(part.callType) {
            throw .unknownCallType(
                part.callType, nearest: Suggestion.nearest(to: part.callType, among: known))
        }
        let fitting = items.filter {
            $0.state == .approved && view.sees($0) && $0.language.satisfies(language)
        }
        let chosen = try choose(from: fitting, seed: seed)
        return QuizSession(
            id: id, trainee: trainee, items: chosen, timeLimit: timeLimit, seed: seed,
            exam: self.id, at: now)
    }

    /// The call types with the fewest items to spare choose first.
    private func choose(from items: [QuizItem], seed: UInt64) throws(QuizError) -> [QuizItem] {
        var random = SeededRandom(seed: seed, for: id)
        let pools = parts.map { part in
            items.filter { $0.callTypes.contains(part.callType) }.shuffled(using: &random)
        }
        var (taken, chosen) = (Set<String>(), [[QuizItem]](repeating: [], count: parts.count))
        let order = parts.indices.sorted {
            pools[$0].count - parts[$0].count < pools[$1].count - parts[$1].count
        }
        for index in order {
            let free = pools[index].filter { !taken.contains($0.id) }
            chosen[index] = Array(free.prefix(parts[index].count))
            taken.formUnion(chosen[index].map(\.id))
        }
        let shortages = parts.indices.filter { chosen[$0].count < parts[$0].count }.map {
            "'\(parts[$0].callType)' needs \(parts[$0].count) items and has \(chosen[$0].count)"
        }
        guard shortages.isEmpty else { throw .blueprint(exam: id, shortages: shortages) }
        return chosen.flatMap { $0 }
    }
}
