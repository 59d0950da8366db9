/// Why a text could not be embedded, or a vector not be kept. Never quotes the text itself.
package enum EmbeddingError: Error, Equatable, CustomStringConvertible {
    /// The folder holds no engine library or no model file.
    case missing(path: String)
    /// The library does not load, or is not the engine.
    case libraryUnusable(path: String, reason: String)
    /// The model file is truncated or another one.
    case modelDamaged(path: String, reason: String)
    /// The engine took the text but gave no vector.
    case engineFailed(path: String)
    /// The cache was given less room than it needs.
    case cacheTooSmall(bytes: Int, minimum: Int)
    /// A file of the cache or the model could not be read or written.
    case storage(path: String, reason: String)

    package var description: String {
        switch self {
        case .missing(let path):
            "The embedding model is not complete: there is no '\(path)'. Run 'make model', "
                + "or search by words only."
        case .libraryUnusable(let path, let reason):
            "The embedding engine '\(path)' does not load: \(reason). Delete it and run "
                + "'make model'."
        case .modelDamaged(let path, let reason):
            "The embedding model '\(path)' cannot be used: \(reason). Delete it and run "
                + "'make model'."
        case .engineFailed(let path):
            "The embedding engine '\(path)' gave no vector: memory may have run out. "
                + "Try again, or search by words only."
        case .cacheTooSmall(let bytes, let minimum):
            "An embedding cache of \(bytes) bytes is too small. Allow at least \(minimum)."
        case .storage(let path, let reason):
            "The file '\(path)' could not be read or written: \(reason). "
                + "Check the disk's space and the folder's permissions."
        }
    }
}
