#ifndef CX_READER_H
#define CX_READER_H

#include "cx_query.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct cx_reader cx_reader;
typedef struct cx_hits cx_hits;

cx_reader *cx_reader_open(cx_text path, cx_error *error);
void cx_reader_close(cx_reader *reader);

/* How many documents there are; 0 and an error if that cannot be read. */
uint32_t cx_reader_count(const cx_reader *reader, cx_error *error);

/* The number of documents holding each term, into `frequencies[terms.count]`. */
bool cx_reader_frequencies(const cx_reader *reader, cx_texts terms, uint32_t *frequencies,
                           cx_error *error);

/* Whether the document holds each term, into `holds[terms.count]`. */
bool cx_reader_holds(const cx_reader *reader, uint32_t docid, cx_texts terms, bool *holds,
                     cx_error *error);

/* Calls `visit` with the value in `slot` of each of `docids`, empty ones included, in the order of
   the docids; `index` is the docid's place in the array. */
typedef void (*cx_value_visitor)(void *context, size_t index, cx_text value);
bool cx_reader_values(const cx_reader *reader, const uint32_t *docids, size_t count, uint32_t slot,
                      void *context, cx_value_visitor visit, cx_error *error);

/* Database metadata; empty if the key is absent. */
bool cx_reader_metadata(const cx_reader *reader, cx_text key, cx_bytes *value, cx_error *error);

/* What a listing calls for each entry; `frequency` is 0 for metadata keys. Return false to stop. */
typedef bool (*cx_entry_visitor)(void *context, cx_text entry, uint32_t frequency);

/* Terms, or metadata keys, that begin with `prefix`, in byte order. */
bool cx_reader_terms(const cx_reader *reader, cx_text prefix, void *context,
                     cx_entry_visitor visit, cx_error *error);
bool cx_reader_metadata_keys(const cx_reader *reader, cx_text prefix, void *context,
                             cx_entry_visitor visit, cx_error *error);

/* Calls `visit` with each document that holds a term beginning with `prefix`, term by term. */
typedef void (*cx_posting_visitor)(void *context, cx_text term, uint32_t docid);
bool cx_reader_postings(const cx_reader *reader, cx_text prefix, void *context,
                        cx_posting_visitor visit, cx_error *error);

/* BM25's parameters, as in Xapian::BM25Weight. */
typedef struct {
    double k1, k2, k3, b, min_normalised_length;
} cx_bm25;

typedef struct {
    uint32_t limit;            /* how many hits at most */
    uint32_t check_at_least;   /* how many matches to look at before estimating */
    uint32_t collapse_slot;    /* keep the best hit for each value here ... */
    bool collapses;            /* ... if this is set */
    cx_bm25 bm25;
} cx_search_options;

/* Runs a query, best hits first. NULL and an error if it cannot be run. */
cx_hits *cx_reader_search(const cx_reader *reader, const cx_query *query,
                          const cx_search_options *options, cx_error *error);

/* Runs a query in which every term counts as much as it was scaled by, wherever and how often it
   stands; hits of equal sums come in the order of their docids. */
cx_hits *cx_reader_search_by_count(const cx_reader *reader, const cx_query *query, uint32_t limit,
                                   cx_error *error);

void cx_hits_free(cx_hits *hits);
size_t cx_hits_count(const cx_hits *hits);
uint32_t cx_hits_matches_lower_bound(const cx_hits *hits);
uint32_t cx_hits_matches_estimated(const cx_hits *hits);
uint32_t cx_hits_matches_upper_bound(const cx_hits *hits);
uint32_t cx_hits_docid(const cx_hits *hits, size_t index);
double cx_hits_weight(const cx_hits *hits, size_t index);
/* The value that the hit was collapsed by; borrowed until cx_hits_free. */
cx_text cx_hits_collapse_key(const cx_hits *hits, size_t index);

#ifdef __cplusplus
}
#endif
#endif
