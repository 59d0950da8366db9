#include "han_table.hpp"

#include <algorithm>
#include <opencc/Config.hpp>
#include <opencc/Conversion.hpp>
#include <opencc/ConversionChain.hpp>
#include <opencc/Converter.hpp>
#include <opencc/Dict.hpp>
#include <opencc/DictEntry.hpp>
#include <opencc/Lexicon.hpp>
#include <stdexcept>
#include <unicode/utf8.h>

namespace {

std::u32string scalars(const std::string &utf8) {
    std::u32string result;
    const int32_t length = static_cast<int32_t>(utf8.size());
    for (int32_t at = 0; at < length;) {
        UChar32 scalar;
        U8_NEXT_OR_FFFD(utf8.data(), at, length, scalar);
        result.push_back(static_cast<char32_t>(scalar));
    }
    return result;
}

}  // namespace

HanTable::HanTable(const char *config) {
    opencc::Config reader;
    const auto conversions = reader.NewFromFile(config)->GetConversionChain()->GetConversions();
    if (conversions.size() != 1) throw std::runtime_error("a chain of conversions");
    const auto lexicon = conversions.front()->GetDict()->GetLexicon();
    for (size_t index = 0; index < lexicon->Length(); index++) {
        const auto *entry = lexicon->At(index);
        add(entry->Key(), entry->GetDefault());
    }
    for (auto &[start, list] : entries_) {
        std::sort(list.begin(), list.end(), [](const Entry &a, const Entry &b) {
            return a.from.size() > b.from.size();
        });
    }
    for (auto &[start, list] : entries_) {
        for (Entry &entry : list) fold(entry);
    }
}

/// OpenCC keeps 於 in 於單, a name, and so in 由於單獨. Texts that must match may not depend on
/// what stands beside: every character is converted.
void HanTable::fold(Entry &entry) const {
    entry.folded = entry.to;
    for (char32_t &scalar : entry.folded) {
        const auto found = entries_.find(scalar);
        if (found == entries_.end()) continue;
        const Entry &single = found->second.back();
        if (single.from.size() == 1 && single.to.size() == 1) scalar = single.to.front();
    }
}

void HanTable::add(const std::string &from, const std::string &to) {
    for (const unsigned char byte : from + '\t' + to + '\n') {
        hash_ = (hash_ ^ byte) * 0x100000001b3;
    }
    Entry entry{scalars(from), scalars(to), {}};
    if (entry.from.empty()) return;
    const char32_t start = entry.from.front();
    if (start < starts_.size()) starts_[start] = true;
    entries_[start].push_back(std::move(entry));
}

const HanTable::Entry *HanTable::match(const char32_t *text, size_t count) const {
    if (count == 0 || !may_start(text[0])) return nullptr;
    const auto found = entries_.find(text[0]);
    if (found == entries_.end()) return nullptr;
    for (const Entry &entry : found->second) {
        const size_t length = entry.from.size();
        const bool fits = length <= count;
        if (fits && std::equal(entry.from.begin(), entry.from.end(), text)) return &entry;
    }
    return nullptr;
}
