import HTTPTypes
import Hummingbird
import Testing

@testable import WebService

struct RouteTableTests {
    private static func operation(_ method: HTTPRequest.Method, _ path: String) -> Operation {
        Operation(
            method, path, "\(method) \(path)", "", tag: "", access: .open, answers: [],
            handle: { _ in Response(status: .ok) })
    }

    private static let table = RouteTable([
        operation(.get, "/v1/things/{id}"), operation(.post, "/v1/things/resume"),
        operation(.post, "/v1/things/{id}/lines"), operation(.get, "/healthz"),
        operation(.post, "/v1/things"),
    ])

    private static let cases: [(method: HTTPRequest.Method, path: String, expected: String)] = [
        (.get, "/healthz", "GET /healthz"),
        (.head, "/healthz", "GET /healthz"),
        (.post, "/healthz", "405 GET HEAD"),
        (.get, "/v1/things/a", "GET /v1/things/{id} id=a"),
        (.get, "/v1/things/a%20b%2Fc", "GET /v1/things/{id} id=a b/c"),
        (.get, "/v1/things/%E0%B9%84", "GET /v1/things/{id} id=ไ"),
        (.get, "/v1/things/%FF", "404"),
        (.get, "/v1/things/", "404"),
        (.post, "/v1/things/resume", "POST /v1/things/resume"),
        (.get, "/v1/things/resume", "405 POST"),
        (.post, "/v1/things", "POST /v1/things"),
        (.post, "/v1/things/a/lines", "POST /v1/things/{id}/lines id=a"),
        (.get, "/v1/things/a/lines", "405 POST"),
        (.get, "/v1/things/a/b/c", "404"),
        (.get, "/", "404"), (.get, "", "404"), (.get, "*", "404"), (.get, "//healthz", "404"),
        (.get, "/HEALTHZ", "404"), (.get, "/healthz/", "404"),
    ]

    @Test(arguments: cases.indices) func `finds the operation`(index: Int) {
        let (method, path, expected) = Self.cases[index]
        #expect(Self.described(Self.table.match(method, path)) == expected, "\(method) \(path)")
    }

    private static func described(_ match: RouteTable.Match) -> String {
        switch match {
        case .notFound: "404"
        case .wrongMethod(_, let allowed):
            (["405"] + allowed.map(\.rawValue).sorted()).joined(separator: " ")
        case .found(let operation, let parameters):
            ([operation.id] + parameters.map { "\($0.key)=\($0.value)" }).joined(separator: " ")
        }
    }
}
