#include "CToneSums.h"

#define HALF (TONE_LOOK_SAMPLES / 2)

uint32_t tone_look_energy(const int16_t *samples) {
    uint32_t sum = 0;
    for (int i = 0; i < TONE_LOOK_SAMPLES; i += 2)
        sum += (uint32_t)(samples[i] * samples[i] + (uint32_t)(samples[i + 1] * samples[i + 1])) >> 6;
    return sum;
}

static void fold(const int16_t *samples, int16_t *even, int16_t *odd) {
    for (int i = 0; i < HALF; i++) {
        int16_t right = samples[HALF + i] >> 1, left = samples[HALF - 1 - i] >> 1;
        even[i] = (int16_t)(right + left);
        odd[i] = (int16_t)(right - left);
    }
}

#if defined(__x86_64__)

#include <immintrin.h>
#include <string.h>

// Two neighbours in every lane.
static int32_t pair(const int16_t *samples) {
    int32_t value;
    memcpy(&value, samples, sizeof value);
    return value;
}

static void half_look_sse2(const int16_t *folded, const int16_t *table, int32_t *sums) {
    __m128i first = _mm_setzero_si128(), second = first;
    for (int i = 0; i < HALF; i += 2) {
        const __m128i *row = (const __m128i *)(table + i * TONE_LOOK_FREQUENCIES);
        __m128i both = _mm_set1_epi32(pair(folded + i));
        first = _mm_add_epi32(first, _mm_madd_epi16(both, _mm_loadu_si128(row)));
        second = _mm_add_epi32(second, _mm_madd_epi16(both, _mm_loadu_si128(row + 1)));
    }
    _mm_storeu_si128((__m128i *)sums, first);
    _mm_storeu_si128((__m128i *)sums + 1, second);
}

__attribute__((target("avx2"))) static void half_look_avx2(const int16_t *folded, const int16_t *table, int32_t *sums) {
    // Two sums, so that one addition need not wait for the other.
    __m256i first = _mm256_setzero_si256(), second = first;
    for (int i = 0; i < HALF; i += 4) {
        const __m256i *row = (const __m256i *)(table + i * TONE_LOOK_FREQUENCIES);
        __m256i one = _mm256_set1_epi32(pair(folded + i)), other = _mm256_set1_epi32(pair(folded + i + 2));
        first = _mm256_add_epi32(first, _mm256_madd_epi16(one, _mm256_loadu_si256(row)));
        second = _mm256_add_epi32(second, _mm256_madd_epi16(other, _mm256_loadu_si256(row + 1)));
    }
    _mm256_storeu_si256((__m256i *)sums, _mm256_add_epi32(first, second));
}

static void envelope_sse2(const int16_t *samples, int points, const int16_t *low, const int16_t *high, int32_t *sums) {
    enum { vectors = TONE_POINT_SAMPLES / 8 };
    const __m128i *lows = (const __m128i *)low, *highs = (const __m128i *)high;
    for (int point = 0; point < points; point++) {
        const __m128i *piece = (const __m128i *)(samples + point * TONE_POINT_STEP);
        __m128i a = _mm_setzero_si128(), b = a, c = a, d = a;
        for (int i = 0; i < vectors; i++) {
            __m128i eight = _mm_loadu_si128(piece + i);
            a = _mm_add_epi32(a, _mm_madd_epi16(eight, _mm_loadu_si128(lows + i)));
            b = _mm_add_epi32(b, _mm_madd_epi16(eight, _mm_loadu_si128(lows + vectors + i)));
            c = _mm_add_epi32(c, _mm_madd_epi16(eight, _mm_loadu_si128(highs + i)));
            d = _mm_add_epi32(d, _mm_madd_epi16(eight, _mm_loadu_si128(highs + vectors + i)));
        }
        __m128i ab = _mm_add_epi32(_mm_unpacklo_epi32(a, b), _mm_unpackhi_epi32(a, b));
        __m128i cd = _mm_add_epi32(_mm_unpacklo_epi32(c, d), _mm_unpackhi_epi32(c, d));
        __m128i all = _mm_add_epi32(_mm_unpacklo_epi64(ab, cd), _mm_unpackhi_epi64(ab, cd));
        _mm_storeu_si128((__m128i *)(sums + point * 4), all);
    }
}

