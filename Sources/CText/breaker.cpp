#include "ct_breaker.h"

#include <memory>
#include <stdexcept>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>
#include <vector>

namespace {

constexpr size_t longest_text = size_t{1} << 29;

using Iterator = std::unique_ptr<icu::BreakIterator>;

void check(UErrorCode status) {
    if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
}

bool is_unspaced(UChar32 scalar) {
    if (scalar < 0x0E00) return false;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(scalar, &status)) {
    case USCRIPT_THAI: case USCRIPT_LAO: case USCRIPT_KHMER: case USCRIPT_MYANMAR: return true;
    default: return false;
    }
}

}  // namespace

struct ct_breaker {
    Iterator sentences, words;
    std::vector<char16_t> text;
    std::vector<uint32_t> positions;    // of each UTF-16 unit among the scalars
    std::vector<uint8_t> flags;

    void decode(const char *utf8, size_t length);
    void mark(Iterator &iterator, uint8_t flag);
};

void ct_breaker::decode(const char *utf8, size_t length) {
    text.clear();
    positions.clear();
    flags.clear();
    const int32_t end = static_cast<int32_t>(length);
    for (int32_t at = 0; at < end;) {
        UChar32 scalar;
        U8_NEXT_OR_FFFD(utf8, at, end, scalar);
        char16_t units[2];
        int32_t count = 0;
        U16_APPEND_UNSAFE(units, count, scalar);
        for (int32_t unit = 0; unit < count; unit++) {
            text.push_back(units[unit]);
            positions.push_back(static_cast<uint32_t>(flags.size()));
        }
        if (scalar >= 0x300 && !flags.empty()
            && u_hasBinaryProperty(scalar, UCHAR_GRAPHEME_EXTEND)) {
            flags.back() &= static_cast<uint8_t>(~CT_SPACE);
        }
        uint8_t flag = u_isUWhiteSpace(scalar) ? CT_SPACE : 0;
        if (is_unspaced(scalar)) flag |= CT_UNSPACED;
        flags.push_back(flag);
    }
}

void ct_breaker::mark(Iterator &iterator, uint8_t flag) {
    if (text.empty()) return;
    UErrorCode status = U_ZERO_ERROR;
    UText source = UTEXT_INITIALIZER;
    utext_openUChars(&source, text.data(), static_cast<int64_t>(text.size()), &status);
    iterator->setText(&source, status);
    check(status);
    for (int32_t at = iterator->first(); at != icu::BreakIterator::DONE; at = iterator->next()) {
        if (static_cast<size_t>(at) < text.size()) {
            flags[positions[static_cast<size_t>(at)]] |= flag;
        }
    }
    utext_close(&source);
}

ct_breaker *ct_breaker_open(void) {
    try {
        auto breaker = std::make_unique<ct_breaker>();
        UErrorCode status = U_ZERO_ERROR;
        const auto &root = icu::Locale::getRoot();
        breaker->sentences.reset(icu::BreakIterator::createSentenceInstance(root, status));
        breaker->words.reset(icu::BreakIterator::createWordInstance(root, status));
        check(status);
        return breaker.release();
    } catch (...) {
        return nullptr;
    }
}

void ct_breaker_close(ct_breaker *breaker) { delete breaker; }

size_t ct_breaks(
    ct_breaker *breaker, const char *text, size_t length, bool words, const uint8_t **flags) {
    if (length > longest_text) return SIZE_MAX;
    try {
        breaker->decode(text, length);
        breaker->mark(breaker->sentences, CT_SENTENCE_START);
        if (words) breaker->mark(breaker->words, CT_WORD_BREAK);
        *flags = breaker->flags.data();
        return breaker->flags.size();
    } catch (...) {
        return SIZE_MAX;
    }
}
