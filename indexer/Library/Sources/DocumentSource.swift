package import Knowledge
package import TextAnalysis

/// A place that documents come from: a corpus, a website, a table of questions, a data set.
///
/// A source first lists what there is to read, cheaply; the units are then read on any task, in
/// parallel, and their documents taken up in the order of the list.
package protocol DocumentSource: Sendable {
    /// Where it lies, as the user wrote it: named in every message about the whole.
    var path: String { get }

    /// Lists what there is to read. Never throws: what cannot be listed is an issue.
    func list() -> SourceListing
}

/// What a source found to read, and what it passed over.
package struct SourceListing: Sendable {
    package var units: [SourceUnit]
    package var issues: [Issue]
    /// Files and folders that are there but could not be read: what the index holds of them stays.
    package var unread: [String] = []
    /// What a source's own knowledge.yaml says, if it has one.
    package var knowledge: KnowledgeBase?
    /// What a source's own calibration.json says, if it has one.
    package var calibration: Calibration?

    package init(
        units: [SourceUnit] = [], issues: [Issue] = [], knowledge: KnowledgeBase? = nil
    ) {
        self.units = units
        self.issues = issues
        self.knowledge = knowledge
    }

    /// A listing that found nothing because of one error.
    static func failed(_ path: String, _ message: String) -> SourceListing {
        var listing = SourceListing(
            issues: [Issue(.error, at: SourceLocation(path: path, line: 1), message)])
        listing.unread = [path]
        return listing
    }
}

/// Something that is read at one go: a file, a stretch of lines, a part of an archive.
package struct SourceUnit: Sendable {
    /// About how many documents it holds: what progress is counted in.
    package let weight: Int
    package let read: @Sendable () -> SourceReading

    package init(weight: Int = 1, read: @escaping @Sendable () -> SourceReading) {
        self.weight = weight
        self.read = read
    }
}

/// The documents of one unit, and what was wrong with it.
package struct SourceReading: Sendable {
    package var documents: [Document]
    package var issues: [Issue]
    /// Files that could not be read: what the index holds of them stays.
    package var unread: [String] = []

    package init(documents: [Document] = [], issues: [Issue] = []) {
        self.documents = documents
        self.issues = issues
    }

    static func failed(_ path: String, line: Int = 1, _ message: String) -> SourceReading {
        var reading = SourceReading(issues: [
            Issue(.error, at: SourceLocation(path: path, line: line), message)
        ])
        reading.unread = [path]
        return reading
    }
}

/// The kinds of source, as `--source KIND=PATH` and knowledge.yaml name them.
package enum SourceKind: String, CaseIterable, Sendable {
    case corpus, website, csv, jsonl, beir

    /// The source of this kind at `path`.
    ///
    /// - Parameter audience: who may see its documents where they do not say so themselves; nil
    ///   for the kind's own default (a website is public, everything else for agents).
    package func source(
        at path: String, audience: Audience? = nil, language: Language? = nil,
        using text: SourceText
    ) -> any DocumentSource {
        switch self {
        case .corpus: CorpusSource(path: path, text: text)
        case .website:
            WebsiteSource(
                path: path, audience: audience ?? .public, language: language, text: text)
        case .csv:
            TableSource(path: path, audience: audience ?? .agent, language: language, text: text)
        case .jsonl:
            JSONLinesSource(
                path: path, audience: audience ?? .agent, language: language, text: text)
        case .beir: BEIRSource(path: path, audience: audience ?? .agent, text: text)
        }
    }
}
