import Synchronization

/// Reads a call's feed from one place on, each event once.
final class FeedReader: Sendable {
    private let feed: CallFeed
    private let place: Mutex<Int>

    init(_ feed: CallFeed, from place: Int) {
        self.feed = feed
        self.place = Mutex(place)
    }

    func news() -> EventStream.News {
        place.withLock { place in
            let (events, isClosed) = feed.events(from: place)
            place += events.count
            return EventStream.News(events: events, isOver: isClosed)
        }
    }
}
