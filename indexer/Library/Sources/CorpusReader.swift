import Foundation
package import Knowledge
import TextAnalysis

/// Reads every file of a corpus, for checking it as a whole.
package struct CorpusReader: Sendable {
    /// Everything that a corpus folder holds, with what was wrong while reading it.
    package struct Contents: Sendable {
        package var documents: [Document] = []
        package var knowledge = KnowledgeBase.empty
        package var customers = CustomerDirectory.empty
        package var contradictions: [Contradiction] = []
        package var judgements: [JudgementFile] = []
        package var issues: [Issue] = []
    }

    private let text: SourceText

    package init(text: SourceText) { self.text = text }

    package func read(_ path: String) -> Contents {
        let listing = CorpusSource(path: path, text: text).list()
        var contents = Contents()
        contents.knowledge = listing.knowledge ?? .empty
        contents.issues = listing.issues
        for unit in listing.units {
            let reading = unit.read()
            contents.documents += reading.documents
            contents.issues += reading.issues
        }
        contents.customers = customers(path + "/customers.csv", &contents.issues)
        contents.contradictions = contradictions(in: path, &contents.issues)
        let (judgements, issues) = judgements(in: path + "/judgements")
        contents.judgements = judgements.map(\.file)
        contents.issues += issues
        return contents
    }

    /// What the editors of a corpus say about its documents as a whole: which pages contradict one,
    /// and which answer a question equally well. Nothing where there is no such folder.
    package func remarks(
        in path: String
    ) -> (contradictions: [Contradiction], judgements: [JudgementFile]) {
        var issues: [Issue] = []
        return (
            contradictions(in: path, &issues),
            judgements(in: path + "/judgements").files.map(\.file)
        )
    }

    private func contradictions(in path: String, _ issues: inout [Issue]) -> [Contradiction] {
        readIfThere(path + "/contradictions.yaml", ContradictionReader.read, &issues) ?? []
    }

    /// The judgement files of a folder.
    package func judgements(
        in folder: String
    ) -> (files: [(path: String, file: JudgementFile)], issues: [Issue]) {
        var issues: [Issue] = []
        var files: [(path: String, file: JudgementFile)] = []
        guard FileManager.default.fileExists(atPath: folder) else { return ([], []) }
        for path in FileLister(below: folder, extensions: ["yaml", "yml"]).files {
            if let file = readYAML(path, JudgementReader.read, &issues) {
                files.append((path, file))
            }
        }
        return (files, issues)
    }

    /// The conversation tests of a file, or of a folder and those in it.
    package func conversationTests(
        at path: String
    ) -> (tests: [ConversationTest], issues: [Issue]) {
        var issues: [Issue] = []
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        let files =
            isFolder.boolValue
            ? FileLister(below: path, extensions: ["yaml", "yml"]).files : [path]
        let tests = files.compactMap { readYAML($0, ConversationTestReader.read, &issues) }
        return (tests, issues)
    }

    private typealias Reader<Value> = (String, String) -> (Value?, [Issue])

    private func readIfThere<Value>(
        _ path: String, _ reader: Reader<Value>, _ issues: inout [Issue]
    ) -> Value? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return readYAML(path, reader, &issues)
    }

    private func readYAML<Value>(
        _ path: String, _ reader: Reader<Value>, _ issues: inout [Issue]
    ) -> Value? {
        do throws(SourceText.Failure) {
            let (value, found) = reader(try text.text(of: path), path)
            issues += found
            return value
        } catch {
            issues += SourceReading.failed(path, error.message).issues
            return nil
        }
    }

    /// The customers' records of a file, and what was wrong with it; none if it is not there.
    package func customers(at path: String) -> (CustomerDirectory, issues: [Issue]) {
        var issues: [Issue] = []
        let directory = customers(path, &issues)
        return (directory, issues)
    }

    private func customers(_ path: String, _ issues: inout [Issue]) -> CustomerDirectory {
        guard FileManager.default.fileExists(atPath: path) else { return .empty }
        do throws(SourceText.Failure) {
            let table = try Table(try text.text(of: path))
            let (directory, found) = CustomerDirectory.read(table.rows.map(\.row), path: path)
            issues += found
            return directory
        } catch {
            issues += SourceReading.failed(path, error.message).issues
            return .empty
        }
    }
}
