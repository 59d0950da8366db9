/// Why a file of vectors could not be written or read.
package enum VectorFileError: Error, Equatable, CustomStringConvertible {
    /// There is no file.
    case missing(path: String)
    /// The file is not whole, or of another version.
    case damaged(path: String, reason: String)
    /// A vector has other dimensions than the file, or is not of unit length.
    case invalidVector(path: String, passage: String, reason: String)
    /// The system refused to read or write.
    case storage(path: String, reason: String)

    package var description: String {
        switch self {
        case .missing(let path):
            "There are no vectors at '\(path)'. Run 'indexer build'."
        case .damaged(let path, let reason):
            "The vectors at '\(path)' are damaged: \(reason). Run 'indexer build --full'."
        case .invalidVector(let path, let passage, let reason):
            "A vector of passage '\(passage)' cannot be written to '\(path)': \(reason). "
                + "Report this as a defect, with the passage."
        case .storage(let path, let reason):
            "The vectors at '\(path)' could not be read or written: \(reason). "
                + "Check the disk's space and the folder's permissions."
        }
    }
}
