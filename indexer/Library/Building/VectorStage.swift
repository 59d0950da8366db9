import Embedding
import Knowledge
import SearchIndex
import Synchronization
import TextAnalysis

/// Makes the vectors of a generation: of what its passages say, and of its questions' wordings.
///
/// A wording has two: one like every passage's, and one like a question's for the space of wordings.
struct VectorStage: Sendable {
    let embedder: any TextEmbedder
    let model: EmbeddingModel

    /// How many texts are embedded at one go.
    private static let batch = 2048

    /// - Parameters:
    ///   - callTypes: their wordings stand beside those of documents.
    ///   - progress: called with the share done, 0 to 1, from any task.
    func write(
        _ passages: [PassageWindows], callTypes: [KnowledgeBase.CallType], in folder: String,
        progress: @escaping @Sendable (Double) -> Void = { _ in }
    ) async throws {
        let total = passages.reduce(0) { $0 + $1.windows.count + 2 * $1.wordings.count }
        let meter = Meter(total: total, progress: progress)
        try await writePassages(passages, to: folder + "/" + IndexSnapshot.vectorsFile, meter)
        try await writeWordings(
            [.documents: passages, .callTypes: callTypes.flatMap(\.wordings)], in: folder, meter)
    }

    private func writePassages(
        _ passages: [PassageWindows], to path: String, _ meter: Meter
    ) async throws {
        var writer = VectorFileWriter(
            path: path, dimensions: model.dimensions, engineID: model.engineID)
        try await embed(passages, \.texts, as: .passage, meter) { passage, vectors in
            for (text, vector) in zip(passage.texts, vectors) {
                try writer.add(vector, passage: passage.passage, language: text.language.tag)
            }
        }
        try writer.finish()
    }

    private func writeWordings(
        _ wordings: KeyValuePairs<WordingIndexWriter.Kind, [PassageWindows]>, in folder: String,
        _ meter: Meter
    ) async throws {
        var writer = WordingIndexWriter(dimensions: model.dimensions, engineID: model.engineID)
        for (kind, passages) in wordings {
            try await embed(passages, \.wordings, as: .query, meter) { passage, vectors in
                let byLanguage = Dictionary(
                    grouping: zip(passage.wordings, vectors), by: \.0.language.primary)
                for (language, wordings) in byLanguage.sorted(by: { $0.key < $1.key }) {
                    writer.add(
                        wordings.map(\.1), family: passage.family, language: language, among: kind)
                }
            }
        }
        var typical: [String: [[Float]]] = [:]
        for (language, questions) in TypicalQuestions.byLanguage {
            typical[language] = try await embedder.vectors(
                for: questions, as: .query, progress: nil)
        }
        try writer.finish(in: folder, typical: typical)
    }

    /// Embeds some texts of each passage, and hands them on passage by passage.
    private func embed(
        _ passages: [PassageWindows], _ texts: KeyPath<PassageWindows, [PassageWindows.Text]>,
        as form: TextForm, _ meter: Meter,
        take: (PassageWindows, [[Float]]) throws -> Void
    ) async throws {
        var start = 0
        while start < passages.count {
            var end = start
            var batch: [String] = []
            while end < passages.count, batch.count < Self.batch {
                batch += passages[end][keyPath: texts].map(\.text)
                end += 1
            }
            let vectors = try await embedder.vectors(
                for: batch, as: form, progress: { meter.show($0) })
            meter.finish(batch.count)
            var next = 0
            for passage in passages[start..<end] {
                let count = passage[keyPath: texts].count
                try take(passage, Array(vectors[next..<next + count]))
                next += count
            }
            start = end
        }
    }
}

extension KnowledgeBase.CallType {
    /// The wordings of such calls, by language.
    fileprivate var wordings: [PassageWindows] {
        examples.sorted { $0.key.tag < $1.key.tag }.map { language, texts in
            PassageWindows(
                passage: id, family: IndexSchema.family(ofCallType: id),
                wordings: texts.map { PassageWindows.Text(text: $0, language: language) },
                windows: [])
        }
    }
}

/// Counts texts over several batches.
private final class Meter: Sendable {
    private let total: Int
    private let progress: @Sendable (Double) -> Void
    private let finished = Mutex(0)

    init(total: Int, progress: @escaping @Sendable (Double) -> Void) {
        self.total = total
        self.progress = progress
    }

    /// - Parameter done: texts of the batch under way.
    func show(_ done: Int) {
        let all = finished.withLock { $0 } + done
        progress(Double(all) / Double(max(1, total)))
    }

    func finish(_ batch: Int) {
        finished.withLock { $0 += batch }
        show(0)
    }
}
