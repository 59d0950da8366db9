import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Reads JSON bodies and refuses whatever is not exactly what an operation describes.
enum StrictJSON {
    /// The body, read as it comes.
    ///
    /// - Throws: `Problem` of kind `tooLarge` as soon as it is clear that it is: what is too much is
    ///   never kept.
    static func bytes(of request: Request, upTo limit: Int) async throws -> [UInt8] {
        let problem = Problem(.tooLarge, "A body may have at most \(limit) bytes. Send less.")
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw problem
        }
        var bytes: [UInt8] = []
        do {
            for try await part in request.body {
                guard bytes.count + part.readableBytes <= limit else { throw problem }
                bytes.append(contentsOf: part.readableBytesView)
            }
        } catch let error where !(error is Problem || error is CancellationError) {
            throw Problem(.malformedJSON, "The body does not end as it was announced.")
        }
        return bytes
    }

    /// - Throws: `Problem` of kind `wrongContentType` unless it is JSON in UTF-8.
    static func checkContentType(_ headers: HTTPFields) throws {
        let parts = (headers[.contentType] ?? "").lowercased().split(separator: ";")
            .map { $0.trimmingCharacters(in: .whitespaces) }
        let charset = parts.dropFirst().first { $0.hasPrefix("charset=") }
        let isUTF8 = charset.map { ["charset=utf-8", "charset=\"utf-8\""].contains($0) } ?? true
        guard parts.first == "application/json", isUTF8 else {
            throw Problem(
                .wrongContentType, "Send the body as 'Content-Type: application/json', in UTF-8.")
        }
    }

    /// - Throws: `Problem` of kind `malformedJSON`, or `invalidFields` naming each field at fault.
    static func value(_ bytes: [UInt8], as schema: Schema) throws -> JSONValue {
        let value: JSONValue
        do throws(JSONFailure) {
            value = try JSONParser.parse(bytes)
        } catch {
            throw Problem(
                .malformedJSON,
                "The body is not JSON: at byte \(error.position), \(error.reason).")
        }
        let errors = schema.errors(in: value)
        guard errors.isEmpty else { throw Problem.invalid(errors) }
        return value
    }
}
