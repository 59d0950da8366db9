internal import Foundation

/// A file in memory, read-only, for as long as it lives. The file must not be shortened then.
///
/// Sendable holds: the memory is never written.
final class MappedFile: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer
    private let descriptor: Int32
    private let largestInMemory: Int

    /// - Parameter largestInMemory: scattered values of a file with more bytes are copied.
    init(path: String, largestInMemory: Int) throws(VectorFileError) {
        self.largestInMemory = largestInMemory
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let reason = String(cString: strerror(errno))
            throw errno == ENOENT ? .missing(path: path) : .storage(path: path, reason: reason)
        }
        do throws(VectorFileError) {
            bytes = try Self.map(descriptor, path)
        } catch {
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
    }

    deinit {
        munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
        close(descriptor)
    }

    private static func map(
        _ descriptor: Int32, _ path: String
    ) throws(VectorFileError) -> UnsafeRawBufferPointer {
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
        return UnsafeRawBufferPointer(start: start, count: size)
    }

    /// `count` values from `offset`, which is a multiple of their alignment and within the file.
    func values<Value: BitwiseCopyable>(
        _ type: Value.Type, at offset: Int, count: Int
    ) -> UnsafeBufferPointer<Value> {
        UnsafeRawBufferPointer(
            rebasing: bytes[offset..<offset + count * MemoryLayout<Value>.stride]
        ).bindMemory(to: type)
    }

    /// Lends values of which a search looks at few, here and there. In a large file they are copied:
    /// in memory each would bring with it the pages around it.
    ///
    /// - Throws: what `body` throws. Values that the disk does not give are 0.
    func withScattered<Value: BitwiseCopyable, Result>(
        _ type: Value.Type, at offset: Int, count: Int,
        _ body: (UnsafeBufferPointer<Value>) throws -> Result
    ) rethrows -> Result {
        guard bytes.count > largestInMemory else {
            return try body(values(type, at: offset, count: count))
        }
        return try withUnsafeTemporaryAllocation(of: type, capacity: count) { buffer in
            let size = count * MemoryLayout<Value>.stride
            let copied = pread(descriptor, buffer.baseAddress, size, off_t(offset))
            let bytes = UnsafeMutableRawBufferPointer(buffer)
            for index in max(0, copied)..<size { bytes[index] = 0 }
            return try body(UnsafeBufferPointer(buffer))
        }
    }
}
