internal import CLibZip
import Foundation
import Knowledge

/// Reads a zip archive's entries into memory; never writes a file, whatever the entries are called.
struct ZipArchive: Sendable {
    struct Entry: Sendable {
        let name: String
        let index: UInt64
        let size: Int
    }

    let path: String

    init(path: String) throws(SourceText.Failure) {
        self.path = path
        try withArchive { _ in () }
    }

    /// The entries with one of the endings, and what was wrong with the others.
    func entries(extensions: Set<String>) -> ([Entry], [Issue]) {
        var entries: [Entry] = []
        var issues: [Issue] = []
        var total = 0
        func report(_ name: String, _ message: String) {
            issues.append(
                Issue(.error, at: SourceLocation(path: path + "/" + name, line: 1), message))
        }
        do throws(SourceText.Failure) {
            try withArchive { archive in
                for entry in Self.listing(of: archive)
                where extensions.contains((entry.name as NSString).pathExtension.lowercased()) {
                    if let objection = Self.objection(to: entry) {
                        report(entry.name, objection)
                        continue
                    }
                    total += entry.size
                    guard total <= SourceLimits.archiveBytes else {
                        let limit = SourceLimits.archiveBytes >> 20
                        report(
                            entry.name,
                            "the archive unpacks to more than \(limit) MB; the rest was passed over"
                        )
                        break
                    }
                    entries.append(entry)
                }
            }
        } catch {
            report("", error.message)
        }
        return (entries.sorted { $0.name < $1.name }, issues)
    }

    private static func listing(of archive: OpaquePointer) -> [Entry] {
        let count = min(zip_get_num_entries(archive, 0), Int64(SourceLimits.archiveEntries))
        return (0..<UInt64(max(0, count))).compactMap { index in
            var stat = zip_stat_t()
            guard zip_stat_index(archive, index, 0, &stat) == 0, let name = stat.name else {
                return nil
            }
            return Entry(
                name: String(cString: name), index: index, size: Int(clamping: stat.size))
        }
    }

    private static func objection(to entry: Entry) -> String? {
        if leavesArchive(entry.name) { return "points out of the archive; it was passed over" }
        guard entry.size > SourceLimits.documentBytes else { return nil }
        return "unpacks to more than \(SourceLimits.documentBytes >> 20) MB; it was passed over"
    }

    /// Unpacks entries one by one, each to at most the size it declared.
    func read(_ entries: [Entry], body: (Entry, Result<Data, SourceText.Failure>) -> Void) {
        do throws(SourceText.Failure) {
            try withArchive { archive in
                for entry in entries {
                    body(
                        entry,
                        Result { () throws(SourceText.Failure) in
                            try Self.unpack(entry, from: archive)
                        })
                }
            }
        } catch {
            for entry in entries { body(entry, .failure(error)) }
        }
    }

    private static func unpack(
        _ entry: Entry, from archive: OpaquePointer
    ) throws(SourceText.Failure) -> Data {
        guard let file = zip_fopen_index(archive, entry.index, 0) else {
            throw SourceText.Failure(
                message: "cannot be unpacked: \(String(cString: zip_strerror(archive)))")
        }
        defer { zip_fclose(file) }
        var data = Data(count: entry.size)
        let read = data.withUnsafeMutableBytes { buffer in
            zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
        }
        var extra: UInt8 = 0
        guard read == Int64(entry.size), zip_fread(file, &extra, 1) == 0 else {
            throw SourceText.Failure(
                message: "does not unpack to the size it declares; it was passed over")
        }
        return data
    }

    private func withArchive<Result>(
        _ body: (OpaquePointer) throws(SourceText.Failure) -> Result
    ) throws(SourceText.Failure) -> Result {
        var code: Int32 = 0
        guard let archive = zip_open(path, Int32(ZIP_RDONLY), &code) else {
            var error = zip_error_t()
            zip_error_init_with_code(&error, code)
            defer { zip_error_fini(&error) }
            throw SourceText.Failure(
                message:
                    "is no readable zip archive: \(String(cString: zip_error_strerror(&error)))")
        }
        defer { zip_discard(archive) }
        return try body(archive)
    }

    private static func leavesArchive(_ name: String) -> Bool {
        name.hasPrefix("/") || name.contains("\\")
            || name.split(separator: "/").contains { $0 == ".." }
    }
}
