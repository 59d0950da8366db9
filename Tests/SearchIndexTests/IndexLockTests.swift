import Foundation
import TestSupport
import Testing

@testable import SearchIndex

struct IndexLockTests {
    @Test func `a second lock is refused until the first is gone`() throws {
        let index = try TestIndex()
        var held: IndexLock? = try index.store.lock()
        #expect(throws: IndexError.locked(path: index.path)) { _ = try index.store.lock() }
        withExtendedLifetime(held) {}
        held = nil
        _ = try index.store.lock()
    }

    @Test func `a build holds the lock until it is published or dropped`() throws {
        let index = try TestIndex([TestDocument("a", "router")])
        do {
            let build = try IndexBuild.begin(at: index.store, fresh: false)
            #expect(throws: IndexError.locked(path: index.path)) {
                try index.publish([TestDocument("b", "router")])
            }
            _ = consume build
        }
        try index.publish([TestDocument("b", "router")])
        #expect(Set(try index.pool().found(TestIndex.request("router"))) == ["a", "b"])
    }

    @Test func `the lock of a process that was killed is free`() async throws {
        let index = try TestIndex()
        _ = try index.store.lock()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/flock")
        process.arguments = ["--no-fork", "--nonblock", index.path + "/lock", "sleep", "30"]
        try process.run()
        #expect(try await Self.becomes(.refused, index))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(try await Self.becomes(.granted, index))
    }

    private enum Answer { case refused, granted }

    /// Asks for the lock until the answer comes, for at most 10 seconds.
    private static func becomes(_ answer: Answer, _ index: TestIndex) async throws -> Bool {
        for _ in 0..<1000 {
            let now: Answer
            do {
                _ = try index.store.lock()
                now = .granted
            } catch IndexError.locked {
                now = .refused
            }
            if now == answer { return true }
            try await Task.sleep(for: .milliseconds(10))
        }
        return false
    }

    @Test func `a folder that cannot be made is named`() throws {
        let folder = try TemporaryFolder()
        try folder.write("a file", to: "index")
        #expect {
            _ = try GenerationStore(root: folder.path + "/index/below").lock()
        } throws: { error in
            "\(error)".contains(folder.path) && "\(error)".contains("permissions")
        }
    }
}
