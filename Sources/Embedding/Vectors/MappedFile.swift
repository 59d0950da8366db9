internal import Foundation

/// A file in memory, read-only, for as long as it lives. The file must not be shortened then.
///
/// Sendable holds: the memory is never written.
final class MappedFile: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer

    init(path: String) throws(VectorFileError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let reason = String(cString: strerror(errno))
            throw errno == ENOENT ? .missing(path: path) : .storage(path: path, reason: reason)
        }
        defer { close(descriptor) }
        var info = stat()
        guard fstat(descriptor, &info) == 0 else {
            throw .storage(path: path, reason: String(cString: strerror(errno)))
        }
        let size = Int(info.st_size)
        guard size > 0 else { throw .damaged(path: path, reason: "it is empty") }
        guard let start = mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0),
            start != MAP_FAILED
        else {
            throw .storage(path: path, reason: String(cString: strerror(errno)))
        }
        // Reads the file ahead, so that the first search does not wait for each page.
        madvise(start, size, Int32(MADV_WILLNEED))
        bytes = UnsafeRawBufferPointer(start: start, count: size)
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }

    /// `count` values from `offset`, which is a multiple of their alignment and within the file.
    func values<Value: BitwiseCopyable>(
        _ type: Value.Type, at offset: Int, count: Int
    ) -> UnsafeBufferPointer<Value> {
        UnsafeRawBufferPointer(
            rebasing: bytes[offset..<offset + count * MemoryLayout<Value>.stride]
        ).bindMemory(to: type)
    }
}
