#ifndef XAPIAN_BASELINE_H
#define XAPIAN_BASELINE_H

/* What libxapian does by itself, without any of ours around it: the yardstick of the benchmarks.
   An exception ends the program. */

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Reads the terms of every document of one database into memory, then adds documents of just those
   terms to a new database and commits. Returns the seconds of the adding and the commit. */
double xb_index_terms(const char *source, const char *target);

typedef struct xb_database xb_database;
xb_database *xb_open(const char *path);
void xb_close(xb_database *database);

/* Any of the terms, each scaled by its weight, collapsed by a value slot: the number of hits, at
   most `limit`; the last collapse key is copied to `key` to see that something was found. */
size_t xb_search(const xb_database *database, const char *const *terms, const double *weights,
                 size_t count, uint32_t slot, double k1, double b, size_t limit, char key[256]);

#ifdef __cplusplus
}
#endif
#endif
