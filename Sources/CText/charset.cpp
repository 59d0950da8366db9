#include "ct_charset.h"

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/unistr.h>
#include <vector>

namespace {

constexpr size_t longest_text = size_t{1} << 29;

struct Closer {
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, Closer>;

Converter open_strict(const char *charset) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(charset, &status));
    if (U_FAILURE(status)) return nullptr;
    ucnv_setToUCallBack(
        converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

/// Converts piece by piece; false at bytes without meaning, `at` is then behind them.
bool convert(UConverter *converter, const char *&at, const char *end, icu::UnicodeString &text) {
    char16_t piece[4096];
    while (true) {
        char16_t *target = piece;
        UErrorCode status = U_ZERO_ERROR;
        ucnv_toUnicode(converter, &target, piece + 4096, &at, end, nullptr, true, &status);
        text.append(piece, static_cast<int32_t>(target - piece));
        if (status == U_BUFFER_OVERFLOW_ERROR) continue;
        return U_SUCCESS(status);
    }
}

size_t bad_offset(UConverter *converter, const char *bytes, const char *at) {
    char bad[32];
    int8_t length = sizeof bad;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter, bad, &length, &status);
    const size_t read = static_cast<size_t>(at - bytes);
    const size_t back = U_SUCCESS(status) ? static_cast<size_t>(length) : 0;
    return read >= back ? read - back : 0;
}

}  // namespace

ct_charset_status ct_charset_decode(
    const char *charset, const char *bytes, size_t length, char **out, size_t *out_length) {
    *out = nullptr;
    *out_length = 0;
    if (length > longest_text) return CT_CHARSET_MEMORY;
    try {
        const Converter converter = open_strict(charset);
        if (!converter) return CT_CHARSET_UNKNOWN;
        icu::UnicodeString text;
        const char *at = bytes;
        if (!convert(converter.get(), at, bytes + length, text)) {
            *out_length = bad_offset(converter.get(), bytes, at);
            return CT_CHARSET_INVALID;
        }
        if (text.isBogus()) return CT_CHARSET_MEMORY;
        std::string utf8;
        text.toUTF8String(utf8);
        *out = static_cast<char *>(std::malloc(utf8.size() + 1));
        if (*out == nullptr) return CT_CHARSET_MEMORY;
        std::memcpy(*out, utf8.data(), utf8.size());
        *out_length = utf8.size();
        return CT_CHARSET_DONE;
    } catch (...) {
        return CT_CHARSET_MEMORY;
    }
}

void ct_charset_free(char *out) { std::free(out); }
