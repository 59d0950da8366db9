import Records
import Synchronization
import Testing

@testable import WebService

struct SecurityTests {
    /// Made by `printf %s c04 | openssl dgst -sha256 -hmac secret`.
    private static let known = "515e8850432823946919bfa3e53c5f20f6da130e27f84a462e563b062afb9fa2"

    @Test func `a proof is that of other programs`() {
        #expect(CustomerProof.make(for: "c04", secret: "secret") == Self.known)
        #expect(CustomerProof.holds(Self.known, for: "c04", secret: "secret"))
        #expect(CustomerProof.holds(Self.known.uppercased(), for: "c04", secret: "secret"))
    }

    @Test(arguments: ["", "0", known + "00", String(known.dropLast()), "zz" + known.dropFirst(2)])
    func `what is no proof does not hold`(proof: String) {
        #expect(!CustomerProof.holds(proof, for: "c04", secret: "secret"))
    }

    @Test func `a proof holds for one customer and one secret`() {
        #expect(!CustomerProof.holds(Self.known, for: "c05", secret: "secret"))
        #expect(!CustomerProof.holds(Self.known, for: "c04", secret: "Secret"))
    }

    private final class Count: Sendable {
        private let count = Mutex(0)

        var value: Int { count.withLock { $0 } }

        func add() { count.withLock { $0 += 1 } }
    }

    @Test func `a key is asked for once in its time`() async throws {
        let asked = Count()
        let cache = KeyCache(lifetime: .milliseconds(50)) { _ in
            asked.add()
            return Principal(keyID: "1", role: .agent)
        }
        for _ in 0..<3 { #expect(try await cache.principal(of: "fh_a")?.keyID == "1") }
        #expect(asked.value == 1)
        try await Task.sleep(for: .milliseconds(60))
        _ = try await cache.principal(of: "fh_a")
        #expect(asked.value == 2)
    }

    @Test func `what is no key is never asked for`() async throws {
        let cache = KeyCache { _ in Principal(keyID: "1", role: .admin) }
        #expect(try await cache.principal(of: "admin") == nil)
    }

    @Test func `a cache stays within its bounds`() {
        let cache = ExpiringCache<Int, Int>(lifetime: .seconds(60), capacity: 10)
        for number in 0..<100 { cache.insert(number, for: number) }
        #expect((0..<100).count { cache.value(for: $0) != nil } <= 10)
        #expect(cache.value(for: 99) == 99)
    }

    @Test(arguments: [
        ("Bearer fh_x", "fh_x"), ("bearer  fh_x", "fh_x"), ("Basic abc", nil), ("Bearer", nil),
        ("Bearer a b", nil), ("", nil),
    ]) func `reads a bearer key`(header: String, key: String?) {
        #expect(AuthenticationMiddleware.bearer(header) == key)
    }

    @Test(arguments: [
        ("a", "a"), ("A-b_c.9", "A-b_c.9"), ("", nil), ("a b", nil), ("é", nil),
        (String(repeating: "x", count: 64), String(repeating: "x", count: 64)),
        (String(repeating: "x", count: 65), nil), ("a\n", nil),
    ]) func `takes over an id that can be one`(sent: String, taken: String?) {
        #expect(RequestIDMiddleware.taken(sent) == taken)
    }
}
