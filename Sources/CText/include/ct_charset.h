#ifndef CT_CHARSET_H
#define CT_CHARSET_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// How a conversion ended.
typedef enum ct_charset_status {
    CT_CHARSET_DONE,
    CT_CHARSET_UNKNOWN,     ///< no such charset
    CT_CHARSET_INVALID,     ///< bytes that mean nothing in this charset
    CT_CHARSET_MEMORY       ///< memory ran out, or more than 512 MiB
} ct_charset_status;

/// Converts `length` bytes in `charset` (NUL-terminated, any name ICU knows) to UTF-8.
/// On CT_CHARSET_DONE `*out` has `*out_length` bytes and is freed by ct_charset_free; on
/// CT_CHARSET_INVALID `*out_length` is the offset of the first bad byte. Thread-safe.
ct_charset_status ct_charset_decode(
    const char *charset, const char *bytes, size_t length, char **out, size_t *out_length);

/// Frees what ct_charset_decode returned; NULL is allowed.
void ct_charset_free(char *out);

#ifdef __cplusplus
}
#endif

#endif
