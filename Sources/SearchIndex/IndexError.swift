internal import CXapian
import Foundation

/// Why an index could not be opened, read or written.
package enum IndexError: Error, Equatable, CustomStringConvertible {
    case missing(path: String)
    case locked(path: String)
    case otherRules(path: String, built: String, expected: String)
    case unreadableManifest(path: String, reason: String)
    case corrupt(path: String, reason: String)
    case changedWhileReading(path: String)
    case invalidRequest(path: String, reason: String)
    case storage(path: String, reason: String)

    package var description: String {
        switch self {
        case .missing(let path):
            "There is no index at '\(path)'. Run 'indexer build --index \(path)'."
        case .locked(let path):
            "Another process is writing the index at '\(path)'. Wait, or pass another --index."
        case .otherRules(let path, let built, let expected):
            "The index at '\(path)' was built with other rules (\(built); this program has "
                + "\(expected)). Run 'indexer build --index \(path) --full'."
        case .unreadableManifest(let path, let reason):
            "The manifest '\(path)' cannot be read: \(reason). Run 'indexer build --full'."
        case .corrupt(let path, let reason):
            "The index at '\(path)' is damaged: \(reason). Run 'indexer build --full'."
        case .changedWhileReading(let path):
            "The index at '\(path)' changed while it was read. Search again."
        case .invalidRequest(let path, let reason):
            "The index at '\(path)' refused the request: \(reason)."
        case .storage(let path, let reason):
            "The index at '\(path)' could not be read or written: \(reason). "
                + "Check the disk's space and the folder's permissions."
        }
    }

    init(_ error: cx_error, path: String) {
        let message = withUnsafeBytes(of: error.message) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        self =
            switch error.status {
            case CX_LOCKED: .locked(path: path)
            case CX_NOT_FOUND: .missing(path: path)
            case CX_CORRUPT: .corrupt(path: path, reason: message)
            case CX_MODIFIED: .changedWhileReading(path: path)
            case CX_INVALID_ARGUMENT: .invalidRequest(path: path, reason: message)
            default: .storage(path: path, reason: message)
            }
    }

    init(_ error: any Error, path: String) {
        self = (error as? IndexError) ?? .storage(path: path, reason: error.localizedDescription)
    }
}

/// Calls into CXapian, turning its error value into an `IndexError` about `path`.
///
/// `body` returns nil or false when it failed.
func check<Result>(
    _ path: String, _ body: (UnsafeMutablePointer<cx_error>) -> Result?
) throws(IndexError) -> Result {
    var error = cx_error()
    guard let result = body(&error), error.status == CX_OK else {
        throw IndexError(error, path: path)
    }
    return result
}

func check(
    _ path: String, _ body: (UnsafeMutablePointer<cx_error>) -> Bool
) throws(IndexError) {
    var error = cx_error()
    guard body(&error) else { throw IndexError(error, path: path) }
}
