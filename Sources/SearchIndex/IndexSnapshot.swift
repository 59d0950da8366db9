import Foundation
package import Knowledge

/// One complete generation: where it lies, its manifest, and the knowledge base it was built with.
package struct IndexSnapshot: Sendable {
    package let path: String
    package let manifest: Manifest
    package let knowledge: KnowledgeBase

    /// The index that this is a generation of: what messages name.
    var indexPath: String { (path as NSString).deletingLastPathComponent }

    var databasePath: String { path + "/" + Self.database }

    /// Where the generation's vectors are, if its manifest names an engine.
    package var vectorsPath: String { path + "/" + Self.vectorsFile }

    static let database = "xapian"
    package static let vectorsFile = "vectors.bin"
    static let manifestFile = "manifest.json"
    static let knowledgeFile = "knowledge.json"

    /// Reads a generation's manifest and knowledge base.
    ///
    /// - Throws: `IndexError.otherRules` if another version of the program built it.
    package init(path: String) throws(IndexError) {
        self.path = path
        manifest = try Manifest.read(at: path + "/" + Self.manifestFile)
        guard manifest.rules == Manifest.rules else {
            throw .otherRules(
                path: (path as NSString).deletingLastPathComponent, built: manifest.rules,
                expected: Manifest.rules)
        }
        let knowledgePath = path + "/" + Self.knowledgeFile
        do {
            let data = try Data(contentsOf: URL(filePath: knowledgePath))
            knowledge = try JSONDecoder().decode(KnowledgeBase.self, from: data)
        } catch {
            throw .unreadableManifest(path: knowledgePath, reason: error.localizedDescription)
        }
    }
}
