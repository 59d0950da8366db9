#include "scalar_table.hpp"

#include "ct_folder.h"
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace {

bool is_sara_am(char32_t scalar) { return scalar == 0x0E33 || scalar == 0x0EB3; }

uint8_t script_of(char32_t scalar) {
    UErrorCode status = U_ZERO_ERROR;
    const int script = uscript_getScript(static_cast<UChar32>(scalar), &status);
    return script >= 0 && script < 256 ? static_cast<uint8_t>(script) : USCRIPT_UNKNOWN;
}

uint8_t punctuation_kind(char32_t scalar) {
    switch (scalar) {
    case U'\'': return CT_APOSTROPHE;
    case U'-': case 0x2010: case 0x2011: return CT_HYPHEN;
    case U'.': return CT_DOT;
    case U',': return CT_COMMA;
    case U'&': return CT_AMPERSAND;
    default: return CT_OTHER;
    }
}

uint8_t letter_kind(char32_t scalar, uint8_t script) {
    switch (script) {
    case USCRIPT_HAN: case USCRIPT_HIRAGANA: case USCRIPT_KATAKANA: case USCRIPT_HANGUL:
    case USCRIPT_BOPOMOFO: case USCRIPT_YI:
        return CT_CJK;
    case USCRIPT_THAI: case USCRIPT_LAO: case USCRIPT_KHMER: case USCRIPT_MYANMAR:
        return CT_SYLLABIC;
    default:
        return scalar == 0x30FC ? CT_CJK : CT_LETTER;  // the long-vowel mark of Kana
    }
}

uint8_t kind_of(char32_t scalar, uint8_t script) {
    const auto mask = U_GET_GC_MASK(static_cast<UChar32>(scalar));
    if (mask & (U_GC_L_MASK | U_GC_NL_MASK)) return letter_kind(scalar, script);
    if (mask & U_GC_ND_MASK) return CT_DIGIT;
    if (mask & (U_GC_MN_MASK | U_GC_MC_MASK)) {
        return letter_kind(scalar, script) == CT_SYLLABIC ? CT_SYLLABIC : CT_MARK;
    }
    if (mask & U_GC_ME_MASK) return CT_ENCLOSING;
    return punctuation_kind(scalar);
}

}  // namespace

char32_t ScalarTable::unified(char32_t scalar) {
    if (scalar < 0x80) return scalar;
    switch (scalar) {
    case 0x0451: return 0x0435;                                             // ё
    case 0x2018: case 0x2019: case 0x201B: case 0x02BC: return U'\'';
    default: break;
    }
    const int digit = u_charDigitValue(static_cast<UChar32>(scalar));
    const bool decimal = u_charType(static_cast<UChar32>(scalar)) == U_DECIMAL_DIGIT_NUMBER;
    return decimal && digit >= 0 ? U'0' + static_cast<char32_t>(digit) : scalar;
}

ScalarTable::Cell ScalarTable::make(char32_t scalar) const {
    Cell cell;
    cell.known = true;
    cell.script = script_of(scalar);
    cell.kind = kind_of(scalar, cell.script);
    cell.folded = unified(scalar);
    cell.simple = is_sara_am(scalar);
    cell.boundary =
        is_sara_am(scalar) || nfkc_->hasBoundaryBefore(static_cast<UChar32>(scalar));
    if (cell.simple) return cell;
    UErrorCode status = U_ZERO_ERROR;
    const auto folded =
        nfkc_->normalize(icu::UnicodeString(static_cast<UChar32>(scalar)), status);
    if (U_SUCCESS(status) && folded.countChar32() == 1) {
        cell.simple = true;
        cell.folded = unified(static_cast<char32_t>(folded.char32At(0)));
    }
    return cell;
}
