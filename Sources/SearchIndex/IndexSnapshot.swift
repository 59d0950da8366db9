import Foundation
package import Knowledge

/// One complete generation: where it lies, its manifest, and the knowledge base it was built with.
package struct IndexSnapshot: Sendable {
    package let path: String
    package let manifest: Manifest
    package let knowledge: KnowledgeBase

    var databasePath: String { path + "/" + Self.database }

    static let database = "xapian"
    static let manifestFile = "manifest.json"
    static let knowledgeFile = "knowledge.json"

    /// Reads a generation's manifest and knowledge base.
    ///
    /// - Throws: `IndexError.otherRules` if another version of the program built it.
    package init(path: String) throws(IndexError) {
        self.path = path
        manifest = try Manifest.read(at: path + "/" + Self.manifestFile)
        guard manifest.rules == Manifest.rules else {
            let index = (path as NSString).deletingLastPathComponent
            throw .otherRules(path: index, built: manifest.rules, expected: Manifest.rules)
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
