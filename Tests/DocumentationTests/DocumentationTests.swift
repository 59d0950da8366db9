import Foundation
import TestSupport
import Testing

/// Every indented code example of a doc comment must compile against the modules as they are.
struct DocumentationTests {
    /// What examples may name without making it: parameters of the function they are put into.
    private static let preamble: [String: String] = [
        "analyzer": "Analyzer", "condition": "EligibilityCondition", "page": "String",
        "text": "String", "today": "CalendarDate", "store": "GenerationStore",
        "entry": "CatalogueEntry", "passages": "[PassageEntry]", "summary": "BuildSummary",
        "knowledge": "KnowledgeBase", "request": "SearchRequest", "pool": "IndexReaderPool",
        "context": "CallContext", "corpus": "CorpusSource", "searcher": "AnswerSearcher",
        "document": "Document", "query": "AnswerQuery",
    ]

    /// The modules that examples are written against, in the order the data flows.
    private static let modules = [
        "TextAnalysis", "Knowledge", "SearchIndex", "Indexer", "AnswerSearch", "Evaluation",
    ]

    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../..").standardized.path

    @Test func `every example compiles`() throws {
        let examples = try Self.modules.flatMap { module in
            let folder = module == "Indexer" ? "indexer/Library" : "Sources/\(module)"
            return try Example.all(below: Self.root + "/" + folder, of: module)
        }
        #expect(examples.count >= 15)
        let folder = try TemporaryFolder()
        let imports = ["Foundation"] + Self.modules
        for (number, example) in examples.enumerated() {
            let source = example.function(
                named: "example\(number)", preamble: Self.preamble, imports: imports)
            try folder.write(source, to: "Example\(number).swift")
        }
        let problems = try Self.typecheck(folder)
        #expect(problems == [])
    }

    @Test func `an example that does not compile is found, with its place`() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "/// Text.\n///\n///     analyzer.noSuchMethod()  // 1\n/// More.\nstruct A {}\n",
            to: "source/A.swift")
        let examples = try Example.all(below: folder.path + "/source", of: "TextAnalysis")
        #expect(examples.map(\.lines) == [["analyzer.noSuchMethod()  // 1"]])
        let source = examples[0].function(
            named: "example", preamble: Self.preamble, imports: ["TextAnalysis"])
        try folder.write(source, to: "A.swift")
        let problems = try Self.typecheck(folder)
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("\(folder.path)/source/A.swift:3:") == true)
        #expect(problems.first?.contains("noSuchMethod") == true)
    }

    /// Type-checks the Swift files of a folder against the modules that the tests were built with.
    ///
    /// - Returns: the compiler's errors; empty if it is content.
    private static func typecheck(_ folder: TemporaryFolder) throws -> [String] {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".swift") }.sorted()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["swiftc", "-typecheck", "-swift-version", "6", "-package-name", packageName]
            + ["-I", buildFolder + "/Modules", "-module-name", "Examples"]
            + moduleMaps.flatMap { ["-Xcc", "-fmodule-map-file=" + $0] }
            + files.map { folder.path + "/" + $0 }
        let output = folder.path + "/output.txt"
        try folder.write("", to: "output.txt")
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle(forWritingAtPath: output)
        try process.run()
        process.waitUntilExit()
        let said = try String(contentsOfFile: output, encoding: .utf8)
        guard process.terminationStatus != 0 else { return [] }
        let errors = said.split(separator: "\n").filter {
            $0.contains(": error: ") && ($0.hasPrefix("/") || $0.hasPrefix("<"))
        }
        return errors.isEmpty ? [said] : errors.map(String.init)
    }

    /// Where the tests' bundle lies, and the modules beside it.
    private static let buildFolder: String = {
        let candidates =
            [Bundle.main.bundlePath]
            + (CommandLine.arguments + [Bundle.main.executablePath ?? ""])
            .map { ($0 as NSString).deletingLastPathComponent }
        return candidates.first {
            FileManager.default.fileExists(atPath: $0 + "/Modules/Indexer.swiftmodule")
        } ?? candidates[0]
    }()

    /// What the build calls the package: the name of its folder.
    private static let packageName = String(
        (root as NSString).lastPathComponent.lowercased()
            .map { $0.isLetter || $0.isNumber ? $0 : "_" })

    /// The maps of the C modules: made by the build, the system's, and those of our dependencies.
    private static let moduleMaps: [String] = {
        func maps(_ folder: String, _ inner: String) -> [String] {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            return names.sorted().map { "\(folder)/\($0)\(inner)/module.modulemap" }
        }
        var checkouts: [String] = []
        var scratch = URL(filePath: buildFolder).resolvingSymlinksInPath()
        while scratch.path != "/" && checkouts.isEmpty {
            scratch.deleteLastPathComponent()
            let folder = scratch.path + "/checkouts"
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            checkouts = names.sorted().map { "\(folder)/\($0)/Sources" }
        }
        let all =
            maps(buildFolder, "") + maps(root + "/Sources/System", "")
            + checkouts.flatMap { maps($0, "/include") }
        return all.filter { FileManager.default.fileExists(atPath: $0) }
    }()
}

/// One example of a doc comment.
private struct Example {
    let path: String
    /// The line of the file on which it begins.
    let line: Int
    let lines: [String]

    /// The examples in all files below a folder, in a fixed order.
    static func all(below folder: String, of module: String) throws -> [Example] {
        try FileManager.default.subpathsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".swift") }.sorted()
            .flatMap { file in
                let path = folder + "/" + file
                return examples(in: try String(contentsOfFile: path, encoding: .utf8), path: path)
            }
    }

    /// Lines of `///` and five spaces or more, as far as they stand together; fences are skipped.
    private static func examples(in source: String, path: String) -> [Example] {
        var examples: [Example] = []
        var (open, isFenced): ([String], Bool) = ([], false)
        for (index, line) in source.components(separatedBy: "\n").enumerated() {
            let text = line.drop { $0 == " " }
            if text.hasPrefix("/// ```") { isFenced.toggle() }
            if !isFenced && text.hasPrefix("///     ") && !continuesList(text, after: open) {
                open.append(String(text.dropFirst(8)))
            } else if !open.isEmpty {
                examples.append(Example(path: path, line: index + 1 - open.count, lines: open))
                open = []
            }
        }
        return examples
    }

    /// An indented line below `- Parameters:` is text: `///   - name:` and what goes on under it.
    private static func continuesList(_ text: Substring, after open: [String]) -> Bool {
        open.isEmpty && text.dropFirst(8).hasPrefix("- ")
    }

    /// A file with a function around the example; the compiler's messages name the example's place.
    func function(
        named name: String, preamble: [String: String], imports: [String]
    ) -> String {
        let body = lines.joined(separator: "\n")
        let words = Set(body.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
        let parameters = preamble.filter { words.contains($0.key) && !declares($0.key) }
            .sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        return imports.map { "import \($0)\n" }.joined()
            + "func \(name)(\(parameters.joined(separator: ", "))) async throws {\n"
            + "#sourceLocation(file: \"\(path)\", line: \(line))\n\(body)\n"
            + "#sourceLocation()\n}\n"
    }

    /// Whether the example makes this name itself.
    private func declares(_ name: String) -> Bool {
        lines.contains { line in
            line.hasPrefix("let \(name) ") || line.hasPrefix("var \(name) ")
                || line.hasPrefix("let (") && line.prefix { $0 != "=" }.contains(name)
        }
    }
}
