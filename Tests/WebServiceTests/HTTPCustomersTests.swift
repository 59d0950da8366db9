import Foundation
import Hummingbird
import Knowledge
import Logging
import ServiceLifecycle
import Synchronization
import Testing
import TextAnalysis

@testable import WebService

/// Another system's customers, asked for over real sockets.
@Suite(.timeLimit(.minutes(10))) struct HTTPCustomersTests {
    /// A system that answers each path as it is told, and notes what it was asked.
    private final class System: Sendable {
        private let asked = Mutex<[String]>([])
        private let answers: [String: (status: HTTPResponse.Status, body: String)]

        init(_ answers: [String: (status: HTTPResponse.Status, body: String)]) {
            self.answers = answers
        }

        var paths: [String] { asked.withLock { $0 } }

        func respond(_ path: String) -> Response {
            asked.withLock { $0.append(path) }
            let (status, body) = answers[path] ?? (.notFound, "")
            return Response(status: status, body: .init(byteBuffer: ByteBuffer(string: body)))
        }

        /// Runs `body` with the system's address.
        func serving(_ body: (URL) async throws -> Void) async throws {
            let (ports, listening) = AsyncStream.makeStream(of: Int.self)
            let application = Application(
                responder: CallbackResponder { (request: Request, _: BasicRequestContext) in
                    self.respond(request.uri.path)
                },
                configuration: .init(address: .hostname("127.0.0.1", port: 0)),
                onServerRunning: { listening.yield($0.localAddress?.port ?? 0) })
            let group = ServiceGroup(
                services: [application], logger: Logger(label: "system") { _ in LogLines().handler }
            )
            let running = Task {
                defer { listening.finish() }
                try await group.run()
            }
            var iterator = ports.makeAsyncIterator()
            let port = try #require(await iterator.next())
            try await body(#require(URL(string: "http://127.0.0.1:\(port)/crm")))
            await group.triggerGracefulShutdown()
            try await running.value
        }
    }

    /// Patient, as a busy machine may take its time.
    private static func customers(_ url: URL) -> HTTPCustomers {
        HTTPCustomers(url: url, timeout: 60)
    }

    private static let record = """
        {"name": "Анна", "language": "ru", "products": ["fibre-300", "hub"], "age": 41,
         "autopay": true, "notes": null, "phone": "", "more": {"a": 1}}
        """

    @Test func `a record is read as a row of the file would be`() async throws {
        try await System(["/crm/c01": (.ok, Self.record)]).serving { url in
            let customer = try #require(try await Self.customers(url).customer("c01"))
            #expect(customer.id == "c01" && customer.name == "Анна")
            #expect(customer.language == .russian)
            #expect(
                customer.attributes == [
                    "name": "Анна", "language": "ru", "products": "fibre-300;hub", "age": "41",
                    "autopay": "yes",
                ])
        }
    }

    @Test func `who is not known there is not known here`() async throws {
        try await System([:]).serving { url in
            let customer = try await Self.customers(url).customer("c01")
            #expect(customer == nil)
        }
    }

    @Test(arguments: ["../admin", "a/b", "a?b=c", "a#b", "顾客", "%2e%2e"])
    func `an id leads to no other place`(id: String) async throws {
        let system = System([:])
        try await system.serving { url in
            let customer = try await Self.customers(url).customer(id)
            #expect(customer == nil)
        }
        let path = try #require(system.paths.first)
        #expect(path.hasPrefix("/crm/"))
        #expect(!path.dropFirst("/crm/".count).contains { "/?#.".contains($0) })
    }

    @Test(arguments: [
        (HTTPResponse.Status.internalServerError, record), (.ok, "{"), (.ok, "[]"),
        (.ok, #"{"name": "\#(String(repeating: "x", count: 70_000))"}"#), (.unauthorized, ""),
    ])
    func `what is no answer is told as such`(
        status: HTTPResponse.Status, body: String
    ) async throws {
        try await System(["/crm/c01": (status, body)]).serving { url in
            let problem = await #expect(throws: Problem.self) {
                try await Self.customers(url).customer("c01")
            }
            #expect(problem?.kind == .unavailable)
        }
    }

    @Test func `nobody there is told as such`() async throws {
        var address: URL?
        try await System([:]).serving { address = $0 }
        let url = try #require(address)
        await #expect(throws: Problem.self) { try await Self.customers(url).customer("c01") }
    }
}
