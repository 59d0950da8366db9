import SearchIndex

/// The things that a conversation is about, as far as the asker may see documents about them.
struct FollowedThings {
    /// Passages about them that may be seen, those with the question's words first.
    let hits: [SearchHits.Hit]
    private let shares: [String: Double]

    var isEmpty: Bool { shares.isEmpty }

    /// - Parameter request: the question's; its limit holds for each thing.
    /// - Complexity: one retrieval a thing.
    init(
        _ named: [ThingTracker.Named], reader: IndexReader, request: SearchRequest
    ) throws(IndexError) {
        var found: [SearchHits] = []
        for named in named {
            var request = request
            request.thing = named.thing.name
            found.append(try reader.search(request))
        }
        let shares = ThingTracker.shares(named, documents: found.map(\.matches))
        let followed = zip(named, shares).map { ($0.thing.name, $1) }.filter { $1 > 0 }
        self.shares = Dictionary(followed) { first, _ in first }
        hits = zip(found, shares).flatMap { $1 > 0 ? $0.hits : [] }
    }

    /// How far a document about `things` is followed, 0 to 1: by the thing that is followed most.
    func share(of things: [String]) -> Double {
        things.compactMap { shares[$0] }.max() ?? 0
    }
}
