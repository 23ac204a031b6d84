#ifndef CWIDTH_H
#define CWIDTH_H

#include <stdint.h>

/// How many cells of a terminal a Unicode scalar takes: 0, 1 or 2; -1 for a control character or what is not assigned.
int cwidth_of(uint32_t scalar);

#endif
