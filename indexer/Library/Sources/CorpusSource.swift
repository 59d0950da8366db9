import Foundation
import Knowledge
import TextAnalysis

/// The corpus as an editor keeps it: knowledge.yaml, faq/, procedures/ and website/.
package struct CorpusSource: DocumentSource {
    package let path: String
    private let text: SourceText

    package init(path: String, text: SourceText) {
        self.path = path
        self.text = text
    }

    package func list() -> SourceListing {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
            isFolder.boolValue
        else { return .failed(path, "there is no such folder; name the corpus' folder") }
        var listing = SourceListing()
        let (knowledge, issues) = readKnowledge()
        listing.knowledge = knowledge
        listing.issues = issues
        readForms(into: &listing)
        readCalibration(into: &listing)
        for (folder, kind) in [("faq", DocumentKind.faq), ("procedures", .procedure)] {
            listDocuments(in: folder, kind: kind, into: &listing)
        }
        listWebsites(into: &listing)
        for declaration in knowledge?.sources ?? [] {
            listDeclared(declaration, into: &listing)
        }
        if listing.units.isEmpty && listing.issues.isEmpty {
            return .failed(path, "holds no document; put FAQs into '\(path)/faq/<language>/'")
        }
        return listing
    }

    private func readKnowledge() -> (KnowledgeBase?, [Issue]) {
        let file = path + "/knowledge.yaml"
        guard FileManager.default.fileExists(atPath: file) else { return (nil, []) }
        do throws(SourceText.Failure) {
            return KnowledgeBaseReader.read(try text.text(of: file), path: file)
        } catch {
            return (nil, SourceListing.failed(file, error.message).issues)
        }
    }

    private func readForms(into listing: inout SourceListing) {
        let files = FileLister(below: path + "/forms", extensions: ["yaml", "yml"]).files
        var forms: [Form] = []
        for file in files {
            do throws(SourceText.Failure) {
                let (form, issues) = FormReader.read(try text.text(of: file), path: file)
                listing.issues += issues
                if let form { forms.append(form) }
            } catch {
                listing.issues += SourceListing.failed(file, error.message).issues
            }
        }
        if !forms.isEmpty { listing.knowledge = (listing.knowledge ?? .empty).with(forms: forms) }
    }

    private func readCalibration(into listing: inout SourceListing) {
        let file = path + "/calibration.json"
        guard FileManager.default.fileExists(atPath: file) else { return }
        do {
            listing.calibration = try Calibration(json: Data(contentsOf: URL(filePath: file)))
        } catch {
            listing.issues +=
                SourceListing.failed(
                    file, "is no calibration; make it anew with 'firsthand calibrate'"
                ).issues
        }
    }

    /// `faq/<language>/**.md`
    private func listDocuments(
        in folder: String, kind: DocumentKind, into listing: inout SourceListing
    ) {
        let root = path + "/" + folder
        guard FileManager.default.fileExists(atPath: root) else { return }
        let files = FileLister(below: root, extensions: ["md"])
        listing.issues += files.issues
        for file in files.files {
            let language = Language(String(file.dropFirst(root.count + 1).prefix { $0 != "/" }))
            let text = text
            listing.units.append(
                SourceUnit {
                    do throws(SourceText.Failure) {
                        let (document, issues) = MarkdownDocumentReader.read(
                            try text.text(of: file), path: file, folderKind: kind,
                            folderLanguage: language)
                        return SourceReading(
                            documents: document.map { [$0] } ?? [], issues: issues)
                    } catch {
                        return .failed(file, error.message)
                    }
                })
        }
    }

    /// `website/<site>/**.html`, and `website/<site>.yaml` beside it.
    private func listWebsites(into listing: inout SourceListing) {
        let root = path + "/website"
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? [])
            .filter { !$0.hasPrefix(".") }.sorted()
        let sites = names.filter { !$0.hasSuffix(".yaml") }.map {
            WebsiteSource(path: root + "/" + $0, audience: .public, language: nil, text: text)
        }
        let known = Set(sites.map { ($0.wordingsFile as NSString).lastPathComponent })
        for name in names where name.hasSuffix(".yaml") && !known.contains(name) {
            listing.issues.append(
                Issue(
                    .error, at: SourceLocation(path: root + "/" + name, line: 1),
                    "there is no website '\(name.dropLast(5))' beside it; "
                        + "name it as the site's folder"))
        }
        for site in sites { append(site.list(), to: &listing) }
    }

    private func listDeclared(
        _ declaration: KnowledgeBase.SourceDeclaration, into listing: inout SourceListing
    ) {
        guard let kind = SourceKind(rawValue: declaration.kind), kind != .corpus else {
            let place = SourceLocation(path: path + "/knowledge.yaml", line: declaration.line)
            listing.issues.append(
                Issue(.error, at: place, "no source is of kind '\(declaration.kind)'"))
            return
        }
        let absolute = declaration.path.hasPrefix("/")
        let location = absolute ? declaration.path : path + "/" + declaration.path
        let source = kind.source(
            at: location, audience: declaration.audience, language: declaration.language,
            using: text)
        append(source.list(), to: &listing)
    }

    private func append(_ other: SourceListing, to listing: inout SourceListing) {
        listing.units += other.units
        listing.issues += other.issues
        listing.unread += other.unread
    }
}
