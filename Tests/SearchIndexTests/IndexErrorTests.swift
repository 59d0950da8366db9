import TestSupport
import Testing

@testable import SearchIndex

struct IndexErrorTests {
    static let messages: [(IndexError, String)] = [
        (
            .missing(path: "/i"),
            "There is no index at '/i'. Run 'indexer build --index /i'."
        ),
        (
            .locked(path: "/i"),
            "Another process is writing the index at '/i'. Wait, or pass another --index."
        ),
        (
            .otherRules(path: "/i", built: "format 1", expected: "format 2"),
            "The index at '/i' was built with other rules (format 1; this program has format 2). "
                + "Run 'indexer build --index /i --full'."
        ),
        (
            .unreadableManifest(path: "/i/manifest.json", reason: "no JSON"),
            "The manifest '/i/manifest.json' cannot be read: no JSON. Run 'indexer build --full'."
        ),
        (
            .corrupt(path: "/i", reason: "a block is short"),
            "The index at '/i' is damaged: a block is short. Run 'indexer build --full'."
        ),
        (
            .changedWhileReading(path: "/i"),
            "The index at '/i' changed while it was read. Search again."
        ),
        (
            .invalidRequest(path: "/i", reason: "a weight is below 0"),
            "The index at '/i' refused the request: a weight is below 0."
        ),
        (
            .storage(path: "/i", reason: "No space left on device"),
            "The index at '/i' could not be read or written: No space left on device. "
                + "Check the disk's space and the folder's permissions."
        ),
    ]

    @Test(arguments: messages)
    func `says what failed, where, why and what to do`(error: IndexError, message: String) {
        #expect(error.description == message)
    }

    @Test func `an exception of Xapian becomes an error with its reason`() throws {
        let index = try TestIndex([TestDocument("a", "router")])
        let request = SearchRequest(
            terms: [WeightedTerm("router", weight: -1)], visibility: TestIndex.anybody, limit: 1,
            bm25: BM25(k1: 1, b: 0))
        #expect {
            try index.pool().found(request)
        } throws: { error in
            guard case IndexError.invalidRequest(_, let reason) = error else { return false }
            return !reason.isEmpty
        }
    }

    @Test func `a damaged database is damaged, not missing`() throws {
        let index = try TestIndex([TestDocument("a", "router")])
        try index.folder.write(
            String(repeating: "x", count: 8192), to: "index/generation-1/xapian/postlist.glass")
        try index.folder.write("no glass", to: "index/generation-1/xapian/iamglass")
        #expect {
            try index.pool().found(TestIndex.request("router"))
        } throws: { error in
            if case IndexError.corrupt = error { true } else { false }
        }
    }
}
