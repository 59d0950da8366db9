internal import GRDB

/// The tables, as migrations: a file of any earlier version is brought up to date when opened.
enum RecordSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { try $0.execute(sql: first) }
        migrator.registerMigration("2") { try $0.execute(sql: second) }
        migrator.registerMigration("3") { try $0.execute(sql: third) }
        return migrator
    }

    private static let first = """
        CREATE TABLE checks (at INTEGER NOT NULL);
        INSERT INTO checks VALUES (0);
        CREATE TABLE keys (
            id TEXT PRIMARY KEY, role TEXT NOT NULL, name TEXT NOT NULL,
            hash TEXT NOT NULL UNIQUE, created INTEGER NOT NULL, revoked INTEGER);
        CREATE TABLE secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL);
        CREATE TABLE contacts (
            id TEXT PRIMARY KEY, customer TEXT, channel TEXT NOT NULL, language TEXT,
            opened INTEGER NOT NULL, closed INTEGER, outcome TEXT, call_type TEXT, reason TEXT,
            first_level INTEGER);
        CREATE INDEX contacts_customer ON contacts (customer, opened);
        CREATE INDEX contacts_opened ON contacts (opened);
        CREATE TABLE conversations (
            id TEXT PRIMARY KEY, contact TEXT NOT NULL REFERENCES contacts ON DELETE CASCADE,
            token TEXT NOT NULL, language TEXT NOT NULL, customer TEXT, status TEXT NOT NULL,
            state BLOB NOT NULL, turn INTEGER NOT NULL, opened INTEGER NOT NULL,
            active INTEGER NOT NULL, code TEXT UNIQUE, code_until INTEGER);
        CREATE INDEX conversations_contact ON conversations (contact);
        CREATE INDEX conversations_token ON conversations (token);
        CREATE TABLE events (
            conversation TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE,
            sequence INTEGER NOT NULL, speaker TEXT NOT NULL, payload BLOB NOT NULL,
            at INTEGER NOT NULL, PRIMARY KEY (conversation, sequence)) WITHOUT ROWID;
        CREATE TABLE calls (
            id TEXT PRIMARY KEY, contact TEXT NOT NULL REFERENCES contacts ON DELETE CASCADE,
            agent TEXT NOT NULL, context BLOB NOT NULL, opened INTEGER NOT NULL, closed INTEGER);
        CREATE INDEX calls_contact ON calls (contact);
        CREATE TABLE call_lines (
            call TEXT NOT NULL REFERENCES calls ON DELETE CASCADE, sequence INTEGER NOT NULL,
            speaker TEXT NOT NULL, text TEXT NOT NULL, line TEXT, at INTEGER NOT NULL,
            PRIMARY KEY (call, sequence), UNIQUE (call, line));
        CREATE TABLE answers (
            id TEXT PRIMARY KEY, contact TEXT NOT NULL REFERENCES contacts ON DELETE CASCADE,
            conversation TEXT, call TEXT, kind TEXT NOT NULL, document TEXT NOT NULL,
            passage TEXT NOT NULL, version TEXT NOT NULL, generation INTEGER NOT NULL,
            query TEXT NOT NULL, rank INTEGER NOT NULL, confidence REAL NOT NULL,
            level TEXT NOT NULL, at INTEGER NOT NULL);
        CREATE INDEX answers_contact ON answers (contact);
        CREATE INDEX answers_document ON answers (document, at);
        CREATE TABLE feedback (
            answer TEXT NOT NULL REFERENCES answers ON DELETE CASCADE, kind TEXT NOT NULL,
            actor TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (answer, kind, actor))
            WITHOUT ROWID;
        CREATE TABLE submissions (
            id TEXT PRIMARY KEY, form TEXT NOT NULL,
            contact TEXT REFERENCES contacts ON DELETE CASCADE, conversation TEXT,
            receiver TEXT, payload BLOB NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL,
            at INTEGER NOT NULL);
        CREATE INDEX submissions_at ON submissions (at, id);
        CREATE INDEX submissions_state ON submissions (state);
        CREATE TABLE handoffs (
            id TEXT PRIMARY KEY, contact TEXT NOT NULL REFERENCES contacts ON DELETE CASCADE,
            conversation TEXT NOT NULL, skill TEXT NOT NULL, language TEXT NOT NULL,
            priority INTEGER NOT NULL, call_type TEXT, reason TEXT NOT NULL, packet BLOB NOT NULL,
            flat BLOB NOT NULL, status TEXT NOT NULL, agent TEXT, created INTEGER NOT NULL,
            accepted INTEGER, ended INTEGER);
        CREATE INDEX handoffs_queue ON handoffs (status, priority DESC, created);
        CREATE INDEX handoffs_conversation ON handoffs (conversation, created);
        CREATE TABLE appointments (
            id TEXT PRIMARY KEY, calendar TEXT NOT NULL, day TEXT NOT NULL, window TEXT NOT NULL,
            seat INTEGER NOT NULL, contact TEXT, submission TEXT, at INTEGER NOT NULL,
            UNIQUE (calendar, day, window, seat));
        CREATE TABLE duty (agent TEXT PRIMARY KEY, skills TEXT NOT NULL, until INTEGER NOT NULL);
        """

    /// Duty for each skill and language, empty for any; hand-offs in the order they were made.
    private static let second = """
        DROP TABLE duty;
        CREATE TABLE duty (
            agent TEXT NOT NULL, skill TEXT NOT NULL, language TEXT NOT NULL,
            until INTEGER NOT NULL, PRIMARY KEY (agent, skill, language)) WITHOUT ROWID;
        CREATE INDEX handoffs_created ON handoffs (created, id);
        """

    /// Quizzes. A first attempt at a revision of an item is made once by each trainee.
    private static let third = """
        CREATE TABLE quiz_items (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, state TEXT NOT NULL,
            revision INTEGER NOT NULL, body BLOB NOT NULL);
        CREATE INDEX quiz_items_state ON quiz_items (state, number);
        CREATE TABLE quiz_sessions (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, trainee TEXT NOT NULL,
            exam TEXT, over INTEGER NOT NULL, blueprint BLOB, body BLOB NOT NULL);
        CREATE INDEX quiz_sessions_trainee ON quiz_sessions (trainee, number);
        CREATE TABLE quiz_attempts (
            place INTEGER PRIMARY KEY,
            session TEXT NOT NULL REFERENCES quiz_sessions (id) ON DELETE CASCADE,
            id TEXT NOT NULL UNIQUE, trainee TEXT NOT NULL, item TEXT NOT NULL,
            revision INTEGER NOT NULL, document TEXT NOT NULL, version TEXT NOT NULL,
            response BLOB NOT NULL, points REAL NOT NULL, seconds REAL NOT NULL,
            at INTEGER NOT NULL, first INTEGER NOT NULL);
        CREATE INDEX quiz_attempts_trainee ON quiz_attempts (trainee, place);
        CREATE INDEX quiz_attempts_session ON quiz_attempts (session);
        CREATE UNIQUE INDEX quiz_attempts_first ON quiz_attempts (trainee, item, revision)
            WHERE first = 1;
        CREATE TABLE quiz_certificates (
            id TEXT PRIMARY KEY REFERENCES quiz_sessions (id) ON DELETE CASCADE,
            trainee TEXT NOT NULL, passed INTEGER NOT NULL, body BLOB NOT NULL);
        CREATE INDEX quiz_certificates_trainee ON quiz_certificates (trainee);
        CREATE TABLE quiz_cohorts (id TEXT PRIMARY KEY, body BLOB NOT NULL);
        CREATE TABLE quiz_exams (id TEXT PRIMARY KEY, body BLOB NOT NULL);
        """
}
