#ifndef C_TONE_SUMS_H
#define C_TONE_SUMS_H

#include <stdint.h>

// Sums of products of 16-bit samples and tables, in whole numbers: the same on every machine, whatever its instructions.
// Where the processor has AVX2, it is used.

enum {
    /// Samples of a look.
    TONE_LOOK_SAMPLES = 128,
    /// Frequencies that a look compares at once.
    TONE_LOOK_FREQUENCIES = 8,
    /// Samples under a point of an envelope.
    TONE_POINT_SAMPLES = 80,
    /// Samples from one point to the next.
    TONE_POINT_STEP = 16,
};

/// The sum of squares of the samples of a look, each two of them divided by 64.
uint32_t tone_look_energy(const int16_t *samples);

/// Correlates the samples of a look with eight frequencies, of which only the halves after the middle are given.
///
/// Cosines about the middle are even and sines odd, so the samples are first folded into halved sums and differences.
///
/// - table: for the places 0 and 1 after the middle two cosines of the first frequency, two of the second, and so on to the
///   eighth; then the same for the places 2 and 3, up to 63. Then the sines.
/// - sums: eight sums with the cosines, then eight with the sines.
void tone_look(const int16_t *samples, const int16_t *table, int32_t *sums);

/// Correlates points of an envelope with two frequencies.
///
/// - low, high: for a frequency the values of two functions under a point, one function after the other.
/// - sums: for each point two sums with the low frequency, then two with the high one.
void tone_envelope(const int16_t *samples, int points, const int16_t *low, const int16_t *high, int32_t *sums);

#endif
