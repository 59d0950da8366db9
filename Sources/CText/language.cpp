#include "ct_language.h"

#include <algorithm>
#include <cstdio>
#include <cld2/public/compact_lang_det.h>
#include <string>
#include <unicode/uloc.h>
#include <unicode/uscript.h>

bool ct_detect_language(const char *text, size_t length, ct_guess guesses[3]) {
    CLD2::Language languages[3];
    int percents[3];
    int text_bytes = 0;
    bool reliable = false;
    const int bytes = static_cast<int>(std::min<size_t>(length, 1 << 30));
    CLD2::DetectLanguageSummary(
        text, bytes, true, languages, percents, &text_bytes, &reliable);
    for (int i = 0; i < 3; i++) {
        const bool known = languages[i] != CLD2::UNKNOWN_LANGUAGE;
        const char *code = known ? CLD2::LanguageCode(languages[i]) : "";
        std::snprintf(guesses[i].code, sizeof guesses[i].code, "%s", code);
        guesses[i].percent = percents[i];
    }
    return reliable;
}

uint8_t ct_script_of_language(const char *tag) {
    UScriptCode codes[8];
    UErrorCode status = U_ZERO_ERROR;
    const int count = uscript_getCode(tag, codes, 8, &status);
    const bool found = U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING && count > 0;
    return static_cast<uint8_t>(found ? codes[0] : USCRIPT_UNKNOWN);
}

void ct_language_of_script(uint8_t script, char language[16]) {
    language[0] = '\0';
    UErrorCode status = U_ZERO_ERROR;
    char tag[32], likely[ULOC_FULLNAME_CAPACITY];
    std::snprintf(
        tag, sizeof tag, "und_%s", uscript_getShortName(static_cast<UScriptCode>(script)));
    uloc_addLikelySubtags(tag, likely, sizeof likely, &status);
    uloc_getLanguage(likely, language, 16, &status);
    if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING) language[0] = '\0';
}
