#ifndef CE_ENGINE_H
#define CE_ENGINE_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The longest text in bytes that the engine is given.
enum { CE_MAXIMUM_BYTES = 8192 };

/// How a call ended.
typedef enum ce_status {
    CE_OK,
    CE_LIBRARY_UNUSABLE,    ///< the library is missing, damaged or another one
    CE_MODEL_REFUSED,       ///< the library did not accept the model file
    CE_TEXT_REFUSED,        ///< too long, or holds NUL or U+FDFA, which the engine cannot take
    CE_FAILED               ///< memory ran out, or the engine gave no vector of unit length
} ce_status;

/// What went wrong in opening; `message` is NUL-terminated.
typedef struct ce_error {
    ce_status status;
    char message[256];
} ce_error;

/// What a text is embedded as.
typedef enum ce_form { CE_QUERY, CE_PASSAGE } ce_form;

/// An embedding engine and its model. Thread-safe but for ce_engine_close.
typedef struct ce_engine ce_engine;

/// Loads the engine `library` and the file `model`, which must be whole: the caller has checked
/// its content. Both are paths. NULL with `*error` set on failure.
ce_engine *ce_engine_open(const char *library, const char *model, ce_error *error);

/// Closes an engine that no other thread is using; NULL is allowed.
void ce_engine_close(ce_engine *engine);

/// The number of floats in a vector.
size_t ce_dimensions(const ce_engine *engine);

/// Counts the tokens of `text`, `length` bytes of UTF-8, with those that the form adds.
ce_status ce_count_tokens(
    const ce_engine *engine, const char *text, size_t length, ce_form form, size_t *count);

/// Writes the vector of `text`, of unit length, to `out`, which has ce_dimensions() floats.
/// The time grows with the tokens, about 1 ms each: count them first.
ce_status ce_embed(
    const ce_engine *engine, const char *text, size_t length, ce_form form, float *out);

#ifdef __cplusplus
}
#endif

#endif
