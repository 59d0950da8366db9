#include "kernels.h"

#include <math.h>
#include <string.h>

const cv_kernels *cv_fastest_kernels(void) {
    const cv_kernels *avx2 = cv_avx2_kernels();
    return avx2 != NULL ? avx2 : cv_portable_kernels();
}

int32_t cv_dot_int8(const cv_kernels *kernels, const int8_t *a, const int8_t *b, size_t count) {
    return kernels->dot_int8(a, b, count);
}

float cv_dot(const cv_kernels *kernels, const float *a, const float *b, size_t count) {
    return kernels->dot(a, b, count);
}

float cv_dot_half(const cv_kernels *kernels, const float *a, const uint16_t *b, size_t count) {
    return kernels->dot_half(a, b, count);
}

void cv_to_half(const cv_kernels *kernels, const float *values, uint16_t *out, size_t count) {
    kernels->to_half(values, out, count);
}

void cv_from_half(const cv_kernels *kernels, const uint16_t *values, float *out, size_t count) {
    kernels->from_half(values, out, count);
}

float cv_largest_dot(
    const cv_kernels *kernels, const float *a, const float *rows, size_t row_count, size_t count) {
    float largest = -INFINITY;
    for (size_t row = 0; row < row_count; row++) {
        float product = kernels->dot(a, rows + row * count, count);
        if (product > largest) largest = product;
    }
    return largest;
}

void cv_add_scaled(float *sum, const float *values, float factor, size_t count) {
    for (size_t i = 0; i < count; i++) sum[i] += factor * values[i];
}

float cv_quantize(const float *values, int8_t *out, size_t count) {
    float largest = 0;
    for (size_t i = 0; i < count; i++) {
        float magnitude = fabsf(values[i]);
        if (!(magnitude <= 0x1p100f)) largest = INFINITY;
        if (magnitude > largest) largest = magnitude;
    }
    float scale = largest / 127;
    if (scale < 0x1p-100f || largest > 0x1p100f) {
        memset(out, 0, count);
        return 0;
    }
    for (size_t i = 0; i < count; i++) out[i] = (int8_t)lrintf(values[i] / scale);
    return scale;
}
