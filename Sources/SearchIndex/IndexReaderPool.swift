internal import Synchronization

/// Lends readers of the current generation to concurrent searches, and follows new generations.
///
///     let pool = try IndexReaderPool(at: ".firsthand/index")
///     let hits = try pool.withReader { reader throws(IndexError) in
///         try reader.search(request)
///     }
///
/// Xapian's objects may be used by one thread at a time, so each search has a reader of its own
/// for as long as it lasts. Safe from any task.
package final class IndexReaderPool: Sendable {
    private let store: GenerationStore
    private let state: Mutex<State>

    private struct State {
        /// Of the generation whose readers are idle here.
        var identity: String
        var snapshot: IndexSnapshot
        var idle: [LentReader] = []
    }

    /// Lets a reader cross tasks: the pool gives it to one at a time and gets it back before the
    /// next, which the compiler cannot see.
    private struct LentReader: @unchecked Sendable {
        let reader: IndexReader
        let identity: String
    }

    /// - Throws: `IndexError.missing` if nothing was built at `path`, `.otherRules` if another
    ///   version of the program built it.
    package init(at path: String) throws(IndexError) {
        store = GenerationStore(root: path)
        state = Mutex(try Self.current(store))
    }

    /// The generation that the next search reads.
    package func snapshot() throws(IndexError) -> IndexSnapshot { try followLink().snapshot }

    /// Lends a reader of the current generation to `body`.
    package func withReader<Result>(
        _ body: (IndexReader) throws(IndexError) -> Result
    ) throws(IndexError) -> Result {
        let lent = try borrow()
        defer { giveBack(lent) }
        return try body(lent.reader)
    }

    private func borrow() throws(IndexError) -> LentReader {
        let (identity, snapshot) = try followLink()
        let idle = state.withLock { state in
            state.identity == identity ? state.idle.popLast() : nil
        }
        if let idle { return idle }
        return LentReader(reader: try IndexReader(snapshot), identity: identity)
    }

    private func giveBack(_ lent: LentReader) {
        state.withLock { state in
            if lent.identity == state.identity { state.idle.append(lent) }
        }
    }

    /// Takes up a new generation if the link has moved; where it cannot be followed just now, the
    /// one at hand goes on serving.
    private func followLink() throws(IndexError) -> (identity: String, snapshot: IndexSnapshot) {
        let known = state.withLock { ($0.identity, $0.snapshot) }
        guard let identity = store.currentIdentity(), identity != known.0 else { return known }
        let fresh = try Self.current(store)
        return state.withLock { state in
            if state.identity != fresh.identity { state = fresh }
            return (fresh.identity, fresh.snapshot)
        }
    }

    private static func current(_ store: GenerationStore) throws(IndexError) -> State {
        guard let identity = store.currentIdentity(), let path = store.currentPath() else {
            throw .missing(path: store.root)
        }
        return State(identity: identity, snapshot: try IndexSnapshot(path: path))
    }
}
