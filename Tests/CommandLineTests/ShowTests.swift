import Foundation
import TestSupport
import Testing

struct ShowTests {
    @Test func `prints a document, also by a passage's id`() throws {
        let folder = try SampleCorpus.indexed()
        let faq = try Program.firsthand.run("show", "late-fee", in: folder)
        #expect(faq.status == 0 && faq.output.contains("A late fee of 12 CR is added."))
        let step = try Program.firsthand.run("show", "no-internet#restart", in: folder)
        #expect(step.status == 0 && step.output.contains("2. Restart the quokka router"))
        let json = try Program.firsthand.run("show", "--json", "late-fee-th", in: folder).json()
        #expect(json["id"] as? String == "late-fee-th" && json["language"] as? String == "th")
        let page = try Program.firsthand.run("show", "help.example/roaming.html", in: folder)
        #expect(page.output.contains("# Zones"))
    }

    static let hidden: [(arguments: [String], id: String)] = [
        (["--audience", "public"], "goodwill"), (["--audience", "public"], "no-internet"),
        ([], "draft"), (["--now", "2026-09-01"], "summer"),
    ]

    @Test func `what may not be seen is spoken of like what is not there`() throws {
        let folder = try SampleCorpus.indexed()
        for (arguments, id) in Self.hidden {
            func show(_ id: String) throws -> (Int32, String, String) {
                let process = try Program.firsthand.start(
                    ["show"] + arguments + [id], in: folder, output: "out", errors: "err")
                process.waitUntilExit()
                let output = try String(contentsOfFile: folder.path + "/out", encoding: .utf8)
                let errors = try String(contentsOfFile: folder.path + "/err", encoding: .utf8)
                return (process.terminationStatus, output, errors)
            }
            let (found, missing) = (try show(id), try show("missing-\(id)"))
            #expect(found.0 == 1 && missing.0 == 1)
            #expect(found.1.isEmpty && missing.1.isEmpty)
            #expect(found.2 == missing.2.replacing("missing-", with: ""))
        }
        #expect(
            try Program.firsthand.run("show", "--now", "2026-07-01", "summer", in: folder).status
                == 0)
    }
}
