#ifndef CX_ERROR_H
#define CX_ERROR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
    CX_OK = 0,
    CX_LOCKED,           /* another process is writing */
    CX_NOT_FOUND,        /* no such database or document */
    CX_CORRUPT,          /* damaged, or another format version */
    CX_MODIFIED,         /* blocks were reused: reopen and try again */
    CX_INVALID_ARGUMENT, /* a term too long, a query that cannot be run */
    CX_NETWORK,          /* a remote shard failed or timed out */
    CX_OUT_OF_MEMORY,
    CX_OTHER
} cx_status;

/* What went wrong; `message` is libxapian's own words, cut to fit and always terminated. */
typedef struct {
    cx_status status;
    char message[256];
} cx_error;

/* Bytes owned by the receiver; release with cx_bytes_free. */
typedef struct {
    char *bytes;
    size_t length;
} cx_bytes;

void cx_bytes_free(cx_bytes *bytes);

/* Bytes borrowed from the caller for the length of one call. */
typedef struct {
    const char *bytes;
    size_t length;
} cx_text;

/* Several texts one after the other: `lengths[i]` bytes each. */
typedef struct {
    const char *bytes;
    const uint32_t *lengths;
    size_t count;
} cx_texts;

#ifdef __cplusplus
}
#endif
#endif
