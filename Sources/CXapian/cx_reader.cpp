#include "cx_reader.h"

#include "guarded.h"
#include "handles.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

using firsthand::copy_bytes;
using firsthand::for_each;
using firsthand::guarded;
using firsthand::string_of;

struct cx_hits {
    struct Hit {
        Xapian::docid docid;
        double weight;
        std::string collapse_key;
    };
    std::vector<Hit> hits;
    Xapian::doccount lower, estimated, upper;
};

cx_reader *cx_reader_open(cx_text path, cx_error *error) {
    return guarded(error, static_cast<cx_reader *>(nullptr),
                   [&] { return new cx_reader{Xapian::Database(string_of(path))}; });
}

void cx_reader_close(cx_reader *reader) { delete reader; }

uint32_t cx_reader_count(const cx_reader *reader, cx_error *error) {
    return guarded(error, uint32_t(0), [&] { return uint32_t(reader->database.get_doccount()); });
}

bool cx_reader_frequencies(const cx_reader *reader, cx_texts terms, uint32_t *frequencies,
                           cx_error *error) {
    return guarded(error, false, [&] {
        for_each(terms, [&](std::string term, size_t i) {
            frequencies[i] = reader->database.get_termfreq(term);
        });
        return true;
    });
}

bool cx_reader_holds(const cx_reader *reader, uint32_t docid, cx_texts terms, bool *holds,
                     cx_error *error) {
    return guarded(error, false, [&] {
        // A document's terms lie in byte order: one walk finds them all.
        std::vector<std::pair<std::string, size_t>> wanted;
        for_each(terms, [&](std::string term, size_t i) { wanted.emplace_back(term, i); });
        std::sort(wanted.begin(), wanted.end());
        auto held = reader->database.termlist_begin(docid);
        const auto end = reader->database.termlist_end(docid);
        for (const auto &[term, i] : wanted) {
            if (held != end) held.skip_to(term);
            holds[i] = held != end && *held == term;
        }
        return true;
    });
}

bool cx_reader_values(const cx_reader *reader, const uint32_t *docids, size_t count, uint32_t slot,
                      void *context, cx_value_visitor visit, cx_error *error) {
    return guarded(error, false, [&] {
        // A slot's values lie in the order of docids: one walk reads them all.
        std::vector<size_t> order(count);
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(),
                  [&](size_t a, size_t b) { return docids[a] < docids[b]; });
        auto value = reader->database.valuestream_begin(slot);
        const auto end = reader->database.valuestream_end(slot);
        for (size_t index : order) {
            if (value != end) value.skip_to(docids[index]);
            const bool found = value != end && value.get_docid() == docids[index];
            const std::string text = found ? *value : std::string();
            visit(context, index, {text.data(), text.size()});
        }
        return true;
    });
}

bool cx_reader_metadata(const cx_reader *reader, cx_text key, cx_bytes *value, cx_error *error) {
    return guarded(error, false, [&] {
        *value = copy_bytes(reader->database.get_metadata(string_of(key)));
        return true;
    });
}

bool cx_reader_terms(const cx_reader *reader, cx_text prefix, void *context,
                     cx_entry_visitor visit, cx_error *error) {
    return guarded(error, false, [&] {
        const auto &database = reader->database;
        const std::string start = string_of(prefix);
        for (auto i = database.allterms_begin(start); i != database.allterms_end(start); ++i) {
            const std::string term = *i;
            if (!visit(context, {term.data(), term.size()}, i.get_termfreq())) break;
        }
        return true;
    });
}

bool cx_reader_metadata_keys(const cx_reader *reader, cx_text prefix, void *context,
                             cx_entry_visitor visit, cx_error *error) {
    return guarded(error, false, [&] {
        const auto &database = reader->database;
        const std::string start = string_of(prefix);
        for (auto i = database.metadata_keys_begin(start); i != database.metadata_keys_end(start);
             ++i) {
            const std::string key = *i;
            if (!visit(context, {key.data(), key.size()}, 0)) break;
        }
        return true;
    });
}

bool cx_reader_postings(const cx_reader *reader, cx_text prefix, void *context,
                        cx_posting_visitor visit, cx_error *error) {
    return guarded(error, false, [&] {
        const auto &database = reader->database;
        const std::string start = string_of(prefix);
        for (auto i = database.allterms_begin(start); i != database.allterms_end(start); ++i) {
            const std::string term = *i;
            for (auto j = database.postlist_begin(term); j != database.postlist_end(term); ++j) {
                visit(context, {term.data(), term.size()}, *j);
            }
        }
        return true;
    });
}

static cx_hits *copy_hits(const Xapian::MSet &set) {
    std::vector<cx_hits::Hit> hits;
    hits.reserve(set.size());
    for (auto i = set.begin(); i != set.end(); ++i) {
        hits.push_back({*i, i.get_weight(), i.get_collapse_key()});
    }
    return new cx_hits{std::move(hits), set.get_matches_lower_bound(),
                       set.get_matches_estimated(), set.get_matches_upper_bound()};
}

cx_hits *cx_reader_search(const cx_reader *reader, const cx_query *query,
                          const cx_search_options *options, cx_error *error) {
    return guarded(error, static_cast<cx_hits *>(nullptr), [&] {
        Xapian::Enquire enquire(reader->database);
        const cx_bm25 &p = options->bm25;
        enquire.set_weighting_scheme(
            Xapian::BM25Weight(p.k1, p.k2, p.k3, p.b, p.min_normalised_length));
        enquire.set_query(query->query);
        if (options->collapses) enquire.set_collapse_key(options->collapse_slot);
        return copy_hits(enquire.get_mset(0, options->limit, options->check_at_least));
    });
}

cx_hits *cx_reader_search_by_count(const cx_reader *reader, const cx_query *query, uint32_t limit,
                                   cx_error *error) {
    return guarded(error, static_cast<cx_hits *>(nullptr), [&] {
        Xapian::Enquire enquire(reader->database);
        enquire.set_weighting_scheme(Xapian::CoordWeight());
        enquire.set_query(query->query);
        return copy_hits(enquire.get_mset(0, limit));
    });
}

void cx_hits_free(cx_hits *hits) { delete hits; }

size_t cx_hits_count(const cx_hits *hits) { return hits->hits.size(); }

uint32_t cx_hits_matches_lower_bound(const cx_hits *hits) { return hits->lower; }

uint32_t cx_hits_matches_estimated(const cx_hits *hits) { return hits->estimated; }

uint32_t cx_hits_matches_upper_bound(const cx_hits *hits) { return hits->upper; }

uint32_t cx_hits_docid(const cx_hits *hits, size_t index) { return hits->hits[index].docid; }

double cx_hits_weight(const cx_hits *hits, size_t index) { return hits->hits[index].weight; }

cx_text cx_hits_collapse_key(const cx_hits *hits, size_t index) {
    const std::string &key = hits->hits[index].collapse_key;
    return {key.data(), key.size()};
}
