#ifndef CT_BREAKER_H
#define CT_BREAKER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Set where a unit begins; one byte a scalar.
enum ct_break {
    CT_SENTENCE_START = 1,
    CT_WORD_BREAK = 2,
    CT_SPACE = 4,           ///< white space without a combining mark on it
    CT_UNSPACED = 8         ///< the scalar is of a script without spaces and full stops (Thai, ...)
};

/// Finds sentences and words by ICU's rules. Not thread-safe: one task at a time.
typedef struct ct_breaker ct_breaker;

/// Opens a breaker; NULL if ICU's data is missing or memory ran out.
ct_breaker *ct_breaker_open(void);

/// Closes a breaker; NULL is allowed.
void ct_breaker_close(ct_breaker *breaker);

/// Marks every scalar of `text` (`length` bytes of UTF-8, at most 512 MiB) with `enum ct_break`.
/// `*flags` belongs to the breaker and holds until its next call. Word breaks are found only if
/// `words` is true. Returns the number of scalars, or SIZE_MAX if memory ran out.
size_t ct_breaks(
    ct_breaker *breaker, const char *text, size_t length, bool words, const uint8_t **flags);

#ifdef __cplusplus
}
#endif

#endif
