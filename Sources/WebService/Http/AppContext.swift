import Hummingbird
import Logging
import NIOCore

/// What is known of a request while it is answered.
struct AppContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address of the other end of the connection; empty if it has none.
    let peer: String
    /// The address of whoever asks: the peer's, or what a trusted proxy says.
    var address: String
    var requestID = ""
    var match = RouteTable.Match.notFound
    var caller: Principal?
    /// What the log has to know once the request is answered.
    let trace = RequestTrace()

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? ""
        address = peer
    }
}
