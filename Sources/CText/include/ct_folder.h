#ifndef CT_FOLDER_H
#define CT_FOLDER_H

#include "ct_rules.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What a folded scalar is to the tokenizer.
enum ct_kind {
    CT_OTHER = 0,       ///< separates words: spaces, punctuation, symbols, emoji
    CT_LETTER = 1,      ///< a letter of an alphabetic script, or a mark on one
    CT_DIGIT = 2,       ///< 0 to 9
    CT_CJK = 3,         ///< Han, Kana, Hangul, Bopomofo
    CT_SYLLABIC = 4,    ///< Thai, Lao, Khmer, Burmese: written without spaces
    CT_APOSTROPHE = 5,
    CT_HYPHEN = 6,
    CT_DOT = 7,
    CT_COMMA = 8,
    CT_AMPERSAND = 9,
    CT_MARK = 10,       ///< only inside CText: a mark joins the letter before it
    CT_ENCLOSING = 11   ///< only at the start of a text: a circle or key cap around the last one
};

/// Set in a kind where a word of the syllabic scripts begins.
enum { CT_WORD_START = 0x80 };

/// The scripts that rules name; others are ICU's UScriptCode as it is.
enum ct_script {
    CT_SCRIPT_ARABIC = 2, CT_SCRIPT_CYRILLIC = 8, CT_SCRIPT_HAN = 17, CT_SCRIPT_HANGUL = 18,
    CT_SCRIPT_HIRAGANA = 20, CT_SCRIPT_KATAKANA = 22, CT_SCRIPT_LATIN = 25
};

/// A folded text. The arrays belong to the folder and hold until its next call.
typedef struct ct_folded {
    const char *utf8;           ///< the folded text
    const uint32_t *offsets;    ///< count + 1 byte offsets into utf8, one for each folded scalar
    const uint32_t *starts;     ///< first original scalar each folded scalar came from
    const uint32_t *ends;       ///< one past the last
    const uint8_t *kinds;       ///< enum ct_kind, with CT_WORD_START
    const uint8_t *scripts;     ///< UScriptCode; meaningful for letters only
    size_t count;               ///< folded scalars
    size_t original_count;      ///< scalars of the original text
} ct_folded;

/// Folds texts for matching. Not thread-safe: one task at a time.
typedef struct ct_folder ct_folder;

/// Opens a folder; NULL if ICU's data is missing or memory ran out. `rules` must outlive it.
ct_folder *ct_folder_open(const ct_rules *rules);

/// Closes a folder; NULL is allowed.
void ct_folder_close(ct_folder *folder);

/// Folds `text`, `length` bytes of UTF-8, at most 512 MiB: NFKC with case folding except that
/// Thai SARA AM stays whole, digits to ASCII, ё to е, curly apostrophes to ', Traditional to
/// Simplified Chinese. Returns false if the text is longer or memory ran out.
bool ct_fold(ct_folder *folder, const char *text, size_t length, ct_folded *folded);

#ifdef __cplusplus
}
#endif

#endif
