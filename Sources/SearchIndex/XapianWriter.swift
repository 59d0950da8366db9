internal import CXapian

/// Owns one open Xapian database for writing.
struct XapianWriter: ~Copyable {
    private let handle: OpaquePointer
    private let path: String

    init(path: String) throws(IndexError) {
        self.path = path
        handle = try check(path) { error in
            withText(path) { cx_writer_open($0, error) }
        }
    }

    deinit { cx_writer_close(handle) }

    func add(_ entry: PassageEntry) throws(IndexError) {
        try check(path) { error in
            entry.terms.withTexts { terms in
                entry.values.withTexts { values in
                    cx_writer_add(handle, terms, entry.frequencies, values, entry.slots, error)
                }
            }
        }
    }

    func delete(term: String) throws(IndexError) {
        try check(path) { error in withText(term) { cx_writer_delete(handle, $0, error) } }
    }

    func setMetadata(_ value: String, for key: String) throws(IndexError) {
        try check(path) { error in
            withText(key) { key in
                withText(value) { cx_writer_set_metadata(handle, key, $0, error) }
            }
        }
    }

    func commit() throws(IndexError) { try check(path) { cx_writer_commit(handle, $0) } }
}
