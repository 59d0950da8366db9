import Foundation

/// The folder of Package.swift, wherever the tests run from.
package enum PackageRoot {
    package static let path: String = {
        var root = URL(filePath: #filePath)
        while root.pathComponents.count > 1 {
            root.deleteLastPathComponent()
            if FileManager.default.fileExists(atPath: root.path + "/Package.swift") { break }
        }
        return root.path
    }()
}
