#include "CSpandsp.h"

#include <dlfcn.h>
#include <stdlib.h>

// What <spandsp/dtmf.h> of libspandsp.so.2 (0.0.6) declares.
typedef void *(*init_function)(void *state, void *callback, void *user);
typedef void (*parms_function)(void *state, int filter_dialtone, int twist, int reverse_twist, int threshold);
typedef int (*rx_function)(void *state, const int16_t amp[], int samples);
typedef size_t (*get_function)(void *state, char *digits, int max);
typedef int (*free_function)(void *state);

struct spandsp_receiver {
    void *state;
    rx_function rx;
    get_function get;
    free_function free;
};

static const int unchanged = -1, unchanged_threshold = -99;

spandsp_receiver *spandsp_open(bool filters_dial_tone) {
    void *library = dlopen("libspandsp.so.2", RTLD_NOW);
    if (!library) return NULL;
    init_function init = (init_function)dlsym(library, "dtmf_rx_init");
    parms_function parms = (parms_function)dlsym(library, "dtmf_rx_parms");
    spandsp_receiver *receiver = malloc(sizeof *receiver);
    if (!receiver) return NULL;
    receiver->rx = (rx_function)dlsym(library, "dtmf_rx");
    receiver->get = (get_function)dlsym(library, "dtmf_rx_get");
    receiver->free = (free_function)dlsym(library, "dtmf_rx_free");
    receiver->state = init && parms && receiver->rx && receiver->get && receiver->free ? init(NULL, NULL, NULL) : NULL;
    if (!receiver->state) {
        free(receiver);
        return NULL;
    }
    parms(receiver->state, filters_dial_tone, unchanged, unchanged, unchanged_threshold);
    return receiver;
}

void spandsp_feed(spandsp_receiver *receiver, const int16_t *samples, int count) {
    receiver->rx(receiver->state, samples, count);
}

int spandsp_take(spandsp_receiver *receiver, char *keys, int room) {
    return (int)receiver->get(receiver->state, keys, room);
}

void spandsp_close(spandsp_receiver *receiver) {
    receiver->free(receiver->state);
    free(receiver);
}
