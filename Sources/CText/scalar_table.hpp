#pragma once

#include <cstdint>
#include <unicode/normalizer2.h>
#include <vector>

/// What the folder knows of one scalar. Looked up once from ICU, then kept for the Basic
/// Multilingual Plane. Not thread-safe.
class ScalarTable {
public:
    explicit ScalarTable(const icu::Normalizer2 *nfkc) : nfkc_(nfkc), cells_(0x10000) {}

    struct Cell {
        uint32_t folded = 0;    // the one scalar it folds to, if `simple`
        uint8_t kind = 0;       // of the scalar itself, as it stands after folding
        uint8_t script = 0;
        bool known = false;
        bool boundary = false;  // nothing before it can interact with it
        bool simple = false;    // alone, it folds to exactly one scalar
    };

    Cell at(char32_t scalar) {
        if (scalar >= cells_.size()) return make(scalar);
        Cell &cell = cells_[scalar];
        if (!cell.known) cell = make(scalar);
        return cell;
    }

    /// Our own rules on top of NFKC case folding: digits, ё, apostrophes.
    static char32_t unified(char32_t scalar);

private:
    Cell make(char32_t scalar) const;

    const icu::Normalizer2 *nfkc_;
    std::vector<Cell> cells_;
};
