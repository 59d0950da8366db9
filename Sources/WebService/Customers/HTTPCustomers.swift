import Foundation
import FoundationNetworking
import Knowledge
import TextAnalysis

/// The customers of another system: `GET <url>/<id>` gives one JSON object of texts, with the
/// columns of `customers.csv`; 404 means that there is no such customer.
struct HTTPCustomers: CustomerProvider {
    private static let mostBytes = 65_536

    private let url: URL
    private let session: URLSession

    /// - Parameter timeout: how many seconds the other system has to answer.
    init(url: URL, timeout: TimeInterval = 2) {
        self.url = url
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = timeout
        configuration.timeoutIntervalForResource = timeout
        configuration.httpCookieStorage = nil
        session = URLSession(configuration: configuration)
    }

    func customer(_ id: String) async throws -> Customer? {
        // A slash or a query in the id must not lead to another place of that system.
        let safe = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-_"))
        guard let name = id.addingPercentEncoding(withAllowedCharacters: safe),
            let target = URL(string: url.absoluteString + "/" + name)
        else { return nil }
        let (data, response): (Data, URLResponse)
        do { (data, response) = try await session.data(from: target) } catch {
            throw Self.unavailable
        }
        switch (response as? HTTPURLResponse)?.statusCode {
        case 200:
            guard data.count <= Self.mostBytes, let customer = Self.customer(id, data) else {
                throw Self.unavailable
            }
            return customer
        case 404: return nil
        default: throw Self.unavailable
        }
    }

    private static func customer(_ id: String, _ data: Data) -> Customer? {
        guard let json = try? JSONParser.parse(Array(data)), let fields = json.object else {
            return nil
        }
        let attributes = fields.compactMapValues(\.attribute).filter { !$0.value.isEmpty }
        return Customer(
            id: id, name: attributes["name"] ?? "",
            language: attributes["language"].map { Language($0) }, attributes: attributes)
    }

    private static let unavailable = Problem.retry(
        .unavailable, "The customers' records cannot be asked just now. Try again.", after: 5)
}

extension JSONValue {
    /// A value as a column of `customers.csv` would have it.
    fileprivate var attribute: String? {
        switch self {
        case .text(let text): text
        case .integer(let integer): "\(integer)"
        case .number(let number): "\(number)"
        case .flag(let flag): flag ? "yes" : "no"
        case .list(let list): list.compactMap(\.attribute).joined(separator: ";")
        case .null, .object: nil
        }
    }
}
