#ifndef CT_LANGUAGE_H
#define CT_LANGUAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A language that CLD2 found in a text.
typedef struct ct_guess {
    char code[16];      ///< such as "en" or "zh-Hant", NUL-terminated; empty if none
    int percent;        ///< its share of the text, 0 to 100
} ct_guess;

/// Writes CLD2's best three guesses for `text` (valid UTF-8) to `guesses`, best first.
/// Returns whether CLD2 calls the first one reliable. Thread-safe.
bool ct_detect_language(const char *text, size_t length, ct_guess guesses[3]);

/// The script (UScriptCode) that `tag`, a NUL-terminated language tag, is most likely written in;
/// 103 (unknown) if ICU does not know. Thread-safe.
uint8_t ct_script_of_language(const char *tag);

/// Writes the language that `script` (UScriptCode) most likely stands for, NUL-terminated; empty
/// if ICU does not know. Thread-safe.
void ct_language_of_script(uint8_t script, char language[16]);

#ifdef __cplusplus
}
#endif

#endif
