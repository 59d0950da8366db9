import Foundation

/// The folder of an index: numbered generations, and a link to the one that answers.
///
/// ```text
/// .firsthand/index/current -> generation-3
/// .firsthand/index/generation-3/{xapian, manifest.json, knowledge.json}
/// ```
///
/// A generation never changes once the link points to it. The one before stays until the next
/// build, so that a reader that is opening it loses nothing.
package struct GenerationStore: Sendable {
    package let root: String

    package init(root: String) { self.root = root }

    private static let link = "current"
    private static let lockFile = "lock"
    private static let generationPrefix = "generation-"
    private static let unfinishedPrefix = "unfinished-"

    /// The folder that `current` points to, or nil if nothing was built yet.
    package func currentPath() -> String? {
        let link = root + "/" + Self.link
        guard let name = try? FileManager.default.destinationOfSymbolicLink(atPath: link) else {
            return nil
        }
        return root + "/" + name
    }

    /// Tells the current generation from every other, also from one that was made anew under the
    /// same name after the folder had been removed.
    func currentIdentity() -> String? {
        guard let path = currentPath() else { return nil }
        var status = stat()
        guard stat(path + "/" + IndexSnapshot.manifestFile, &status) == 0 else { return nil }
        return "\(path) \(status.st_ino) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }

    /// Where the generation with this number is built.
    func unfinishedPath(_ number: Int) -> String {
        root + "/" + Self.unfinishedPrefix + "\(number)"
    }

    /// One above the highest number in use.
    func nextNumber() -> Int {
        (numbers(Self.generationPrefix).max() ?? 0) + 1
    }

    /// Removes what a killed build left, and generations older than the current one's predecessor.
    func removeLeftovers() throws(IndexError) {
        let finished = numbers(Self.generationPrefix).sorted()
        let current = currentPath().flatMap(Self.number(ofPath:)) ?? 0
        let previous = finished.last { $0 < current }
        let obsolete = finished.filter { $0 != current && $0 != previous }
        let leftovers =
            obsolete.map { Self.generationPrefix + "\($0)" }
            + numbers(Self.unfinishedPrefix).map { Self.unfinishedPrefix + "\($0)" }
            + names().filter { $0.hasPrefix(Self.link + ".") }
        for name in leftovers { try perform { try $0.removeItem(atPath: root + "/" + name) } }
    }

    /// Makes the finished generation the current one: a rename, then an atomic swap of the link.
    func publish(_ number: Int) throws(IndexError) -> String {
        let name = Self.generationPrefix + "\(number)"
        let path = root + "/" + name
        let link = root + "/" + Self.link
        let temporary = link + ".\(number)"
        try synchronize(unfinishedPath(number))
        try perform {
            try $0.moveItem(atPath: unfinishedPath(number), toPath: path)
            try $0.createSymbolicLink(atPath: temporary, withDestinationPath: name)
        }
        guard rename(temporary, link) == 0 else { throw systemError(link) }
        try synchronize(root)
        return path
    }

    /// Takes the folder's lock, which the system gives back however the process ends.
    ///
    /// - Throws: `IndexError.locked` while another process holds it.
    func lock() throws(IndexError) -> IndexLock {
        try perform { try $0.createDirectory(atPath: root, withIntermediateDirectories: true) }
        return try IndexLock(file: root + "/" + Self.lockFile, index: root)
    }

    func perform(_ body: (FileManager) throws -> Void) throws(IndexError) {
        do { try body(.default) } catch { throw IndexError(error, path: root) }
    }

    private func names() -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    }

    private func numbers(_ prefix: String) -> [Int] {
        names().filter { $0.hasPrefix(prefix) }.compactMap { Int($0.dropFirst(prefix.count)) }
    }

    private static func number(ofPath path: String) -> Int? {
        path.split(separator: "-").last.flatMap { Int($0) }
    }

    /// Flushes a folder and the files in it to the disk.
    private func synchronize(_ folder: String) throws(IndexError) {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for path in files.map({ folder + "/" + $0 }) + [folder] {
            let descriptor = open(path, O_RDONLY)
            guard descriptor >= 0 else { throw systemError(path) }
            defer { close(descriptor) }
            guard fsync(descriptor) == 0 else { throw systemError(path) }
        }
    }

    private func systemError(_ path: String) -> IndexError {
        .storage(path: path, reason: String(cString: strerror(errno)))
    }
}
