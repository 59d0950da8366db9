#ifndef CX_WRITER_H
#define CX_WRITER_H

#include "cx_error.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct cx_writer cx_writer;

/* Opens a database for writing, creating it where there is none. */
cx_writer *cx_writer_open(cx_text path, cx_error *error);
/* Closes it. libxapian then tries to commit what is pending and keeps silent if that fails:
   commit first. */
void cx_writer_close(cx_writer *writer);

/* Adds a document. `within_frequencies` has one entry for each term (at most 245 bytes), 0 for a
   boolean one; `slots` one for each value. */
bool cx_writer_add(cx_writer *writer, cx_texts terms,
                   const uint32_t *within_frequencies, cx_texts values, const uint32_t *slots,
                   cx_error *error);
/* Deletes every document that holds the term. */
bool cx_writer_delete(cx_writer *writer, cx_text term, cx_error *error);
/* An empty value removes the key. */
bool cx_writer_set_metadata(cx_writer *writer, cx_text key, cx_text value, cx_error *error);
bool cx_writer_commit(cx_writer *writer, cx_error *error);

#ifdef __cplusplus
}
#endif
#endif
