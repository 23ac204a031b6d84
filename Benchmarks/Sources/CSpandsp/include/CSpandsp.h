#ifndef CSPANDSP_H
#define CSPANDSP_H

#include <stdbool.h>
#include <stdint.h>

/// A DTMF receiver of spandsp, and the function that finds keys in it.
typedef struct spandsp_receiver spandsp_receiver;

/// A new receiver; NULL if the library is not installed.
spandsp_receiver *spandsp_open(bool filters_dial_tone);

/// Takes the next samples, 8000 a second.
void spandsp_feed(spandsp_receiver *receiver, const int16_t *samples, int count);

/// The keys since the last time, at most as many as there is room for; returns their number. It keeps the first 128.
int spandsp_take(spandsp_receiver *receiver, char *keys, int room);

/// Ends a receiver.
void spandsp_close(spandsp_receiver *receiver);

#endif
