import Foundation
import HTTPTypes
import Synchronization
import Testing

@testable import WebService

/// Counts how many are in at once.
private final class Crowd: Sendable {
    private let counts = Mutex((now: 0, most: 0))

    var most: Int { counts.withLock { $0.most } }

    func enter() {
        counts.withLock {
            $0.now += 1
            $0.most = max($0.most, $0.now)
        }
    }

    func leave() { counts.withLock { $0.now -= 1 } }
}

struct WorkersTests {
    @Test func `as many run at once as there are threads`() async throws {
        let workers = Workers(threads: 2, line: 100)
        let counts = Crowd()
        try await withThrowingTaskGroup { group in
            for _ in 0..<20 {
                group.addTask {
                    try await workers.run {
                        counts.enter()
                        Thread.sleep(forTimeInterval: 0.01)
                        counts.leave()
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(counts.most <= 2)
        #expect(workers.line == 0)
    }

    @Test func `two threads may wait for each other`() async throws {
        let workers = Workers(threads: 2, line: 100)
        let (left, right) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        async let first: Void = workers.run {
            left.signal()
            right.wait()
        }
        async let second: Void = workers.run {
            right.signal()
            left.wait()
        }
        _ = try await (first, second)
    }

    @Test func `a full line refuses with a time to wait`() async throws {
        let workers = Workers(threads: 1, line: 2)
        let gate = DispatchSemaphore(value: 0)
        let tasks = (0..<10).map { _ in Task { try await workers.run { gate.wait() } } }
        try await Task.sleep(for: .milliseconds(200))
        for _ in 0..<10 { gate.signal() }
        var refused: [Problem] = []
        for task in tasks {
            if case .failure(let error) = await task.result, let problem = error as? Problem {
                refused.append(problem)
            }
        }
        #expect((7...8).contains(refused.count))
        #expect(refused.allSatisfy { $0.kind == .overloaded })
        #expect(refused.allSatisfy { $0.headers[.retryAfter] == "1" })
    }

    @Test func `a cancelled task does not wait, and its work is not done`() async throws {
        let workers = Workers(threads: 1, line: 100)
        let gate = DispatchSemaphore(value: 0)
        let first = Task { try await workers.run { gate.wait() } }
        try await Task.sleep(for: .milliseconds(50))
        let done = Crowd()
        let second = Task { try await workers.run { done.enter() } }
        try await Task.sleep(for: .milliseconds(50))
        second.cancel()
        await #expect(throws: CancellationError.self) { try await second.value }
        gate.signal()
        try await first.value
        try await workers.run {}
        #expect(done.most == 0)
        #expect(workers.line == 0)
    }

    @Test func `errors come back`() async {
        let workers = Workers()
        await #expect(throws: JSONFailure.self) {
            try await workers.run { throw JSONFailure("x", at: 0) }
        }
    }

    @Test func `an order lets one pass at a time`() async {
        let order = Order()
        let counts = Crowd()
        await withTaskGroup { group in
            for _ in 0..<50 {
                group.addTask {
                    await order.run {
                        counts.enter()
                        await Task.yield()
                        counts.leave()
                    }
                }
            }
        }
        #expect(counts.most == 1)
    }
}
