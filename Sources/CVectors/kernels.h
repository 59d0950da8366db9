#ifndef CV_KERNELS_H
#define CV_KERNELS_H

#include "cv_vectors.h"

/// One value to half precision and back.
uint16_t cv_half(float value);
float cv_single(uint16_t half);

/// The kernels for AVX2; NULL where the processor has none.
const cv_kernels *cv_avx2_kernels(void);

#endif
