#ifndef CT_RULES_H
#define CT_RULES_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The conversion tables between Traditional and Simplified Chinese, read from OpenCC's
/// dictionaries. Immutable once open: safe from any number of threads.
typedef struct ct_rules ct_rules;

/// Reads the dictionaries; NULL if OpenCC's data files are missing. The caller closes it after
/// every folder that uses it.
ct_rules *ct_rules_open(void);

/// Closes the tables; NULL is allowed.
void ct_rules_close(ct_rules *rules);

/// Writes what the results depend on besides our own rules (the versions of ICU, Unicode and
/// CLD2, and a hash of OpenCC's dictionary) to `out`, as ASCII.
/// Returns the number of bytes written; 0 if they do not fit.
size_t ct_rules_describe(const ct_rules *rules, char *out, size_t capacity);

/// How many Han characters of a text change when it is converted.
typedef struct ct_han_changes {
    size_t to_simplified;
    size_t to_traditional;
} ct_han_changes;

/// Converts the first `sample` Han characters of `text` (UTF-8) both ways and counts the changes.
/// Returns false if memory ran out or OpenCC's data files are missing.
bool ct_han_compare(
    ct_rules *rules, const char *text, size_t length, size_t sample, ct_han_changes *changes);

#ifdef __cplusplus
}
#endif

#endif
