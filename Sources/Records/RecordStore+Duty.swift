package import Foundation
internal import GRDB

/// Who takes hand-offs now.
extension RecordStore {
    /// Says that an agent is on duty until a time; it takes the place of what was said before.
    ///
    /// - Parameters:
    ///   - skills: those that the agent takes; none for all.
    ///   - languages: by their primary subtag, `zh` for `zh-Hans`; none for all.
    package func setDuty(
        agent: String, skills: [String] = [], languages: [String] = [], until: Date
    ) throws(RecordError) {
        let skills = skills.isEmpty ? [""] : Set(skills)
        let languages = languages.isEmpty ? [""] : Set(languages.map(Self.primary))
        try write { database in
            try database.execute(sql: "DELETE FROM duty WHERE agent = ?", arguments: [agent])
            for skill in skills {
                for language in languages {
                    try database.execute(
                        sql: "INSERT INTO duty VALUES (?, ?, ?, ?)",
                        arguments: [agent, skill, language, until.milliseconds])
                }
            }
        }
    }

    /// Says that an agent has gone.
    package func endDuty(agent: String) throws(RecordError) {
        try write { try $0.execute(sql: "DELETE FROM duty WHERE agent = ?", arguments: [agent]) }
    }

    /// Whether anybody is on duty.
    package func isOnDuty(at time: Date = Date()) throws(RecordError) -> Bool {
        try read { database in
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM duty WHERE until > ?)",
                arguments: [time.milliseconds]) ?? false
        }
    }

    /// Whether anybody is on duty who takes this skill in this language.
    package func isOnDuty(
        skill: String, language: String, at time: Date = Date()
    ) throws(RecordError) -> Bool {
        try read { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM duty WHERE until > ? AND skill IN ('', ?)
                    AND language IN ('', ?))
                    """,
                arguments: [time.milliseconds, skill, Self.primary(language)]) ?? false
        }
    }

    private static func primary(_ language: String) -> String {
        String(language.prefix { $0 != "-" })
    }
}
