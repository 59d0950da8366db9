#ifndef CE_FAST_MATH_H
#define CE_FAST_MATH_H

// Included before the engine's source when `make model` compiles it: its two loops over expf and
// erff call the C library for each number, a quarter of its time. These a compiler can inline and
// do eight at a time.

#include <math.h>
#include <stdint.h>
#include <string.h>

/// e to the power of `x`, to 3e-7 of it; `x` beyond -87...88 counts as that.
static inline float ce_expf(float x) {
    x = x < -87.0f ? -87.0f : x > 88.0f ? 88.0f : x;
    float power = rintf(x * 1.44269504f);
    float rest = x - power * 0.693147182f;
    // The series of e to the `rest`, which is within half of ln 2.
    float sum = 1.0f / 720;
    sum = sum * rest + 1.0f / 120;
    sum = sum * rest + 1.0f / 24;
    sum = sum * rest + 1.0f / 6;
    sum = sum * rest + 0.5f;
    sum = sum * rest + 1;
    sum = sum * rest + 1;
    int32_t bits = ((int32_t)power + 127) << 23;
    float scale;
    memcpy(&scale, &bits, sizeof(scale));
    return sum * scale;
}

/// The error function, to 1e-6 absolutely.
/// Abramowitz & Stegun, "Handbook of Mathematical Functions" (1964), 7.1.26.
static inline float ce_erff(float x) {
    float size = fabsf(x);
    float t = 1 / (1 + 0.3275911f * size);
    float sum = 1.061405429f;
    sum = sum * t - 1.453152027f;
    sum = sum * t + 1.421413741f;
    sum = sum * t - 0.284496736f;
    sum = sum * t + 0.254829592f;
    return copysignf(1 - sum * t * ce_expf(-size * size), x);
}

#define expf ce_expf
#define erff ce_erff

#endif
