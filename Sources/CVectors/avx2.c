#include "kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>
#include <stdbool.h>

#define AVX2 __attribute__((target("avx2,fma,f16c")))

AVX2 static inline int32_t sum_int32(__m256i lanes) {
    __m128i sum = _mm_add_epi32(
        _mm256_castsi256_si128(lanes), _mm256_extracti128_si256(lanes, 1));
    sum = _mm_add_epi32(sum, _mm_shuffle_epi32(sum, _MM_SHUFFLE(1, 0, 3, 2)));
    sum = _mm_add_epi32(sum, _mm_shuffle_epi32(sum, _MM_SHUFFLE(2, 3, 0, 1)));
    return _mm_cvtsi128_si32(sum);
}

/// Adds 32 products. The instruction wants one operand unsigned, so the signs of `a` move to `b`;
/// a pair of products is at most 2 * 127 * 127, which 16 bits hold.
AVX2 static inline __m256i add_products(__m256i sums, const int8_t *a, const int8_t *b) {
    __m256i left = _mm256_loadu_si256((const __m256i *)a);
    __m256i right = _mm256_loadu_si256((const __m256i *)b);
    __m256i pairs = _mm256_maddubs_epi16(
        _mm256_abs_epi8(left), _mm256_sign_epi8(right, left));
    return _mm256_add_epi32(sums, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
}

AVX2 static int32_t dot_int8(const int8_t *a, const int8_t *b, size_t count) {
    __m256i even = _mm256_setzero_si256(), odd = _mm256_setzero_si256();
    size_t i = 0;
    for (; i + 64 <= count; i += 64) {
        even = add_products(even, a + i, b + i);
        odd = add_products(odd, a + i + 32, b + i + 32);
    }
    int32_t rest = 0;
    for (; i < count; i++) rest += (int32_t)a[i] * b[i];
    return sum_int32(_mm256_add_epi32(even, odd)) + rest;
}

AVX2 static inline float sum_float(__m256 lanes) {
    __m128 sum = _mm_add_ps(_mm256_castps256_ps128(lanes), _mm256_extractf128_ps(lanes, 1));
    sum = _mm_add_ps(sum, _mm_movehl_ps(sum, sum));
    sum = _mm_add_ss(sum, _mm_shuffle_ps(sum, sum, 1));
    return _mm_cvtss_f32(sum);
}

AVX2 static float dot(const float *a, const float *b, size_t count) {
    __m256 sums = _mm256_setzero_ps();
    size_t i = 0;
    for (; i + 8 <= count; i += 8) {
        sums = _mm256_fmadd_ps(_mm256_loadu_ps(a + i), _mm256_loadu_ps(b + i), sums);
    }
    float rest = 0;
    for (; i < count; i++) rest += a[i] * b[i];
    return sum_float(sums) + rest;
}

AVX2 static float dot_half(const float *a, const uint16_t *b, size_t count) {
    __m256 sums = _mm256_setzero_ps();
    size_t i = 0;
    for (; i + 8 <= count; i += 8) {
        __m256 right = _mm256_cvtph_ps(_mm_loadu_si128((const __m128i *)(b + i)));
        sums = _mm256_fmadd_ps(_mm256_loadu_ps(a + i), right, sums);
    }
    float rest = 0;
    for (; i < count; i++) rest += a[i] * cv_single(b[i]);
    return sum_float(sums) + rest;
}

AVX2 static void to_half(const float *values, uint16_t *out, size_t count) {
    size_t i = 0;
    for (; i + 8 <= count; i += 8) {
        __m128i halves = _mm256_cvtps_ph(
            _mm256_loadu_ps(values + i), _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
        _mm_storeu_si128((__m128i *)(out + i), halves);
    }
    for (; i < count; i++) out[i] = cv_half(values[i]);
}

AVX2 static void from_half(const uint16_t *values, float *out, size_t count) {
    size_t i = 0;
    for (; i + 8 <= count; i += 8) {
        __m128i halves = _mm_loadu_si128((const __m128i *)(values + i));
        _mm256_storeu_ps(out + i, _mm256_cvtph_ps(halves));
    }
    for (; i < count; i++) out[i] = cv_single(values[i]);
}

AVX2 static void score(
    const cv_rows *rows, const cv_group *groups, size_t first, size_t count, float *scores) {
    for (size_t i = 0; i < count; i++) {
        size_t row = first + i;
        const cv_group *group = &groups[rows->groups[row]];
        int32_t sum = dot_int8(group->query, rows->values + row * rows->stride, rows->stride);
        scores[i] = group->bias + group->weight * group->factors[row] * (float)sum;
    }
}

const cv_kernels *cv_avx2_kernels(void) {
    static const cv_kernels kernels = {
        "avx2", dot_int8, dot, dot_half, to_half, from_half, score};
    bool supported = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")
        && __builtin_cpu_supports("f16c");
    return supported ? &kernels : NULL;
}

#else

const cv_kernels *cv_avx2_kernels(void) {
    return NULL;
}

#endif
