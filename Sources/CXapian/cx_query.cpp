#include "cx_query.h"

#include "guarded.h"
#include "handles.h"

#include <algorithm>
#include <vector>

using firsthand::for_each;
using firsthand::guarded;
using firsthand::string_of;
using Xapian::Query;

template <typename Build>
static cx_query *make(cx_error *error, Build build) {
    return guarded(error, static_cast<cx_query *>(nullptr),
                   [&] { return new cx_query{build()}; });
}

cx_query *cx_query_any(cx_texts terms, const double *weights, cx_error *error) {
    return make(error, [&] {
        std::vector<Query> parts;
        parts.reserve(terms.count);
        for_each(terms, [&](std::string term, size_t i) {
            Query part(term);
            parts.push_back(weights[i] == 1 ? part : Query(Query::OP_SCALE_WEIGHT, part, weights[i]));
        });
        return Query(Query::OP_OR, parts.begin(), parts.end());
    });
}

cx_query *cx_query_all(cx_texts terms, cx_error *error) {
    return make(error, [&] {
        std::vector<Query> parts;
        parts.reserve(terms.count);
        for_each(terms, [&](std::string term, size_t) { parts.emplace_back(term); });
        return Query(Query::OP_AND, parts.begin(), parts.end());
    });
}

namespace {

/// Goes along a list of ids without looking anything up in the index.
class DocidSource : public Xapian::PostingSource {
    std::vector<Xapian::docid> docids;
    size_t place = 0;
    bool begun = false;

  public:
    explicit DocidSource(std::vector<Xapian::docid> docids) : docids(std::move(docids)) {}

    void init(const Xapian::Database &) override {
        place = 0;
        begun = false;
    }

    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return docids.size(); }
    Xapian::doccount get_termfreq_max() const override { return docids.size(); }

    void next(double) override {
        if (begun) ++place;
        begun = true;
    }

    void skip_to(Xapian::docid docid, double) override {
        begun = true;
        place = std::lower_bound(docids.begin() + place, docids.end(), docid) - docids.begin();
    }

    bool at_end() const override { return place == docids.size(); }
    Xapian::docid get_docid() const override { return docids[place]; }
};

}  // namespace

cx_query *cx_query_docids(const uint32_t *docids, size_t count, cx_error *error) {
    return make(error, [&] {
        auto *source = new DocidSource(std::vector<Xapian::docid>(docids, docids + count));
        return Query(source->release());
    });
}

cx_query *cx_query_scale(const cx_query *query, double factor, cx_error *error) {
    return make(error, [&] { return Query(Query::OP_SCALE_WEIGHT, query->query, factor); });
}

cx_query *cx_query_value_at_least(uint32_t slot, cx_text bound, cx_error *error) {
    return make(error, [&] { return Query(Query::OP_VALUE_GE, slot, string_of(bound)); });
}

cx_query *cx_query_value_at_most(uint32_t slot, cx_text bound, cx_error *error) {
    return make(error, [&] { return Query(Query::OP_VALUE_LE, slot, string_of(bound)); });
}

cx_query *cx_query_everything(cx_error *error) {
    return make(error, [&] { return Query::MatchAll; });
}

static Query::op operator_of(cx_operator op) {
    switch (op) {
        case CX_AND: return Query::OP_AND;
        case CX_OR: return Query::OP_OR;
        case CX_AND_NOT: return Query::OP_AND_NOT;
        case CX_AND_MAYBE: return Query::OP_AND_MAYBE;
        case CX_SYNONYM: return Query::OP_SYNONYM;
        case CX_FILTER: return Query::OP_FILTER;
    }
    throw Xapian::InvalidArgumentError("unknown operator");
}

cx_query *cx_query_combine(cx_operator op, const cx_query *const *queries, size_t count,
                           cx_error *error) {
    return make(error, [&] {
        std::vector<Query> parts;
        parts.reserve(count);
        for (size_t i = 0; i < count; ++i) parts.push_back(queries[i]->query);
        return Query(operator_of(op), parts.begin(), parts.end());
    });
}

void cx_query_free(cx_query *query) { delete query; }
