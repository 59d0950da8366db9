import Knowledge
import TestSupport
import Testing

@testable import Indexer

struct PreparationPipelineTests {
    @Test(arguments: 0..<10)
    func `batches come in the order of the list, whatever each weighs`(seed: Int) async {
        var random = SeededGenerator(seed: seed)
        var expected: [String] = []
        var units: [SourceUnit] = []
        for unit in 0..<Int.random(in: 0...120, using: &random) {
            let count = Int.random(in: 0...3, using: &random)
            let ids = (0..<count).map { "\(unit)-\($0)" }
            expected += ids
            let place = SourceLocation(path: "\(unit)", line: 1)
            units.append(
                SourceUnit(weight: max(1, count * 20)) {
                    SourceReading(
                        documents: ids.map { Fixture.document($0) },
                        issues: [Issue(.error, at: place, "x")])
                })
        }
        let pipeline = PreparationPipeline(analyzer: Fixture.analyzer, units: units)
        var (taken, issues, last) = ([String](), [String](), 0)
        await pipeline.run(known: [:], analyze: false) { batch, done in
            taken += batch.documents.map(\.id)
            issues += batch.issues.map(\.location.path)
            #expect(done > last)
            last = done
        }
        #expect(taken == expected)
        #expect(issues == units.indices.map(String.init))
        #expect(last == pipeline.weight)
        #expect(pipeline.weight == units.reduce(0) { $0 + $1.weight })
    }
}
