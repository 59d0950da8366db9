#include "syllabic_breaker.hpp"

#include "ct_folder.h"
#include <stdexcept>
#include <unicode/utext.h>
#include <unicode/utf16.h>

SyllabicBreaker::SyllabicBreaker() {
    UErrorCode status = U_ZERO_ERROR;
    words_.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
}

void SyllabicBreaker::mark(
    const std::vector<char32_t> &scalars, std::vector<uint8_t> &kinds,
    const std::vector<uint8_t> &scripts) {
    text_.clear();
    positions_.clear();
    for (size_t at = 0; at < scalars.size(); at++) {
        if (kinds[at] != CT_SYLLABIC) continue;
        const bool continues = !positions_.empty() && positions_.back() + 1 == at
            && scripts[at - 1] == scripts[at];
        if (!continues) {
            text_.push_back(u'\n');
            positions_.push_back(at);
        }
        char16_t units[2];
        int32_t count = 0;
        U16_APPEND_UNSAFE(units, count, static_cast<UChar32>(scalars[at]));
        for (int32_t unit = 0; unit < count; unit++) {
            text_.push_back(units[unit]);
            positions_.push_back(at);
        }
    }
    if (text_.empty()) return;
    UErrorCode status = U_ZERO_ERROR;
    UText source = UTEXT_INITIALIZER;
    utext_openUChars(&source, text_.data(), static_cast<int64_t>(text_.size()), &status);
    words_->setText(&source, status);
    if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
    for (int32_t at = words_->first(); at != icu::BreakIterator::DONE; at = words_->next()) {
        if (static_cast<size_t>(at) >= text_.size() || text_[static_cast<size_t>(at)] == u'\n') {
            continue;
        }
        kinds[positions_[static_cast<size_t>(at)]] |= CT_WORD_START;
    }
    utext_close(&source);
}
