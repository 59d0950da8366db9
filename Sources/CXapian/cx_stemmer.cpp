#include "cx_stemmer.h"

#include <cstring>
#include <string>
#include <xapian.h>

struct cx_stemmer {
    Xapian::Stem stem;
    std::string word;
};

cx_stemmer *cx_stemmer_open(const char *language) {
    try {
        return new cx_stemmer{Xapian::Stem(language), {}};
    } catch (...) {
        return nullptr;
    }
}

void cx_stemmer_close(cx_stemmer *stemmer) { delete stemmer; }

size_t cx_stem(
    cx_stemmer *stemmer, const char *word, size_t length, char *out, size_t capacity) {
    try {
        stemmer->word.assign(word, length);
        const std::string stem = stemmer->stem(stemmer->word);
        if (stem.size() > capacity) return 0;
        std::memcpy(out, stem.data(), stem.size());
        return stem.size();
    } catch (...) {
        return 0;
    }
}
