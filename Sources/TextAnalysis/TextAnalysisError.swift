/// Why a text could not be read or analysed. Never quotes the text itself.
package enum TextAnalysisError: Error, Equatable, CustomStringConvertible {
    /// A library behind the analyser did not start.
    case engineUnavailable(component: String)
    /// The bytes are not UTF-8 and nothing says what they are; `offset` is the first such byte.
    case undeclaredCharset(offset: Int)
    /// The declared charset is not one that ICU knows.
    case unknownCharset(name: String)
    /// The byte at `offset` means nothing in `charset`.
    case invalidBytes(charset: String, offset: Int)
    /// The text contains NUL, as only binary files do.
    case binary(charset: String)
    /// Memory ran out, or the file is larger than the limit.
    case tooLarge(bytes: Int)

    package var description: String {
        switch self {
        case .engineUnavailable(let component):
            "The text analyser cannot start: \(component) did not load. "
                + "Install libicu72, libcld2-0 and libopencc-data."
        case .undeclaredCharset(let offset):
            "The text is not UTF-8 (byte \(offset)) and declares no charset. "
                + "Save it as UTF-8, or declare its charset."
        case .unknownCharset(let name):
            "The declared charset '\(name)' is unknown. Save the text as UTF-8."
        case .invalidBytes(let charset, let offset):
            "The text is not valid \(charset): byte \(offset) has no meaning there. "
                + "Declare the right charset, or save the text as UTF-8."
        case .binary(let charset):
            "The text, read as \(charset), contains NUL: it is a binary file. Pass a text file."
        case .tooLarge(let bytes):
            "The text has \(bytes) bytes, more than can be converted. Split it."
        }
    }
}
