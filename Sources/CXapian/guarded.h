#ifndef CXAPIAN_GUARDED_H
#define CXAPIAN_GUARDED_H

#include "cx_error.h"

#include <string>

namespace firsthand {

/// Sorts the exception in flight into `error`: the one place where libxapian's classes are told apart.
void record_current_exception(cx_error *error) noexcept;

/// Runs `body`; an exception becomes `error` and the result `failure`.
template <typename Result, typename Body>
Result guarded(cx_error *error, Result failure, Body body) noexcept {
    try {
        return body();
    } catch (...) {
        record_current_exception(error);
        return failure;
    }
}

inline std::string string_of(cx_text text) { return std::string(text.bytes, text.length); }

/// Calls `visit(std::string, index)` for each of `texts`.
template <typename Visit>
void for_each(cx_texts texts, Visit visit) {
    const char *next = texts.bytes;
    for (size_t i = 0; i < texts.count; ++i) {
        visit(std::string(next, texts.lengths[i]), i);
        next += texts.lengths[i];
    }
}

/// Copies `text` into memory that cx_bytes_free releases.
cx_bytes copy_bytes(const std::string &text);

}  // namespace firsthand

#endif
