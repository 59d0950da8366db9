internal import CEmbedding

/// What a text is embedded as: the model has a form for questions and one for what answers them.
package enum TextForm: UInt8, Sendable {
    /// What somebody asks.
    case query = 0
    /// What may answer it.
    case passage = 1

    var ce: ce_form { self == .query ? CE_QUERY : CE_PASSAGE }
}

/// Makes vectors of unit length out of texts: texts of like meaning, in any language, have like
/// vectors.
///
///     let model = try EmbeddingModel(folder: ".firsthand/model")
///     let question = try model.embed(query: "手机丢了怎么办")
///     let answer = try model.embed(passage: "If your phone is lost, call us at once.")
///
/// Safe from any task. A call blocks its thread: about 1 ms a token on one core. The same build
/// of the engine gives the same vector for the same text, to the last bit. Cosines lie between
/// about .70 (unrelated) and .90: compare them with each other, not with 0.5.
package final class EmbeddingModel: Sendable {
    /// The model, the rules that prepare a text and the build of the engine; vectors made under
    /// different ids do not mix.
    package let engineID: String
    /// The numbers in a vector: 384.
    package let dimensions: Int
    // Never changes, and CEmbedding promises that an open engine is safe from any thread.
    private nonisolated(unsafe) let engine: OpaquePointer
    private let path: String

    /// The longest text in tokens, with those that its form adds; what follows is left out.
    package static let tokenWindow = 256
    static let libraryName = "libe5.so"
    /// Raised when `EngineText` or `tokenWindow` change, so that cached vectors are made anew.
    private static let preparation = 1

    /// Loads the engine and the model of `folder`, which `make model` fills.
    ///
    /// - Throws: `EmbeddingError.missing` if a file is not there, `.modelDamaged` if the model
    ///   is not whole, `.libraryUnusable` if the engine does not load.
    package init(folder: String) throws(EmbeddingError) {
        path = folder + "/" + Self.libraryName
        let model = ModelFile(path: folder + "/" + ModelFile.name)
        let library = try sha256(ofFile: path)
        try model.check()
        var error = ce_error()
        guard let engine = ce_engine_open(path, model.path, &error) else {
            throw EmbeddingError(error, library: path, model: model.path)
        }
        self.engine = engine
        dimensions = ce_dimensions(engine)
        engineID = "multilingual-e5-small-q4 \(Self.preparation) \(library.prefix(16))"
    }

    deinit { ce_engine_close(engine) }

    /// The vector of what somebody asks. Of a long text the first `tokenWindow` tokens count; of
    /// an empty one it is the vector of the form alone.
    /// - Throws: `EmbeddingError.engineFailed` if memory ran out.
    package func embed(query: String) throws(EmbeddingError) -> [Float] {
        try vector(ofPrepared: prepared(query, as: .query), as: .query)
    }

    /// The vector of what may answer a question; see `embed(query:)`.
    package func embed(passage: String) throws(EmbeddingError) -> [Float] {
        try vector(ofPrepared: prepared(passage, as: .passage), as: .passage)
    }

    /// The part of a text that its vector is made of, as the engine sees it.
    func prepared(_ text: String, as form: TextForm) throws(EmbeddingError) -> String {
        var text = EngineText.prepared(text)
        // A token has at least one scalar, and a form adds fewer than eight tokens.
        guard text.unicodeScalars.count > Self.tokenWindow - 8 else { return text }
        while case let tokens = try countTokens(text, as: form), tokens > Self.tokenWindow {
            text = EngineText.prefix(text, bytes: text.utf8.count * Self.tokenWindow / tokens)
        }
        return text
    }

    func countTokens(_ text: String, as form: TextForm) throws(EmbeddingError) -> Int {
        var count = 0
        try call(text) { ce_count_tokens(engine, $0, $1, form.ce, &count) }
        return count
    }

    func vector(ofPrepared text: String, as form: TextForm) throws(EmbeddingError) -> [Float] {
        var vector = [Float](repeating: 0, count: dimensions)
        try call(text) { ce_embed(engine, $0, $1, form.ce, &vector) }
        return vector
    }

    private func call(
        _ text: String, _ body: (UnsafePointer<CChar>?, Int) -> ce_status
    ) throws(EmbeddingError) {
        var text = text
        let status = text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { body($0.baseAddress, $0.count) }
        }
        guard status == CE_OK else { throw .engineFailed(path: path) }
    }
}

extension EmbeddingError {
    fileprivate init(_ error: ce_error, library: String, model: String) {
        let reason = withUnsafeBytes(of: error.message) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        self =
            switch error.status {
            case CE_LIBRARY_UNUSABLE: .libraryUnusable(path: library, reason: reason)
            case CE_MODEL_REFUSED: .modelDamaged(path: model, reason: reason)
            default: .engineFailed(path: library)
            }
    }
}
