import SearchIndex
import Knowledge
import TextAnalysis

/// Reads and prepares units on every core, and hands the batches on in the order of the list.
struct PreparationPipeline: Sendable {
    struct Batch: Sendable {
        var documents: [PreparedDocument] = []
        var issues: [Issue] = []
        var unread: [String] = []
    }

    private let analyzer: Analyzer
    private let batches: [[SourceUnit]]
    /// The weight of all units together.
    let weight: Int

    /// About how many documents are prepared at one go: enough that handing over costs nothing.
    private static let batchWeight = 48
    /// How many batches may be under way or waiting: bounds the memory, and is wide enough to keep
    /// the cores at work while the writer flushes.
    private static let window = 24

    init(analyzer: Analyzer, units: [SourceUnit]) {
        self.analyzer = analyzer
        var batches: [[SourceUnit]] = []
        var filled = Self.batchWeight
        for unit in units {
            if filled >= Self.batchWeight {
                batches.append([])
                filled = 0
            }
            batches[batches.count - 1].append(unit)
            filled += unit.weight
        }
        self.batches = batches
        weight = units.reduce(0) { $0 + $1.weight }
    }

    /// - Parameter take: called for each batch in order, with the weight done so far.
    func run(
        known: [String: CatalogueEntry], analyze: Bool, embeds: Bool = false,
        take: (Batch, Int) -> Void
    ) async {
        let preparer = DocumentPreparer(
            analyzer: PassageAnalyzer(analyzer: analyzer), known: known, analyze: analyze,
            embeds: embeds)
        await withTaskGroup(of: (Int, Batch).self) { group in
            var (submitted, taken, done) = (0, 0, 0)
            var waiting: [Int: Batch] = [:]
            func submit() {
                guard submitted < batches.count else { return }
                let index = submitted
                submitted += 1
                group.addTask { (index, prepare(batches[index], with: preparer)) }
            }
            for _ in 0..<Self.window { submit() }
            for await (index, batch) in group {
                waiting[index] = batch
                while let next = waiting.removeValue(forKey: taken) {
                    submit()
                    done += batches[taken].reduce(0) { $0 + $1.weight }
                    taken += 1
                    take(next, done)
                }
            }
        }
    }

    private func prepare(_ units: [SourceUnit], with preparer: DocumentPreparer) -> Batch {
        var batch = Batch()
        for unit in units {
            let reading = unit.read()
            batch.issues += reading.issues
            batch.unread += reading.unread
            batch.documents += reading.documents.map(preparer.prepare)
        }
        return batch
    }
}
