@testable import Embedding
import Foundation
import TestSupport
import Testing

struct ModelFileTests {
    @Test(arguments: [0, 1, 71_622_399, 71_622_401])
    func `a model of another size is refused`(size: Int) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("", to: ModelFile.name)
        #expect(truncate(path, off_t(size)) == 0)
        #expect(
            throws: EmbeddingError.modelDamaged(
                path: path, reason: "it has \(size) bytes instead of 71622400")
        ) { try ModelFile(path: path).check() }
    }

    @Test func `a model of other content is refused`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("", to: ModelFile.name)
        #expect(truncate(path, off_t(ModelFile.size)) == 0)
        #expect(throws: EmbeddingError.modelDamaged(path: path, reason: "its SHA-256 is another")) {
            try ModelFile(path: path).check()
        }
        #expect(!FileManager.default.fileExists(atPath: path + ".checked"))
    }

    @Test func `a note of an older file does not count`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("", to: ModelFile.name)
        #expect(truncate(path, off_t(ModelFile.size)) == 0)
        try folder.write(
            "\(ModelFile.digest) \(ModelFile.size) 1.0\n", to: ModelFile.name + ".checked")
        #expect(throws: EmbeddingError.self) { try ModelFile(path: path).check() }
    }

    @Test func `hashes as others do`() throws {
        let folder = try TemporaryFolder()
        #expect(
            try sha256(ofFile: folder.write("abc", to: "text"))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test func `make fetches the model that is expected`() throws {
        let rules = TestModel.folder + "/../../Makefile"
        let text = try String(contentsOfFile: rules, encoding: .utf8)
        #expect(text.contains("MODEL_SHA256 = \(ModelFile.digest)\n"))
        #expect(text.contains(ModelFile.name) && text.contains(EmbeddingModel.libraryName))
    }
}
