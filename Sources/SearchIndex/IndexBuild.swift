package import Foundation
package import Knowledge
import TextAnalysis

/// Writes the next generation of an index; nobody sees it before `publish`.
///
///     let build = try IndexBuild.begin(at: store, fresh: false)
///     try build.replace("late-fee", with: entry, passages: passages)
///     let snapshot = try build.publish(summary: summary, knowledge: knowledge)
///
/// Starts from a full copy of the current generation (never hard links: Xapian rewrites blocks in
/// place), or from nothing. Dropping it without `publish` leaves the current generation serving.
package struct IndexBuild: ~Copyable {
    private let store: GenerationStore
    private let lock: IndexLock
    private let number: Int
    private let writer: XapianWriter
    /// The generation that this one starts from; nil if it starts from nothing.
    package let base: IndexSnapshot?
    /// What that generation holds, by document id.
    package let existing: [String: CatalogueEntry]

    /// Opens the next generation for writing.
    ///
    /// - Parameter fresh: starts from nothing, whatever there is.
    /// - Throws: `IndexError.locked` while another process builds the same index.
    package static func begin(
        at store: GenerationStore, fresh: Bool
    ) throws(IndexError) -> IndexBuild {
        let lock = try store.lock()
        try store.removeLeftovers()
        let number = store.nextNumber()
        let folder = store.unfinishedPath(number)
        try store.perform {
            try $0.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
        let database = folder + "/" + IndexSnapshot.database
        let base = fresh ? nil : try base(of: store)
        if let base {
            try store.perform { try $0.copyItem(atPath: base.databasePath, toPath: database) }
        }
        let existing = try base.map(catalogue) ?? [:]
        let writer = try XapianWriter(path: database)
        return IndexBuild(
            store: store, lock: lock, number: number, writer: writer, base: base,
            existing: existing)
    }

    private init(
        store: GenerationStore, lock: IndexLock, number: Int, writer: consuming XapianWriter,
        base: IndexSnapshot?, existing: [String: CatalogueEntry]
    ) {
        self.store = store
        self.lock = lock
        self.number = number
        self.writer = writer
        self.base = base
        self.existing = existing
    }

    /// What the current generation holds by document id; empty where it cannot be built upon.
    package static func existing(at store: GenerationStore) throws(IndexError) -> [String:
        CatalogueEntry]
    {
        try base(of: store).map(catalogue) ?? [:]
    }

    /// Adds a document, or puts it in the place of the one with the same id.
    ///
    /// - Parameter id: comes once in a build.
    package func replace(
        _ id: String, with entry: CatalogueEntry, passages: [PassageEntry]
    ) throws(IndexError) {
        if existing[id] != nil {
            try writer.delete(term: IndexSchema.boolean(.document, id))
        }
        for passage in passages { try writer.add(passage) }
        try writer.setMetadata(entry.encoded, for: CatalogueEntry.key(id))
    }

    package func remove(_ id: String) throws(IndexError) {
        try writer.delete(term: IndexSchema.boolean(.document, id))
        try writer.setMetadata("", for: CatalogueEntry.key(id))
    }

    /// Completes the generation and makes it the one that answers.
    package consuming func publish(
        summary: BuildSummary, knowledge: KnowledgeBase
    ) throws(IndexError) -> IndexSnapshot {
        try writer.commit()
        let folder = store.unfinishedPath(number)
        let manifest = Manifest(
            formatVersion: IndexSchema.formatVersion, analyzer: Analyzer.fingerprint,
            generation: number, built: summary.built, engine: summary.engine,
            documents: summary.documents, passages: summary.passages, counts: summary.counts,
            calibration: summary.calibration, eligibilities: summary.eligibilities)
        try manifest.write(to: folder + "/" + IndexSnapshot.manifestFile)
        try store.perform { _ in
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            try encoder.encode(knowledge)
                .write(to: URL(filePath: folder + "/" + IndexSnapshot.knowledgeFile))
        }
        let snapshot = try IndexSnapshot(path: try store.publish(number))
        try store.removeLeftovers()
        return snapshot
    }

    /// Where the vectors of this generation belong.
    package var folder: String { store.unfinishedPath(number) }

    /// Gives the generation up.
    package consuming func discard() throws(IndexError) {
        try store.removeLeftovers()
    }

    private static func catalogue(
        in snapshot: IndexSnapshot
    ) throws(IndexError) -> [String: CatalogueEntry] {
        try IndexReader(snapshot).catalogue()
    }

    /// The current generation, unless other rules built it or it cannot be read: then everything
    /// is made anew.
    private static func base(of store: GenerationStore) throws(IndexError) -> IndexSnapshot? {
        guard let path = store.currentPath() else { return nil }
        do {
            let snapshot = try IndexSnapshot(path: path)
            _ = try IndexReader(snapshot)
            return snapshot
        } catch {
            switch error {
            case .otherRules, .unreadableManifest, .corrupt, .missing: return nil
            default: throw error
            }
        }
    }
}

/// What a build counted, for the manifest.
package struct BuildSummary: Sendable {
    package var built: Date
    package var documents: Int
    package var passages: Int
    package var counts: [String: [String: Int]]
    package var eligibilities: [String: [EligibilityCondition]]
    /// The engine that made the generation's vectors; nil if it has none.
    package var engine: String?
    package var calibration: Calibration?

    package init(
        built: Date, documents: Int, passages: Int, counts: [String: [String: Int]],
        eligibilities: [String: [EligibilityCondition]]
    ) {
        self.built = built
        self.documents = documents
        self.passages = passages
        self.counts = counts
        self.eligibilities = eligibilities
    }
}
