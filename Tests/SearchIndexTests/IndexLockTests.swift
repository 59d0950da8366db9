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

    @Test func `the lock of a process that was killed is free`() throws {
        let index = try TestIndex()
        _ = try index.store.lock()
        let output = Pipe()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/flock")
        process.arguments = [
            "--no-fork", index.path + "/lock", "sh", "-c", "echo held; exec sleep 60",
        ]
        process.standardOutput = output
        try process.run()
        #expect(output.fileHandleForReading.availableData == Data("held\n".utf8))
        #expect(throws: IndexError.locked(path: index.path)) { _ = try index.store.lock() }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        _ = try index.store.lock()
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
