#ifndef CX_QUERY_H
#define CX_QUERY_H

#include "cx_error.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct cx_query cx_query;

typedef enum {
    CX_AND,
    CX_OR,
    CX_AND_NOT,   /* the first, without the others */
    CX_AND_MAYBE, /* the first, weighted by the others too */
    CX_SYNONYM,   /* any, weighted together as if they were one term (OP_MAX, which would suit as
                     well, crashes in libxapian 1.4.22) */
    CX_FILTER     /* the first, only where the others match; they add no weight */
} cx_operator;

/* Any of the terms; `weights[i]` (above 0) scales the i-th term's BM25 weight. No term matches nothing. */
cx_query *cx_query_any(cx_texts terms, const double *weights, cx_error *error);

/* All of the terms; in a CX_SYNONYM they are one way to say it. */
cx_query *cx_query_all(cx_texts terms, cx_error *error);

/* The documents of these ids, which must rise; they add no weight. */
cx_query *cx_query_docids(const uint32_t *docids, size_t count, cx_error *error);

/* The query with its weight scaled by `factor`; 0 makes it a mere filter. */
cx_query *cx_query_scale(const cx_query *query, double factor, cx_error *error);

/* Documents whose value in `slot` is bytewise at least / at most `bound`. */
cx_query *cx_query_value_at_least(uint32_t slot, cx_text bound, cx_error *error);
cx_query *cx_query_value_at_most(uint32_t slot, cx_text bound, cx_error *error);

/* Every document, with no weight. */
cx_query *cx_query_everything(cx_error *error);

/* Joins queries, which stay the caller's. */
cx_query *cx_query_combine(cx_operator op, const cx_query *const *queries, size_t count,
                           cx_error *error);

void cx_query_free(cx_query *query);

#ifdef __cplusplus
}
#endif
#endif
