#include "XapianBaseline.h"

#include <xapian.h>

#include <chrono>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

struct xb_database {
    Xapian::Database database;
};

using Terms = std::vector<std::pair<std::string, Xapian::termcount>>;

static std::vector<Terms> read_terms(const char *path) {
    Xapian::Database database(path);
    std::vector<Terms> documents;
    documents.reserve(database.get_doccount());
    for (auto i = database.postlist_begin(""); i != database.postlist_end(""); ++i) {
        Terms terms;
        for (auto t = database.termlist_begin(*i); t != database.termlist_end(*i); ++t) {
            terms.emplace_back(*t, t.get_wdf());
        }
        documents.push_back(std::move(terms));
    }
    return documents;
}

double xb_index_terms(const char *source, const char *target) {
    const std::vector<Terms> documents = read_terms(source);
    const auto start = std::chrono::steady_clock::now();
    {
        Xapian::WritableDatabase database(target, Xapian::DB_CREATE_OR_OVERWRITE);
        for (const Terms &terms : documents) {
            Xapian::Document document;
            for (const auto &[term, frequency] : terms) document.add_term(term, frequency);
            database.add_document(document);
        }
        database.commit();
    }
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

xb_database *xb_open(const char *path) { return new xb_database{Xapian::Database(path)}; }

void xb_close(xb_database *database) { delete database; }

size_t xb_search(const xb_database *database, const char *const *terms, const double *weights,
                 size_t count, uint32_t slot, double k1, double b, size_t limit, char key[256]) {
    using Xapian::Query;
    std::vector<Query> parts;
    for (size_t i = 0; i < count; ++i) {
        Query part{std::string(terms[i])};
        parts.push_back(weights[i] == 1 ? part : Query(Query::OP_SCALE_WEIGHT, part, weights[i]));
    }
    Xapian::Enquire enquire(database->database);
    enquire.set_weighting_scheme(Xapian::BM25Weight(k1, 0, 1, b, 0.5));
    enquire.set_query(Query(Query::OP_OR, parts.begin(), parts.end()));
    enquire.set_collapse_key(slot);
    const Xapian::MSet hits = enquire.get_mset(0, limit);
    for (auto i = hits.begin(); i != hits.end(); ++i) {
        std::strncpy(key, i.get_collapse_key().c_str(), 255);
    }
    return hits.size();
}
