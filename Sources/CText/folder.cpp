#include "ct_folder.h"

#include "rules.hpp"
#include "scalar_table.hpp"
#include "syllabic_breaker.hpp"
#include <algorithm>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

namespace {

constexpr size_t longest_text = size_t{1} << 29;
/// Longer sequences without a boundary are folded in pieces (Unicode's Stream-Safe format).
constexpr size_t longest_chunk = 32;

bool is_tone(char32_t scalar) {
    return (scalar >= 0x0E48 && scalar <= 0x0E4B) || (scalar >= 0x0EC8 && scalar <= 0x0ECB);
}
bool is_ring(char32_t scalar) { return scalar == 0x0E4D || scalar == 0x0ECD; }
bool is_sara_aa(char32_t scalar) { return scalar == 0x0E32 || scalar == 0x0EB2; }
bool is_sara_am(char32_t scalar) { return scalar == 0x0E33 || scalar == 0x0EB3; }

/// The folded scalars of a text with where each came from.
struct Buffer {
    std::vector<char32_t> scalars;
    std::vector<uint32_t> starts, ends;
    std::vector<uint8_t> kinds, scripts;

    void clear() {
        scalars.clear();
        starts.clear();
        ends.clear();
        kinds.clear();
        scripts.clear();
    }
    void add(char32_t scalar, uint32_t start, uint32_t end, uint8_t kind, uint8_t script) {
        scalars.push_back(scalar);
        starts.push_back(start);
        ends.push_back(end);
        kinds.push_back(kind);
        scripts.push_back(script);
    }
    void remove_last() {
        scalars.pop_back();
        starts.pop_back();
        ends.pop_back();
        kinds.pop_back();
        scripts.pop_back();
    }
    /// Replaces `length` scalars by `to`. If their numbers differ, each comes from all of them.
    void replace(size_t at, size_t length, const std::u32string &to) {
        if (to.size() != length) {
            const uint32_t start = starts[at], end = ends[at + length - 1];
            resize(scalars, at, length, to.size(), char32_t{0});
            resize(starts, at, length, to.size(), start);
            resize(ends, at, length, to.size(), end);
            resize(kinds, at, length, to.size(), kinds[at]);
            resize(scripts, at, length, to.size(), scripts[at]);
        }
        std::copy(to.begin(), to.end(), scalars.begin() + static_cast<ptrdiff_t>(at));
    }
    size_t count() const { return scalars.size(); }

private:
    template <typename Value>
    static void resize(
        std::vector<Value> &list, size_t at, size_t old_count, size_t new_count, Value value) {
        const auto first = list.begin() + static_cast<ptrdiff_t>(at);
        const auto next = list.erase(first, first + static_cast<ptrdiff_t>(old_count));
        list.insert(next, new_count, value);
    }
};

}  // namespace

struct ct_folder {
    ct_folder(const ct_rules *rules, const icu::Normalizer2 *nfkc)
        : rules(rules), nfkc(nfkc), table(nfkc) {}

    const ct_rules *rules;
    const icu::Normalizer2 *nfkc;
    ScalarTable table;
    SyllabicBreaker breaker;
    std::vector<char32_t> original;
    Buffer folded;
    std::string utf8;
    std::vector<uint32_t> offsets;

    void decode(const char *text, size_t length);
    void fold();
    uint32_t fold_chunk(uint32_t start);
    void emit(char32_t scalar, uint32_t start, uint32_t end);
    void emit_mark(char32_t scalar, uint32_t start, uint32_t end, ScalarTable::Cell cell);
    void widen_last(uint32_t end);
    bool join_sara_am(char32_t scalar, uint32_t end);
    void simplify();
    void encode();
};

void ct_folder::decode(const char *text, size_t length) {
    original.clear();
    const int32_t end = static_cast<int32_t>(length);
    for (int32_t at = 0; at < end;) {
        UChar32 scalar;
        U8_NEXT_OR_FFFD(text, at, end, scalar);
        original.push_back(static_cast<char32_t>(scalar));
    }
}

void ct_folder::fold() {
    folded.clear();
    const uint32_t count = static_cast<uint32_t>(original.size());
    for (uint32_t at = 0; at < count;) {
        const auto cell = table.at(original[at]);
        const bool alone = at + 1 == count || original[at + 1] < 0x80
            || table.at(original[at + 1]).boundary;
        if (cell.simple && (alone || is_sara_am(original[at]))) {
            emit(cell.folded, at, at + 1);
            at++;
        } else {
            at = fold_chunk(at);
        }
    }
}

/// Folds the scalars from `start` to the next boundary together. Returns where that is.
uint32_t ct_folder::fold_chunk(uint32_t start) {
    icu::UnicodeString chunk(static_cast<UChar32>(original[start]));
    uint32_t end = start + 1;
    while (end < original.size() && end - start < longest_chunk
           && !table.at(original[end]).boundary) {
        chunk.append(static_cast<UChar32>(original[end++]));
    }
    UErrorCode status = U_ZERO_ERROR;
    const auto result = nfkc->normalize(chunk, status);
    if (U_FAILURE(status)) throw std::bad_alloc();
    for (int32_t at = 0; at < result.length(); at = result.moveIndex32(at, 1)) {
        emit(ScalarTable::unified(static_cast<char32_t>(result.char32At(at))), start, end);
    }
    return end;
}

