#ifndef CV_VECTORS_H
#define CV_VECTORS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// Everything here is pure: no global state, safe from any thread.

/// How the rows of one group are compared with the query:
/// score = bias + weight * factors[row] * dot(query, row). A bias of -INFINITY leaves them out.
typedef struct cv_group {
    const int8_t *query;    ///< as long as a row
    const float *factors;   ///< one for each row of all groups
    float weight;
    float bias;
} cv_group;

/// A table of int8 rows. The values are -127 to 127.
typedef struct cv_rows {
    const int8_t *values;       ///< count * stride, 32-byte aligned if AVX2 is to be fast
    const uint16_t *groups;     ///< the group of each row, an index into the groups of the call
    size_t count;               ///< at most UINT32_MAX
    size_t stride;              ///< bytes a row; those past the dimensions are zero
} cv_rows;

/// A row and its score.
typedef struct cv_match {
    float score;
    uint32_t row;
} cv_match;

/// One implementation of the inner loops.
typedef struct cv_kernels {
    const char *name;
    /// The sum of a[i] * b[i]; exact up to 2^17 values.
    int32_t (*dot_int8)(const int8_t *a, const int8_t *b, size_t count);
    float (*dot)(const float *a, const float *b, size_t count);
    /// `b` holds IEEE half-precision numbers.
    float (*dot_half)(const float *a, const uint16_t *b, size_t count);
    /// Rounds to the nearest half-precision number, ties to even; NaN stays NaN.
    void (*to_half)(const float *values, uint16_t *out, size_t count);
    void (*from_half)(const uint16_t *values, float *out, size_t count);
    /// Writes the scores of the rows `first` to `first + count` to `scores`.
    void (*score)(
        const cv_rows *rows, const cv_group *groups, size_t first, size_t count, float *scores);
} cv_kernels;

/// The implementation for any processor.
const cv_kernels *cv_portable_kernels(void);

/// The fastest implementation for this processor.
const cv_kernels *cv_fastest_kernels(void);

// The kernels by name, for callers that cannot call through a pointer.

int32_t cv_dot_int8(const cv_kernels *kernels, const int8_t *a, const int8_t *b, size_t count);
float cv_dot(const cv_kernels *kernels, const float *a, const float *b, size_t count);
float cv_dot_half(const cv_kernels *kernels, const float *a, const uint16_t *b, size_t count);
void cv_to_half(const cv_kernels *kernels, const float *values, uint16_t *out, size_t count);
void cv_from_half(const cv_kernels *kernels, const uint16_t *values, float *out, size_t count);

/// The largest product of `a` and one of the rows of `count` values each, that lie one behind the
/// other; minus infinity without rows.
float cv_largest_dot(
    const cv_kernels *kernels, const float *a, const float *rows, size_t row_count, size_t count);

/// Adds factor * values[i] to each sum[i].
void cv_add_scaled(float *sum, const float *values, float factor, size_t count);

/// Writes the best of the rows `start` to `end` to `best`, which has room for `limit`: best score
/// first, of equal ones the lower row. Returns how many; rows that score -INFINITY or NaN are left
/// out. O(rows * stride + m log limit) with m improvements.
size_t cv_top(
    const cv_kernels *kernels, const cv_rows *rows, size_t start, size_t end,
    const cv_group *groups, cv_match *best, size_t limit);

/// Writes `values` as int8 to `out` and returns the scale: values[i] is about scale * out[i].
/// Zero for all zeros, and for values that are not finite.
float cv_quantize(const float *values, int8_t *out, size_t count);

#ifdef __cplusplus
}
#endif

#endif
