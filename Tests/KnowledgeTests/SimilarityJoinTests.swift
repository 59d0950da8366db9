import TestSupport
import Testing

@testable import Knowledge

struct SimilarityJoinTests {
    @Test(arguments: 0..<60)
    func `it finds exactly the pairs that comparing all finds`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let range = 0..<Int.random(in: 2...12, using: &random)
        let sets = (0..<60).map { _ in
            Set(
                (0..<Int.random(in: 0...10, using: &random)).map { _ in
                    Int.random(in: range, using: &random)
                })
        }
        let threshold = [0.3, 0.5, 0.8, 1.0][seed % 4]
        var naive: [String] = []
        for i in sets.indices {
            for j in sets.indices where i < j && !sets[i].isEmpty && !sets[j].isEmpty {
                let common = Double(sets[i].intersection(sets[j]).count)
                let all = Double(sets[i].union(sets[j]).count)
                if common / all >= threshold - 1e-9 { naive.append("\(i) \(j)") }
            }
        }
        let found = SimilarityJoin.pairs(sets, threshold: threshold).map { "\($0.0) \($0.1)" }
        #expect(found.sorted() == naive.sorted())
    }
}
