#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

/// One direction of OpenCC's conversion: longest match first, as OpenCC does it.
/// Read once from OpenCC's dictionaries, then immutable.
class HanTable {
public:
    /// Reads the dictionaries of `config`, such as "t2s.json"; throws if they are missing.
    explicit HanTable(const char *config);

    struct Entry {
        std::u32string from;
        std::u32string to;      // as OpenCC converts
        std::u32string folded;  // for matching: what a phrase keeps is converted all the same
    };

    /// The longest entry that begins at `text`, where `count` scalars follow; null if none does
    /// and the scalar stays as it is.
    const Entry *match(const char32_t *text, size_t count) const;

    /// A hash of all entries (FNV-1a, 64 bit).
    uint64_t hash() const { return hash_; }

private:
    bool may_start(char32_t scalar) const {
        return scalar >= starts_.size() || starts_[scalar];
    }
    void add(const std::string &from, const std::string &to);
    void fold(Entry &entry) const;

    std::unordered_map<char32_t, std::vector<Entry>> entries_;  // longest first
    std::vector<bool> starts_ = std::vector<bool>(0x10000);
    uint64_t hash_ = 0xcbf29ce484222325;
};