void ct_folder::emit(char32_t scalar, uint32_t start, uint32_t end) {
    const auto cell = table.at(scalar);
    if (cell.kind == CT_ENCLOSING && folded.count() > 0) return widen_last(end);
    if (cell.kind == CT_MARK) return emit_mark(scalar, start, end, cell);
    if (cell.kind == CT_SYLLABIC && join_sara_am(scalar, end)) return;
    uint8_t script = cell.script;
    if (cell.kind == CT_LETTER && script <= USCRIPT_INHERITED) {
        const bool joins = folded.count() > 0 && folded.kinds.back() == CT_LETTER;
        script = joins ? folded.scripts.back() : uint8_t{USCRIPT_LATIN};
    }
    folded.add(scalar, start, end, cell.kind, script);
}

/// The last scalar's origin reaches to `end` now: what stood there vanishes.
void ct_folder::widen_last(uint32_t end) {
    folded.ends.back() = std::max(folded.ends.back(), end);
}

/// A mark belongs to the letter before it; without one it is no part of a word.
void ct_folder::emit_mark(
    char32_t scalar, uint32_t start, uint32_t end, ScalarTable::Cell cell) {
    const uint8_t before = folded.count() > 0 ? folded.kinds.back() : uint8_t{CT_OTHER};
    switch (before) {
    case CT_LETTER:
    case CT_SYLLABIC:
        return folded.add(scalar, start, end, before, folded.scripts.back());
    case CT_CJK:    // one scalar a character
    case CT_DIGIT:
        return widen_last(end);
    default:
        return folded.add(scalar, start, end, CT_OTHER, cell.script);
    }
}

/// Writes SARA AM in one way: a ring and SARA AA become SARA AM, a tone mark stands before it.
bool ct_folder::join_sara_am(char32_t scalar, uint32_t end) {
    const size_t count = folded.count();
    if (is_tone(scalar) && count > 0 && is_sara_am(folded.scalars.back())) {
        const char32_t sara_am = folded.scalars.back();
        const uint32_t from = folded.starts.back();
        const uint8_t script = folded.scripts.back();
        folded.remove_last();
        folded.add(scalar, from, end, CT_SYLLABIC, script);
        folded.add(sara_am, from, end, CT_SYLLABIC, script);
        return true;
    }
    if (!is_sara_aa(scalar) || count == 0) return false;
    const bool toned = is_tone(folded.scalars.back()) && count > 1;
    const size_t ring = count - (toned ? 2 : 1);
    if (!is_ring(folded.scalars[ring])) return false;
    const uint32_t from = folded.starts[ring];
    const uint8_t script = folded.scripts[ring];
    const char32_t tone = folded.scalars.back();
    folded.remove_last();
    if (toned) {
        folded.remove_last();
        folded.add(tone, from, end, CT_SYLLABIC, script);
    }
    folded.add(scalar + 1, from, end, CT_SYLLABIC, script);
    return true;
}

/// Replaces Traditional by Simplified Chinese, one run of Han characters after another.
void ct_folder::simplify() {
    size_t run = 0;  // end of the run that `at` is in
    for (size_t at = 0; at < folded.count();) {
        if (folded.scripts[at] != USCRIPT_HAN) {
            at++;
            continue;
        }
        for (run = std::max(run, at); run < folded.count(); run++) {
            if (folded.scripts[run] != USCRIPT_HAN) break;
        }
        const auto *entry = rules->to_simplified.match(folded.scalars.data() + at, run - at);
        if (entry == nullptr) {
            at++;
            continue;
        }
        run = run - entry->from.size() + entry->folded.size();
        folded.replace(at, entry->from.size(), entry->folded);
        at += entry->folded.size();
    }
}

void ct_folder::encode() {
    utf8.clear();
    offsets.clear();
    for (const char32_t scalar : folded.scalars) {
        offsets.push_back(static_cast<uint32_t>(utf8.size()));
        if (scalar < 0x80) {
            utf8.push_back(static_cast<char>(scalar));
            continue;
        }
        char bytes[U8_MAX_LENGTH];
        int32_t length = 0;
        U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(scalar));
        utf8.append(bytes, static_cast<size_t>(length));
    }
    offsets.push_back(static_cast<uint32_t>(utf8.size()));
}

ct_folder *ct_folder_open(const ct_rules *rules) {
    try {
        UErrorCode status = U_ZERO_ERROR;
        const auto *nfkc = icu::Normalizer2::getNFKCCasefoldInstance(status);
        if (U_FAILURE(status)) return nullptr;
        return new ct_folder(rules, nfkc);
    } catch (...) {
        return nullptr;
    }
}

void ct_folder_close(ct_folder *folder) { delete folder; }

bool ct_fold(ct_folder *folder, const char *text, size_t length, ct_folded *result) {
    if (length > longest_text) return false;
    try {
        folder->decode(text, length);
        folder->fold();
        folder->simplify();
        folder->encode();
        const Buffer &folded = folder->folded;
        folder->breaker.mark(folded.scalars, folder->folded.kinds, folded.scripts);
        *result = {folder->utf8.data(), folder->offsets.data(), folded.starts.data(),
                   folded.ends.data(), folded.kinds.data(), folded.scripts.data(),
                   folded.count(), folder->original.size()};
        return true;
    } catch (...) {
        return false;
    }
}
