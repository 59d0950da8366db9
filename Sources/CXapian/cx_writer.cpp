#include "cx_writer.h"

#include "guarded.h"
#include "handles.h"

using firsthand::for_each;
using firsthand::guarded;
using firsthand::string_of;

cx_writer *cx_writer_open(cx_text path, cx_error *error) {
    return guarded(error, static_cast<cx_writer *>(nullptr), [&] {
        return new cx_writer{
            Xapian::WritableDatabase(string_of(path), Xapian::DB_CREATE_OR_OPEN)};
    });
}

void cx_writer_close(cx_writer *writer) { delete writer; }

bool cx_writer_add(cx_writer *writer, cx_texts terms,
                   const uint32_t *within_frequencies, cx_texts values, const uint32_t *slots,
                   cx_error *error) {
    return guarded(error, false, [&] {
        Xapian::Document document;
        for_each(terms, [&](std::string term, size_t i) {
            document.add_term(term, within_frequencies[i]);
        });
        for_each(values, [&](std::string value, size_t i) {
            document.add_value(slots[i], value);
        });
        writer->database.add_document(document);
        return true;
    });
}

bool cx_writer_delete(cx_writer *writer, cx_text term, cx_error *error) {
    return guarded(error, false, [&] {
        writer->database.delete_document(string_of(term));
        return true;
    });
}

bool cx_writer_set_metadata(cx_writer *writer, cx_text key, cx_text value, cx_error *error) {
    return guarded(error, false, [&] {
        writer->database.set_metadata(string_of(key), string_of(value));
        return true;
    });
}

bool cx_writer_commit(cx_writer *writer, cx_error *error) {
    return guarded(error, false, [&] {
        writer->database.commit();
        return true;
    });
}
