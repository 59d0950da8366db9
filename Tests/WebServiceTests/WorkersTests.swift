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

@Suite(.timeLimit(.minutes(10))) struct WorkersTests {
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
        let held = (0..<3).map { _ in Task { try await workers.run { gate.wait() } } }
        await reach(2) { workers.line }
        let refused = await #expect(throws: Problem.self) { try await workers.run {} }
        #expect(refused?.kind == .overloaded)
        #expect(refused?.headers[.retryAfter] == "1")
        for _ in held { gate.signal() }
        for task in held { try await task.value }
        try await workers.run {}
        #expect(workers.line == 0)
    }

    @Test func `the work of a cancelled task is not done`() async throws {
        let workers = Workers(threads: 1, line: 100)
        let gate = DispatchSemaphore(value: 0)
        let begun = DispatchSemaphore(value: 0)
        let first = Task {
            try await workers.run {
                begun.signal()
                gate.wait()
            }
        }
        await reach(1) { begun.wait(timeout: .now()) == .success ? 1 : 0 }
        let done = Crowd()
        let second = Task { try await workers.run { done.enter() } }
        await reach(1) { workers.line }
        second.cancel()
        gate.signal()
        await #expect(throws: CancellationError.self) { try await second.value }
        try await first.value
        try await workers.run {}
        #expect(done.most == 0)
        #expect(workers.line == 0)
    }

    /// Waits until a count is reached: the tests' time limit ends a wait that is in vain.
    private func reach(_ count: Int, _ now: () -> Int) async {
        while now() != count, !Task.isCancelled { await Task.yield() }
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
