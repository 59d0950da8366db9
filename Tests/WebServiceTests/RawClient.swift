import Foundation
import Glibc

/// What a server answered.
struct Reply: Sendable {
    let status: Int
    /// Names in small letters.
    let headers: [String: String]
    let body: Data

    var text: String { String(decoding: body, as: UTF8.self) }

    var json: [String: Any] {
        (try? JSONSerialization.jsonObject(with: body)) as? [String: Any] ?? [:]
    }

    /// The field that a problem names.
    var field: String? { json["field"] as? String }

    /// The end of a problem's type.
    var problem: String? {
        (json["type"] as? String)?.split(separator: ":").last.map(String.init)
    }
}

/// An HTTP client over a plain socket, which sends exactly what it is told; on a thread of its own,
/// as the server runs in the same process.
struct RawClient: Sendable {
    let port: Int

    struct Failure: Error { let reason: String }

    func send(
        _ method: String, _ path: String, headers: [String: String] = [:], body: Data? = nil
    ) async throws -> Reply {
        var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        if let body { head += "Content-Length: \(body.count)\r\n" }
        let bytes = Data((head + "\r\n").utf8) + (body ?? Data())
        let answer = try await exchange(bytes) { _ in false }
        return try Self.parse(answer, hasBody: method != "HEAD")
    }

    /// A stream that stays alive is left after this, whatever is still awaited of it.
    private static let patience = Duration.seconds(60)

    /// Sends a request and reads until what came satisfies `isEnough`, or the server ends.
    func exchange(
        _ bytes: Data, timeout: Int = 20, until isEnough: @escaping @Sendable (Data) -> Bool
    ) async throws -> Data {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(
                    with: Result { try Self.talk(port, bytes, timeout, isEnough) })
            }
        }
    }

    /// Follows an event stream until it has so many events of a name.
    func events(
        _ path: String, key: String, lastID: String? = nil,
        until isEnough: @escaping @Sendable (String) -> Bool
    ) async throws -> String {
        var head = "GET \(path) HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer \(key)\r\n"
        if let lastID { head += "Last-Event-ID: \(lastID)\r\n" }
        let data = try await exchange(Data((head + "\r\n").utf8)) {
            isEnough(String(decoding: $0, as: UTF8.self))
        }
        return String(decoding: data, as: UTF8.self)
    }

    private static func talk(
        _ port: Int, _ bytes: Data, _ timeout: Int, _ isEnough: (Data) -> Bool
    ) throws -> Data {
        let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard handle >= 0 else { throw Failure(reason: "no socket") }
        defer { close(handle) }
        var limit = timeval(tv_sec: timeout, tv_usec: 0)
        setsockopt(
            handle, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { throw Failure(reason: "not connected") }
        // A server that refuses a body may stop reading it.
        _ = bytes.withUnsafeBytes { pointer in
            Glibc.send(
                handle, pointer.baseAddress, pointer.count,
                Int32(truncatingIfNeeded: Int(MSG_NOSIGNAL)))
        }
        var received = Data()
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let end = ContinuousClock.now + patience
        while !isEnough(received), ContinuousClock.now < end {
            let count = recv(handle, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            received.append(contentsOf: buffer[0..<count])
        }
        return received
    }

    static func parse(_ data: Data, hasBody: Bool) throws -> Reply {
        guard let end = data.range(of: Data("\r\n\r\n".utf8)) else {
            throw Failure(reason: "no answer: \(data.count) bytes")
        }
        let lines = String(decoding: data[..<end.lowerBound], as: UTF8.self)
            .components(separatedBy: "\r\n")
        let parts = lines[0].split(separator: " ")
        guard parts.count > 1, let status = Int(parts[1]) else {
            throw Failure(reason: "no status")
        }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let pair = line.split(separator: ":", maxSplits: 1)
            headers[pair[0].lowercased()] =
                pair.count > 1 ? pair[1].trimmingCharacters(in: .whitespaces) : ""
        }
        var body = Data(data[end.upperBound...])
        if headers["transfer-encoding"] == "chunked" { body = joined(body) }
        return Reply(status: status, headers: headers, body: hasBody ? body : Data())
    }

    private static func joined(_ chunks: Data) -> Data {
        var (rest, body) = (chunks[...], Data())
        while let end = rest.range(of: Data("\r\n".utf8)),
            let size = Int(String(decoding: rest[..<end.lowerBound], as: UTF8.self), radix: 16),
            size > 0
        {
            body += rest[end.upperBound...].prefix(size)
            rest = rest[end.upperBound...].dropFirst(size + 2)
        }
        return body
    }
}
