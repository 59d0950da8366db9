import Foundation
internal import GRDB

/// Keys and secrets.
extension RecordStore {
    /// Makes a key and returns it: `fh_agent_` and 40 random characters. Only its hash is kept.
    package func createKey(role: KeyRole, name: String = "") throws(RecordError) -> String {
        let key = "fh_\(role.rawValue)_\(RandomID.secret())"
        try write { database in
            try database.execute(
                sql: "INSERT INTO keys (id, role, name, hash, created) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    RandomID.id(), role.rawValue, name, RandomID.hash(key), Date().milliseconds,
                ])
        }
        return key
    }

    /// The record of a key; nil for one that is unknown or revoked.
    package func key(plain: String) throws(RecordError) -> KeyRecord? {
        try read { database in
            // Found by the hash, so that the time tells nothing of the key.
            try Row.fetchOne(
                database, sql: "SELECT * FROM keys WHERE hash = ? AND revoked IS NULL",
                arguments: [RandomID.hash(plain)]
            ).flatMap(KeyRecord.init)
        }
    }

    /// All keys, oldest first.
    package func keys() throws(RecordError) -> [KeyRecord] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM keys ORDER BY created, id")
                .compactMap(KeyRecord.init)
        }
    }

    /// - Throws: `RecordError.unknown` if there is no such key.
    package func revokeKey(id: String) throws(RecordError) {
        try write { database in
            try database.execute(
                sql: "UPDATE keys SET revoked = coalesce(revoked, ?) WHERE id = ?",
                arguments: [Date().milliseconds, id])
            guard database.changesCount == 1 else { throw RecordError.unknown("key", id: id) }
        }
    }

    /// The secret under which a customer's id is proven; made when it is asked for first.
    package func customerSecret() throws(RecordError) -> String {
        if let known = try read(Self.secret) { return known }
        return try write { database in
            try database.execute(
                sql: "INSERT OR IGNORE INTO secrets VALUES ('customer', ?)",
                arguments: [RandomID.secret()])
            return try Self.secret(database) ?? ""
        }
    }

    /// Replaces the secret: proofs under the old one no longer hold.
    package func rotateCustomerSecret() throws(RecordError) -> String {
        let secret = RandomID.secret()
        try write { database in
            try database.execute(
                sql: "INSERT OR REPLACE INTO secrets VALUES ('customer', ?)", arguments: [secret])
        }
        return secret
    }

    private static func secret(_ database: Database) throws -> String? {
        try String.fetchOne(database, sql: "SELECT value FROM secrets WHERE name = 'customer'")
    }
}

extension KeyRecord {
    init?(_ row: Row) {
        guard let role = KeyRole(rawValue: row["role"]) else { return nil }
        self.init(
            id: row["id"], role: role, name: row["name"],
            created: Date(milliseconds: row["created"]),
            revoked: (row["revoked"] as Int64?).map(Date.init(milliseconds:)))
    }
}
