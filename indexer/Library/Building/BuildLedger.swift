import Foundation
import Knowledge
import SearchIndex

/// Keeps the books of one build: what came, what changed, what was refused.
struct BuildLedger {
    var existing: [String: CatalogueEntry] = [:]
    var snapshot: IndexSnapshot?
    private(set) var windows: [PassageWindows] = []
    private var issues: [Issue]
    private var unread: [String]
    private var places: [String: SourceLocation] = [:]
    private var added: [String] = []
    private var changed: [String] = []
    private var documents: [String: [String: Int]] = [:]
    private var passages: [String: [String: Int]] = [:]
    private var eligibilities: [String: [EligibilityCondition]] = [:]
    private var writtenPassages = 0

    init(issues: [Issue], unread: [String]) {
        self.issues = issues
        self.unread = unread
    }

    /// The batch's documents whose id is not taken yet; for the others an issue names both places.
    mutating func admit(_ batch: PreparationPipeline.Batch) -> [PreparedDocument] {
        issues += batch.issues
        unread += batch.unread
        return batch.documents.filter { document in
            guard let first = places[document.id] else {
                places[document.id] = document.location
                return true
            }
            let message =
                "the id '\(document.id)' is taken by \(first.path):\(first.line); "
                + "this document was passed over"
            issues.append(Issue(.error, at: document.location, message))
            return false
        }
    }

    mutating func record(_ document: PreparedDocument) {
        if document.entry != nil {
            if existing[document.id] == nil {
                added.append(document.id)
            } else {
                changed.append(document.id)
            }
            writtenPassages += document.passageCount
        }
        windows += document.windows
        documents[document.kind.rawValue, default: [:]][document.language, default: 0] += 1
        passages[document.kind.rawValue, default: [:]][document.language, default: 0] +=
            document.passageCount
        if let key = document.eligibility { eligibilities[key] = document.conditions }
    }

    /// Documents of the current generation that no source holds any more.
    ///
    /// What could not be read this time may still be there: nothing is taken out because of that.
    var removed: [String] {
        existing.filter { places[$0.key] == nil && !isUnread($0.value.source) }
            .map(\.key).sorted()
    }

    private func isUnread(_ source: String) -> Bool {
        unread.contains { source == $0 || source.hasPrefix($0 + "/") }
    }

    /// No document came.
    var isEmpty: Bool { places.isEmpty }

    func isWorthPublishing(knowledge: KnowledgeBase, over current: KnowledgeBase?) -> Bool {
        guard !places.isEmpty else { return false }
        let changes = !added.isEmpty || !changed.isEmpty || !removed.isEmpty
        return changes
            || current.map { Self.withoutPath($0) != Self.withoutPath(knowledge) } ?? true
    }

    private static func withoutPath(_ knowledge: KnowledgeBase) -> KnowledgeBase {
        var knowledge = knowledge
        knowledge.path = ""
        return knowledge
    }

    func summary(built: Date, engine: String?, calibration: Calibration?) -> BuildSummary {
        var summary = BuildSummary(
            built: built, documents: places.count, passages: Self.total(passages),
            counts: documents, eligibilities: eligibilities)
        summary.engine = engine
        summary.calibration = calibration
        return summary
    }

    func progress(
        _ done: Int, of total: Int, since start: ContinuousClock.Instant
    ) -> BuildProgress {
        BuildProgress(
            done: done, total: total, documents: places.count, passages: writtenPassages,
            seconds: start.secondsAgo)
    }

    func report(seconds: Double, store: GenerationStore) -> BuildReport {
        BuildReport(
            documents: documents, passages: passages, added: added, changed: changed,
            removed: places.isEmpty ? [] : removed,
            unchanged: places.count - added.count - changed.count,
            issues: issues.sorted(by: Issue.inReportOrder), seconds: seconds,
            megabytes: snapshot.map { Self.megabytes(below: $0.path) },
            generation: snapshot?.manifest.generation)
    }

    private static func total(_ counts: [String: [String: Int]]) -> Int {
        counts.values.reduce(0) { $0 + $1.values.reduce(0, +) }
    }

    private static func megabytes(below folder: String) -> Double {
        let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
        let bytes = (files ?? []).reduce(0) { sum, file in
            let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/" + file)
            return sum + (attributes?[.size] as? Int ?? 0)
        }
        return Double(bytes) / 1e6
    }
}
