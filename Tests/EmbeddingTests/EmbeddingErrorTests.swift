import Embedding
import Testing

struct EmbeddingErrorTests {
    static let errors: [any Error & CustomStringConvertible] = [
        EmbeddingError.missing(path: "/x/y"),
        EmbeddingError.libraryUnusable(path: "/x/y", reason: "z"),
        EmbeddingError.modelDamaged(path: "/x/y", reason: "z"),
        EmbeddingError.engineFailed(path: "/x/y"),
        EmbeddingError.storage(path: "/x/y", reason: "z"),
        VectorFileError.missing(path: "/x/y"),
        VectorFileError.damaged(path: "/x/y", reason: "z"),
        VectorFileError.invalidVector(path: "/x/y", passage: "p", reason: "z"),
        VectorFileError.storage(path: "/x/y", reason: "z"),
    ]

    @Test(arguments: errors.indices) func `names the file and what to do`(index: Int) {
        let text = Self.errors[index].description
        #expect(text.contains("'/x/y'") && text.hasSuffix(".") && text.contains(". "))
    }

    @Test func `names the least room of a cache`() {
        let error = EmbeddingError.cacheTooSmall(bytes: 3, minimum: 40)
        #expect("\(error)" == "An embedding cache of 3 bytes is too small. Allow at least 40.")
    }
}
