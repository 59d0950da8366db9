import Foundation
package import Knowledge
package import TextAnalysis

/// Saved pages of a website: a folder of HTML files, or a zip archive of one.
///
/// A page's id is the site's name and the path below it: `meridian.example/help/roaming.html`. How
/// customers ask for what pages say may stand in a file beside the site: `meridian.example.yaml`.
package struct WebsiteSource: DocumentSource {
    package let path: String
    private let audience: Audience
    private let language: Language?
    private let text: SourceText

    package init(path: String, audience: Audience, language: Language?, text: SourceText) {
        self.path = path
        self.audience = audience
        self.language = language
        self.text = text
    }

    private static let extensions: Set<String> = ["html", "htm", "xhtml"]

    /// Where wordings of its pages may stand: beside the folder or archive, named like the site.
    var wordingsFile: String { site.path + ".yaml" }

    /// The folder, or the archive without its ending.
    private var site: URL {
        let place = URL(filePath: path).standardizedFileURL
        return isFolder ? place : place.deletingPathExtension()
    }

    private var isFolder: Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    package func list() -> SourceListing {
        guard FileManager.default.fileExists(atPath: path) else {
            return .failed(path, "there is no such folder or zip archive")
        }
        let (wordings, issues) = readWordings()
        guard let wordings else {
            // What the index holds of the pages stays, with its wordings.
            var listing = SourceListing(issues: issues)
            listing.unread = [path]
            return listing
        }
        let name = site.lastPathComponent
        var listing = isFolder ? listFolder(name, wordings) : listArchive(name, wordings)
        listing.issues += issues
        return listing
    }

    private func readWordings() -> (PageWordings?, [Issue]) {
        let file = wordingsFile
        guard FileManager.default.fileExists(atPath: file) else { return (.empty, []) }
        do throws(SourceText.Failure) {
            return PageWordings.read(try text.text(of: file), path: file)
        } catch {
            return (nil, SourceListing.failed(file, error.message).issues)
        }
    }

    private func listFolder(_ site: String, _ wordings: PageWordings) -> SourceListing {
        let files = FileLister(below: path, extensions: Self.extensions)
        guard !files.files.isEmpty else {
            return SourceListing(
                issues: files.issues
                    + SourceListing.failed(path, "holds no HTML page").issues)
        }
        let text = text
        let load: @Sendable (String) throws(SourceText.Failure) -> Data = {
            (file) throws(SourceText.Failure) in
            try text.bytes(of: file, limit: SourceLimits.documentBytes)
        }
        let reader = pageReader(site, wordings, sample: files.files, load: load)
        let names = files.files.map { String($0.dropFirst(path.count + 1)) }
        let units = zip(files.files, names).map { file, name in
            SourceUnit {
                do throws(SourceText.Failure) {
                    return try reader.read(try load(file), path: file, name: name)
                } catch {
                    return .failed(file, error.message)
                }
            }
        }
        return SourceListing(
            units: units, issues: files.issues + wordings.issues(pages: names))
    }

    private func listArchive(_ site: String, _ wordings: PageWordings) -> SourceListing {
        do throws(SourceText.Failure) {
            let archive = try ZipArchive(path: path)
            let (entries, issues) = archive.entries(extensions: Self.extensions)
            guard !entries.isEmpty else {
                return SourceListing(
                    issues: issues + SourceListing.failed(path, "holds no HTML page").issues)
            }
            let load: @Sendable (ZipArchive.Entry) throws(SourceText.Failure) -> Data = {
                (entry) throws(SourceText.Failure) in
                var found: Result<Data, SourceText.Failure> = .success(Data())
                archive.read([entry]) { found = $1 }
                return try found.get()
            }
            let reader = pageReader(site, wordings, sample: entries, load: load)
            // Opening an archive reads its whole directory: a unit opens it once for many entries.
            let starts = stride(from: 0, to: entries.count, by: Self.entriesPerUnit)
            let units = starts.map { start in
                let part = Array(entries[start..<min(start + Self.entriesPerUnit, entries.count)])
                return SourceUnit(weight: part.count) {
                    Self.read(part, of: archive, with: reader)
                }
            }
            return SourceListing(
                units: units, issues: issues + wordings.issues(pages: entries.map(\.name)))
        } catch {
            return .failed(path, error.message)
        }
    }

    private static let entriesPerUnit = 100

    private static func read(
        _ entries: [ZipArchive.Entry], of archive: ZipArchive, with reader: WebPageReader
    ) -> SourceReading {
        var reading = SourceReading()
        archive.read(entries) { entry, bytes in
            let place = archive.path + "/" + entry.name
            do throws(SourceText.Failure) {
                let page = try reader.read(try bytes.get(), path: place, name: entry.name)
                reading.documents += page.documents
                reading.issues += page.issues
            } catch {
                let failed = SourceReading.failed(place, error.message)
                reading.issues += failed.issues
                reading.unread += failed.unread
            }
        }
        return reading
    }

    private func pageReader<Item>(
        _ site: String, _ wordings: PageWordings, sample items: [Item],
        load: (Item) throws(SourceText.Failure) -> Data
    ) -> WebPageReader {
        var reader = WebPageReader(
            site: site, audience: audience, language: language, text: text, wordings: wordings)
        reader.learnRepeatedBlocks(from: items, load: load)
        return reader
    }
}
