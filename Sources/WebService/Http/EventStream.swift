import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle

extension HTTPField.Name {
    /// Tells nginx to pass events on as they come. Only a name with a sign that no header may have
    /// is refused.
    static let accelBuffering = HTTPField.Name("X-Accel-Buffering")!
}

/// One server-sent event.
struct ServerEvent: Sendable {
    /// Where to go on after the connection broke; nil keeps the one before.
    let id: String?
    let name: String
    /// JSON on one line.
    let data: Data

    var bytes: ByteBuffer {
        var text = id.map { "id: \($0)\n" } ?? ""
        text += "event: \(name)\ndata: \(String(decoding: data, as: UTF8.self))\n\n"
        return ByteBuffer(string: text)
    }
}

/// Answers with server-sent events: those that are there, then new ones after each signal. A line
/// of comment shows that the stream is alive. Ends when the service stops, the reader goes away, or
/// it has been open for long.
///
///     return stream.response(to: input, signals: signals.stream()) { News(events: newOnes()) }
struct EventStream: Sendable {
    /// What is new since the last time.
    struct News: Sendable {
        var events: [ServerEvent]
        /// Nothing will follow.
        var isOver = false
    }

    private enum Tick: Sendable { case look, heartbeat, stop }

    let heartbeat: Duration
    /// After which it ends and the reader comes back.
    let longest: Duration
    let metrics: ServiceMetrics

    /// - Parameters:
    ///   - signals: yields whenever there may be news.
    ///   - news: is asked at the beginning and after each signal, never twice at once.
    func response(
        to input: OperationInput, signals: AsyncStream<Void>,
        news: @escaping @Sendable () async throws -> News
    ) -> Response {
        let request = input.request
        let body = ResponseBody { writer in
            metrics.openStream()
            defer { metrics.closeStream() }
            try await request.body.consumeWithCancellationOnInboundClose { _ in
                try await write(to: &writer, signals, news)
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [.contentType: "text/event-stream", .accelBuffering: "no"],
            body: body)
    }

    private func write(
        to writer: inout any ResponseBodyWriter, _ signals: AsyncStream<Void>,
        _ news: @Sendable () async throws -> News
    ) async throws {
        let (ticks, source) = AsyncStream.makeStream(of: Tick.self)
        let feeder = Task { await feed(source, signals) }
        defer { feeder.cancel() }
        try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
        source.yield(.look)
        for await tick in ticks.cancelOnGracefulShutdown() {
            switch tick {
            case .look:
                let news = try await news()
                for event in news.events { try await writer.write(event.bytes) }
                if news.isOver { return }
            case .heartbeat: try await writer.write(ByteBuffer(string: ": alive\n\n"))
            case .stop: return
            }
        }
    }

    private func feed(
        _ source: AsyncStream<Tick>.Continuation, _ signals: AsyncStream<Void>
    ) async {
        await withTaskGroup { group in
            group.addTask {
                for await _ in signals { source.yield(.look) }
                if !Task.isCancelled { source.yield(.stop) }
            }
            group.addTask {
                if (try? await Task.sleep(for: longest)) != nil { source.yield(.stop) }
            }
            group.addTask {
                while (try? await Task.sleep(for: heartbeat)) != nil { source.yield(.heartbeat) }
            }
        }
    }
}