__attribute__((target("avx2"))) static void
envelope_avx2(const int16_t *samples, int points, const int16_t *low, const int16_t *high, int32_t *sums) {
    enum { vectors = TONE_POINT_SAMPLES / 16 };
    const __m256i *lows = (const __m256i *)low, *highs = (const __m256i *)high;
    for (int point = 0; point < points; point++) {
        const __m256i *piece = (const __m256i *)(samples + point * TONE_POINT_STEP);
        __m256i a = _mm256_setzero_si256(), b = a, c = a, d = a;
        for (int i = 0; i < vectors; i++) {
            __m256i sixteen = _mm256_loadu_si256(piece + i);
            a = _mm256_add_epi32(a, _mm256_madd_epi16(sixteen, _mm256_loadu_si256(lows + i)));
            b = _mm256_add_epi32(b, _mm256_madd_epi16(sixteen, _mm256_loadu_si256(lows + vectors + i)));
            c = _mm256_add_epi32(c, _mm256_madd_epi16(sixteen, _mm256_loadu_si256(highs + i)));
            d = _mm256_add_epi32(d, _mm256_madd_epi16(sixteen, _mm256_loadu_si256(highs + vectors + i)));
        }
        __m256i all = _mm256_hadd_epi32(_mm256_hadd_epi32(a, b), _mm256_hadd_epi32(c, d));
        _mm_storeu_si128(
            (__m128i *)(sums + point * 4),
            _mm_add_epi32(_mm256_castsi256_si128(all), _mm256_extracti128_si256(all, 1)));
    }
}

void tone_look(const int16_t *samples, const int16_t *table, int32_t *sums) {
    int16_t even[HALF], odd[HALF];
    fold(samples, even, odd);
    const int16_t *sines = table + HALF * TONE_LOOK_FREQUENCIES;
    if (__builtin_cpu_supports("avx2")) {
        half_look_avx2(even, table, sums);
        half_look_avx2(odd, sines, sums + TONE_LOOK_FREQUENCIES);
    } else {
        half_look_sse2(even, table, sums);
        half_look_sse2(odd, sines, sums + TONE_LOOK_FREQUENCIES);
    }
}

void tone_envelope(const int16_t *samples, int points, const int16_t *low, const int16_t *high, int32_t *sums) {
    if (__builtin_cpu_supports("avx2"))
        envelope_avx2(samples, points, low, high, sums);
    else
        envelope_sse2(samples, points, low, high, sums);
}

#else

static void half_look(const int16_t *folded, const int16_t *table, int32_t *sums) {
    int32_t all[TONE_LOOK_FREQUENCIES] = {0};
    for (int i = 0; i < HALF; i += 2) {
        const int16_t *row = table + i * TONE_LOOK_FREQUENCIES;
        for (int f = 0; f < TONE_LOOK_FREQUENCIES; f++)
            all[f] += folded[i] * row[2 * f] + folded[i + 1] * row[2 * f + 1];
    }
    for (int f = 0; f < TONE_LOOK_FREQUENCIES; f++) sums[f] = all[f];
}

void tone_look(const int16_t *samples, const int16_t *table, int32_t *sums) {
    int16_t even[HALF], odd[HALF];
    fold(samples, even, odd);
    half_look(even, table, sums);
    half_look(odd, table + HALF * TONE_LOOK_FREQUENCIES, sums + TONE_LOOK_FREQUENCIES);
}

static int32_t sum(const int16_t *samples, const int16_t *table) {
    int32_t sum = 0;
    for (int i = 0; i < TONE_POINT_SAMPLES; i++) sum += samples[i] * table[i];
    return sum;
}

void tone_envelope(const int16_t *samples, int points, const int16_t *low, const int16_t *high, int32_t *sums) {
    for (int point = 0; point < points; point++) {
        const int16_t *piece = samples + point * TONE_POINT_STEP;
        sums[point * 4] = sum(piece, low);
        sums[point * 4 + 1] = sum(piece, low + TONE_POINT_SAMPLES);
        sums[point * 4 + 2] = sum(piece, high);
        sums[point * 4 + 3] = sum(piece, high + TONE_POINT_SAMPLES);
    }
}

#endif
