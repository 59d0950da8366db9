package import Embedding
package import Foundation
import Knowledge
package import SearchIndex
package import TextAnalysis

/// Brings an index up to date with its sources.
///
///     let builder = IndexBuilder(analyzer: analyzer, store: GenerationStore(root: ".firsthand/index"))
///     let report = try await builder.build(from: [corpus], mode: .incremental, now: .now)
///
/// Documents are read and analysed on every core while one task writes, in the order in which the
/// sources list them, so that the same sources always make the same index.
package struct IndexBuilder: Sendable {
    package enum Mode: Sendable {
        /// Analyses only what changed since the current generation.
        case incremental
        /// Analyses everything again.
        case full
        /// Writes nothing; reports what an incremental build would change.
        case dryRun
    }

    private let analyzer: Analyzer
    private let store: GenerationStore
    private let vectors: VectorStage?

    /// - Parameter embedder: makes vectors beside the words; nil for words alone.
    package init(
        analyzer: Analyzer, store: GenerationStore,
        embedder: (model: EmbeddingModel, passages: any TextEmbedder)? = nil
    ) {
        self.analyzer = analyzer
        self.store = store
        vectors = embedder.map { VectorStage(embedder: $0.passages, model: $0.model) }
    }

    /// - Parameters:
    ///   - progress: called on the building task, after every batch of units.
    ///   - embedding: called from any task while vectors are made, after everything was read.
    /// - Returns: what was done, and everything that was wrong with the sources; no new generation
    ///   is made where nothing changed, nor where no document was found.
    /// - Throws: `IndexError` if the index cannot be read or written; the current generation then
    ///   stays as it was.
    package func build(
        from sources: [any DocumentSource], mode: Mode, now: Date,
        progress: (BuildProgress) -> Void = { _ in },
        embedding: @escaping @Sendable (BuildProgress) -> Void = { _ in }
    ) async throws(IndexError) -> BuildReport {
        let start = ContinuousClock.now
        let listings = sources.map { $0.list() }
        let knowledge = listings.lazy.compactMap(\.knowledge).first ?? .empty
        var ledger = BuildLedger(
            issues: listings.flatMap(\.issues), unread: listings.flatMap(\.unread))
        let pipeline = PreparationPipeline(
            analyzer: analyzer, units: listings.flatMap(\.units))
        switch mode {
        case .dryRun:
            ledger.existing = try IndexBuild.existing(at: store)
            await pipeline.run(known: ledger.existing, analyze: false) { batch, done in
                for document in ledger.admit(batch) { ledger.record(document) }
                progress(ledger.progress(done, of: pipeline.weight, since: start))
            }
        case .incremental, .full:
            let build = try IndexBuild.begin(at: store, fresh: mode == .full)
            ledger.existing = build.existing
            var failure: IndexError?
            await pipeline.run(
                known: build.existing, analyze: true, embeds: vectors != nil
            ) { batch, done in
                for document in ledger.admit(batch) where failure == nil {
                    do throws(IndexError) {
                        if let entry = document.entry {
                            try build.replace(
                                document.id, with: entry, passages: document.passages)
                        }
                        ledger.record(document)
                    } catch {
                        failure = error
                    }
                }
                progress(ledger.progress(done, of: pipeline.weight, since: start))
            }
            if let failure { throw failure }
            for id in ledger.removed { try build.remove(id) }
            let summary = ledger.summary(
                built: now, engine: vectors?.model.engineID,
                calibration: listings.lazy.compactMap(\.calibration).first)
            // The same documents, but other vectors or another confidence.
            let isOtherwise = build.base.map {
                $0.manifest.engine != summary.engine
                    || $0.manifest.calibration != summary.calibration
            }
            if ledger.isWorthPublishing(knowledge: knowledge, over: build.base?.knowledge)
                || (isOtherwise == true && !ledger.isEmpty)
            {
                if let vectors {
                    do {
                        let embedded = ledger.progress(
                            pipeline.weight, of: pipeline.weight, since: start)
                        try await vectors.write(
                            ledger.windows, callTypes: knowledge.callTypes, in: build.folder
                        ) {
                            embedding(embedded.embedding($0, since: start))
                        }
                    } catch {
                        throw IndexError.storage(path: store.root, reason: "\(error)")
                    }
                }
                ledger.snapshot = try build.publish(summary: summary, knowledge: knowledge)
            } else {
                try build.discard()
            }
        }
        return ledger.report(seconds: start.secondsAgo, store: store)
    }
}

extension ContinuousClock.Instant {
    var secondsAgo: Double {
        let (seconds, attoseconds) = (ContinuousClock.now - self).components
        return Double(seconds) + Double(attoseconds) / 1e18
    }
}
