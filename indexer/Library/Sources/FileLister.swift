import Foundation
import Knowledge

/// The files below a folder, in a fixed order; symbolic links are followed, loops are not.
struct FileLister {
    private(set) var files: [String] = []
    private(set) var issues: [Issue] = []
    private let extensions: Set<String>
    private var open: Set<String> = []
    private var visited: Set<String> = []

    /// - Parameter extensions: which files, by their ending in lower case: `["html", "htm"]`.
    init(below folder: String, extensions: Set<String>) {
        self.extensions = extensions
        visit(folder, depth: 0)
    }

    private mutating func visit(_ folder: String, depth: Int) {
        let real = URL(filePath: folder).resolvingSymlinksInPath().path
        guard depth <= SourceLimits.folderDepth else {
            return report(folder, "is nested too deep; it was passed over")
        }
        guard open.insert(real).inserted else {
            return report(folder, "is a link to a folder around it; it was passed over")
        }
        defer { open.remove(real) }
        // However many links lead to a folder, its files are there once.
        guard visited.insert(real).inserted else { return }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: real).sorted()
        } catch {
            return report(folder, "cannot be read: \(error.localizedDescription)")
        }
        for name in names where !name.hasPrefix(".") {
            let path = folder + "/" + name
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                report(path, "is a link to nowhere; it was passed over")
                continue
            }
            if isFolder.boolValue {
                visit(path, depth: depth + 1)
            } else if extensions.contains((name as NSString).pathExtension.lowercased()) {
                files.append(path)
            }
        }
    }

    private mutating func report(_ path: String, _ message: String) {
        issues.append(Issue(.error, at: SourceLocation(path: path, line: 1), message))
    }
}
