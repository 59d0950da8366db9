@testable import Embedding
import TestSupport
import Testing

struct RecentlyUsedTests {
    @Test func `drops the entry used longest ago`() {
        var recent = RecentlyUsed<String, Int>(capacity: 2)
        recent.insert(1, for: "a")
        recent.insert(2, for: "b")
        #expect(recent.value(for: "a") == 1)
        recent.insert(3, for: "c")
        #expect(recent.value(for: "b") == nil)
        #expect(recent.value(for: "a") == 1 && recent.value(for: "c") == 3)
    }

    @Test(arguments: 0..<50) func `agrees with a list`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let capacity = Int.random(in: 1...8, using: &random)
        var recent = RecentlyUsed<Int, Int>(capacity: capacity)
        var list: [(key: Int, value: Int)] = []
        for step in 0..<300 {
            let key = Int.random(in: 0..<12, using: &random)
            let known = list.firstIndex { $0.key == key }
            if Bool.random(using: &random) {
                known.map { _ = list.remove(at: $0) }
                list.append((key, step))
                if list.count > capacity { list.removeFirst() }
                recent.insert(step, for: key)
            } else {
                #expect(recent.value(for: key) == known.map { list[$0].value })
                known.map { list.append(list.remove(at: $0)) }
            }
            #expect(recent.count == list.count)
        }
    }
}
