// Prints the keys that spandsp finds in a WAV file of 8000 samples a second, 16 bits, one channel:  spandsp-decode [--filter] FILE
#include "CSpandsp.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { header_size = 44, block = 1 << 15, room = 128 };

int main(int count, char **arguments) {
    int filters = count == 3 && !strcmp(arguments[1], "--filter");
    if (count != 2 + filters) return 64;
    int file = open(arguments[1 + filters], O_RDONLY);
    char header[header_size];
    if (file < 0 || read(file, header, header_size) != header_size || memcmp(header + 36, "data", 4)) return 66;
    spandsp_receiver *receiver = spandsp_open(filters);
    if (!receiver) return 69;

    static int16_t samples[block];
    char keys[room + 1];
    ssize_t size;
    while ((size = read(file, samples, sizeof samples)) > 0) {
        spandsp_feed(receiver, samples, (int)(size / 2));
        int found = spandsp_take(receiver, keys, room);
        fwrite(keys, 1, (size_t)found, stdout);
    }
    putchar('\n');
    spandsp_close(receiver);
    return 0;
}
