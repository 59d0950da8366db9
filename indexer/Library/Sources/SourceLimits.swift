/// How much of a source is read, so that a broken or hostile one cannot exhaust the machine.
package enum SourceLimits {
    /// The largest file that holds one document, in bytes: 16 MB.
    package static let documentBytes = 16 << 20
    /// The largest file that holds many documents, in bytes: 4 GB.
    package static let collectionBytes = 4 << 30
    /// The largest table that is read into memory at one go, in bytes: 512 MB.
    package static let tableBytes = 512 << 20
    /// How much all entries of an archive may unpack to, in bytes: 4 GB.
    package static let archiveBytes = 4 << 30
    package static let archiveEntries = 1_000_000
    /// How deep folders may nest.
    package static let folderDepth = 64
    /// The longest document id, in bytes: a term of the index holds at most 245.
    package static let identifierBytes = 180
}
