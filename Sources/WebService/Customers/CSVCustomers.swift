import Foundation
import Indexer
import Knowledge
import Synchronization
import TextAnalysis

/// The customers of a CSV file, read again when it changes.
final class CSVCustomers: CustomerProvider {
    private struct Reading {
        let changed: Date?
        let directory: CustomerDirectory
    }

    private let path: String
    private let analyzer: Analyzer
    private let workers: Workers
    private let reading = Mutex<Reading?>(nil)

    init(path: String, analyzer: Analyzer, workers: Workers) {
        (self.path, self.analyzer, self.workers) = (path, analyzer, workers)
    }

    func customer(_ id: String) async throws -> Customer? {
        try await workers.run { [self] in directory()[id] }
    }

    private func directory() -> CustomerDirectory {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let changed = attributes?[.modificationDate] as? Date
        if let known = reading.withLock({ $0 }), known.changed == changed {
            return known.directory
        }
        let reader = CorpusReader(text: SourceText(analyzer: analyzer))
        let directory = reader.customers(at: path).0
        reading.withLock { $0 = Reading(changed: changed, directory: directory) }
        return directory
    }
}
