import Foundation
import FoundationNetworking
import TestSupport
import Testing

struct ServeTests {
    @Test(arguments: ["customer", "agent", "trainer", "editor", "manager", "admin"])
    func `a key is printed alone on its line`(role: String) throws {
        let folder = try TemporaryFolder()
        let made = try Program.firsthand.run("keys", "create", "--role", role, in: folder)
        #expect(made.status == 0)
        #expect(made.lines.count == 1)
        #expect(made.lines.first?.hasPrefix("fh_\(role)_") == true)
        let listed = try Program.firsthand.run("keys", "list", in: folder)
        #expect(listed.lines.count == 1 && !listed.output.contains(made.lines[0]))
        let id = listed.lines.first?.split(separator: "\t").first.map(String.init) ?? ""
        #expect(try Program.firsthand.run("keys", "revoke", id, in: folder).status == 0)
        let after = try Program.firsthand.run("keys", "list", in: folder)
        #expect(after.output.contains("revoked"))
    }

    @Test func `there are only these roles, and only keys that were made`() throws {
        let folder = try TemporaryFolder()
        let wrong = try Program.firsthand.run("keys", "create", "--role", "boss", in: folder)
        #expect(wrong.status == 2 && wrong.output.isEmpty)
        let unknown = try Program.firsthand.run("keys", "revoke", "none", in: folder)
        #expect(unknown.status == 1 && unknown.errors.contains("none"))
    }

    @Test func `the customers' secret stays`() throws {
        let folder = try TemporaryFolder()
        let first = try Program.firsthand.run("keys", "secret", in: folder)
        #expect(first.lines.count == 1 && first.lines[0].count >= 32)
        #expect(try Program.firsthand.run("keys", "secret", in: folder).output == first.output)
    }

    @Test func `settings that mean nothing are refused`() throws {
        let folder = try SampleCorpus.indexed()
        try folder.write(#"{"prot": 1}"#, to: ".firsthand/data/service.json")
        let outcome = try Program.firsthand.run("serve", "--port", "0", in: folder)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("prot") && outcome.errors.contains("did you mean 'port'"))
    }

    @Test func `without an index it says what to run`() throws {
        let outcome = try Program.firsthand.run("serve", "--port", "0", in: TemporaryFolder())
        #expect(outcome.status == 1 && outcome.errors.contains("indexer build"))
    }

    @Test func `it serves, and stops when told`() async throws {
        let folder = try SampleCorpus.indexed()
        let key = try Program.firsthand.run("keys", "create", "--role", "agent", in: folder).lines[
            0]
        let process = try Program.firsthand.start(
            ["serve", "--port", "0", "--words-only"], in: folder, output: "out", errors: "err")
        defer { process.terminate() }
        let address = try await Self.address(in: folder)
        var request = URLRequest(url: try #require(URL(string: address + "/v1/search")))
        request.httpMethod = "POST"
        request.httpBody = Data(#"{"query": "late fee"}"#.utf8)
        request.setValue("Bearer \(key)", forHTTPHeaderField: "Authorization")
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        let (data, response) = try await URLSession.shared.data(for: request)
        #expect((response as? HTTPURLResponse)?.statusCode == 200)
        // Exactly what the command prints.
        let printed = try Program.firsthand.run(
            "search", "--json", "--words-only", "late fee", in: folder)
        #expect(String(decoding: data, as: UTF8.self) + "\n" == printed.output)
        process.terminate()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0 && process.terminationReason == .exit)
    }

    private static func address(in folder: TemporaryFolder) async throws -> String {
        for _ in 0..<200 {
            let text = try String(contentsOfFile: folder.path + "/out", encoding: .utf8)
            if let line = text.split(separator: "\n").first, line.hasPrefix("Listening on ") {
                return String(line.dropFirst("Listening on ".count))
            }
            try await Task.sleep(for: .milliseconds(50))
        }
        return ""
    }
}
