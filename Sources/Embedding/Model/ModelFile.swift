internal import Crypto
internal import Foundation

/// The one model file that the engine is given. A truncated one crashes it, so the file is
/// checked before it is loaded.
struct ModelFile {
    let path: String

    static let name = "e5-small-q4.bin"
    static let size = 71_622_400
    static let digest = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"

    /// Checks size and content. The content is read once: a note beside the file, valid for this
    /// size and time of change, spares the next start from reading it.
    func check() throws(EmbeddingError) {
        let state = try FileState(of: path)
        guard state.size == Self.size else {
            throw .modelDamaged(
                path: path, reason: "it has \(state.size) bytes instead of \(Self.size)")
        }
        let note = "\(Self.digest) \(state.size) \(state.changed)\n"
        let notePath = path + ".checked"
        if (try? String(contentsOfFile: notePath, encoding: .utf8)) == note { return }
        guard try sha256(ofFile: path) == Self.digest else {
            throw .modelDamaged(path: path, reason: "its SHA-256 is another")
        }
        // Without the note (say, in a folder that is read-only) the next start only takes longer.
        try? note.write(toFile: notePath, atomically: true, encoding: .utf8)
    }
}

/// Size and time of change of a file.
private struct FileState {
    let size: Int
    let changed: String

    init(of path: String) throws(EmbeddingError) {
        var info = stat()
        guard stat(path, &info) == 0 else { throw .missing(path: path) }
        size = Int(info.st_size)
        changed = "\(info.st_mtim.tv_sec).\(info.st_mtim.tv_nsec)"
    }
}

/// The SHA-256 of a file in hexadecimal.
func sha256(ofFile path: String) throws(EmbeddingError) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .missing(path: path) }
    defer { close(descriptor) }
    var hash = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
        let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if count == 0 { break }
        guard count > 0 else {
            throw .storage(path: path, reason: String(cString: strerror(errno)))
        }
        buffer.withUnsafeBytes {
            hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count]))
        }
    }
    return hash.finalize().map { byte in
        let digits = String(byte, radix: 16)
        return byte < 16 ? "0" + digits : digits
    }.joined()
}
