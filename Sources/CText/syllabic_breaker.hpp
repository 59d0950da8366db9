#pragma once

#include <cstdint>
#include <memory>
#include <unicode/brkiter.h>
#include <vector>

/// Finds words in Thai, Lao, Khmer and Burmese by ICU's dictionaries. Not thread-safe.
class SyllabicBreaker {
public:
    /// Throws if ICU's data is missing.
    SyllabicBreaker();

    /// Sets CT_WORD_START in `kinds` where a word of these scripts begins. Runs of one script
    /// are looked at alone: what stands beside them never moves a break.
    void mark(
        const std::vector<char32_t> &scalars, std::vector<uint8_t> &kinds,
        const std::vector<uint8_t> &scripts);

private:
    std::unique_ptr<icu::BreakIterator> words_;
    std::vector<char16_t> text_;        // all runs, parted by line feeds
    std::vector<size_t> positions_;     // of each unit of text_ in the folded text
};
