#ifndef CX_STEMMER_H
#define CX_STEMMER_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A Snowball stemmer. Not thread-safe: one task at a time.
typedef struct cx_stemmer cx_stemmer;

/// Opens the stemmer of `language`, a Snowball name such as "english"; NULL if there is none.
/// The caller closes it.
cx_stemmer *cx_stemmer_open(const char *language);

/// Closes a stemmer; NULL is allowed.
void cx_stemmer_close(cx_stemmer *stemmer);

/// Writes the stem of `word` (`length` bytes of lower-case UTF-8) to `out`.
/// Returns the number of bytes written; 0 if the stem is empty or longer than `capacity`.
size_t cx_stem(
    cx_stemmer *stemmer, const char *word, size_t length, char *out, size_t capacity);

#ifdef __cplusplus
}
#endif

#endif
