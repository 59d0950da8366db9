#include "rules.hpp"

#include <algorithm>
#include <cstdio>
#include <cld2/public/compact_lang_det.h>
#include <string>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>
#include <unicode/uversion.h>

namespace {

bool is_han(UChar32 scalar) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(scalar, &status) == USCRIPT_HAN;
}

/// The first `sample` Han scalars of a text; a gap between runs becomes one space.
std::u32string han_sample(const char *text, size_t length, size_t sample) {
    std::u32string result;
    size_t found = 0;
    const int32_t end = static_cast<int32_t>(std::min<size_t>(length, INT32_MAX));
    for (int32_t at = 0; at < end && found < sample;) {
        UChar32 scalar;
        U8_NEXT_OR_FFFD(text, at, end, scalar);
        if (is_han(scalar)) {
            result.push_back(static_cast<char32_t>(scalar));
            found++;
        } else if (!result.empty() && result.back() != U' ') {
            result.push_back(U' ');
        }
    }
    return result;
}

size_t changes(const HanTable &table, const std::u32string &text) {
    size_t count = 0;
    for (size_t at = 0; at < text.size();) {
        const auto *entry = table.match(text.data() + at, text.size() - at);
        if (entry == nullptr) {
            at++;
            continue;
        }
        for (size_t i = 0; i < entry->from.size(); i++) {
            count += i >= entry->to.size() || entry->to[i] != entry->from[i];
        }
        at += entry->from.size();
    }
    return count;
}

}  // namespace

ct_rules *ct_rules_open(void) {
    try {
        return new ct_rules();
    } catch (...) {
        return nullptr;
    }
}

void ct_rules_close(ct_rules *rules) { delete rules; }

size_t ct_rules_describe(const ct_rules *rules, char *out, size_t capacity) {
    UVersionInfo icu, unicode;
    u_getVersion(icu);
    u_getUnicodeVersion(unicode);
    const int written = std::snprintf(
        out, capacity, "ICU %d.%d, Unicode %d.%d, CLD2 %s, OpenCC t2s %016llx", icu[0], icu[1],
        unicode[0], unicode[1], CLD2::DetectLanguageVersion(),
        static_cast<unsigned long long>(rules->to_simplified.hash()));
    if (written < 0 || static_cast<size_t>(written) >= capacity) return 0;
    return static_cast<size_t>(written);
}

bool ct_han_compare(
    ct_rules *rules, const char *text, size_t length, size_t sample, ct_han_changes *result) {
    try {
        const std::u32string han = han_sample(text, length, sample);
        result->to_simplified = changes(rules->to_simplified, han);
        result->to_traditional = changes(rules->traditional(), han);
        return true;
    } catch (...) {
        return false;
    }
}
