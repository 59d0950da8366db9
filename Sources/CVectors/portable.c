#include "kernels.h"

#include <string.h>

static int32_t dot_int8(const int8_t *a, const int8_t *b, size_t count) {
    int32_t sum = 0;
    for (size_t i = 0; i < count; i++) sum += (int32_t)a[i] * b[i];
    return sum;
}

/// Eight sums side by side, which a compiler may keep in one register.
static float dot(const float *a, const float *b, size_t count) {
    float sums[8] = {0};
    size_t i = 0;
    for (; i + 8 <= count; i += 8) {
        for (size_t lane = 0; lane < 8; lane++) sums[lane] += a[i + lane] * b[i + lane];
    }
    for (; i < count; i++) sums[i % 8] += a[i] * b[i];
    float total = 0;
    for (size_t lane = 0; lane < 8; lane++) total += sums[lane];
    return total;
}

uint16_t cv_half(float value) {
    uint32_t bits;
    memcpy(&bits, &value, sizeof(bits));
    uint16_t sign = (uint16_t)(bits >> 16 & 0x8000);
    uint32_t magnitude = bits & 0x7FFFFFFF;
    if (magnitude > 0x7F800000) return sign | 0x7E00;
    if (magnitude >= 0x477FF000) return sign | 0x7C00;  // rounds to 65,536 or more
    if (magnitude < 0x33000001) return sign;            // rounds to zero
    int exponent = (int)(magnitude >> 23) - 127;
    uint32_t fraction = (magnitude & 0x7FFFFF) | 0x800000;
    int shift = exponent < -14 ? 13 + (-14 - exponent) : 13;
    uint32_t kept = fraction >> shift;
    uint32_t rest = fraction & ((1u << shift) - 1), half = 1u << (shift - 1);
    if (rest > half || (rest == half && (kept & 1))) kept++;
    // A normal number's leading bit carries into the exponent, which is therefore one less.
    uint32_t base = exponent < -14 ? 0 : (uint32_t)(exponent + 14) << 10;
    return (uint16_t)(sign | (base + kept));
}

float cv_single(uint16_t half) {
    uint32_t sign = (uint32_t)(half & 0x8000) << 16;
    uint32_t exponent = half >> 10 & 0x1F, fraction = half & 0x3FF;
    if (exponent == 0) {
        float magnitude = (float)fraction * 0x1p-24f;
        return sign ? -magnitude : magnitude;
    }
    uint32_t bits = exponent == 31 ? 0x7F800000 : (exponent + 112) << 23;
    bits |= sign | fraction << 13;
    float value;
    memcpy(&value, &bits, sizeof(value));
    return value;
}

static float dot_half(const float *a, const uint16_t *b, size_t count) {
    float sums[8] = {0}, total = 0;
    for (size_t i = 0; i < count; i++) sums[i % 8] += a[i] * cv_single(b[i]);
    for (size_t lane = 0; lane < 8; lane++) total += sums[lane];
    return total;
}

static void to_half(const float *values, uint16_t *out, size_t count) {
    for (size_t i = 0; i < count; i++) out[i] = cv_half(values[i]);
}

static void from_half(const uint16_t *values, float *out, size_t count) {
    for (size_t i = 0; i < count; i++) out[i] = cv_single(values[i]);
}

static void score(
    const cv_rows *rows, const cv_group *groups, size_t first, size_t count, float *scores) {
    for (size_t i = 0; i < count; i++) {
        size_t row = first + i;
        const cv_group *group = &groups[rows->groups[row]];
        int32_t sum = dot_int8(group->query, rows->values + row * rows->stride, rows->stride);
        scores[i] = group->bias + group->weight * group->factors[row] * (float)sum;
    }
}

const cv_kernels *cv_portable_kernels(void) {
    static const cv_kernels kernels = {
        "portable", dot_int8, dot, dot_half, to_half, from_half, score};
    return &kernels;
}
