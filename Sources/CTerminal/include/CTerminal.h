#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>

// What Swift cannot do safely: a signal handler may only call functions that POSIX calls async-signal-safe, and the Swift
// runtime is none of them. Everything else about the terminal is Swift.
//
// There is one guard, because signals belong to the process. All functions are for one thread.

/// Takes the terminal into care: remembers its mode, catches signals, and makes the pipe that wakes the loop.
///
/// `leave` is written whenever the terminal is given back; it is copied. `output` may be something else than a terminal,
/// then `leave` must be empty. Returns 0, or an errno: EBUSY when the guard is taken, ENOTTY when `input` is no terminal.
int cterminal_open(int input, int output, const char *leave);

/// Switches to raw keys: no echo, no lines, Ctrl-C and Ctrl-D as bytes. Ctrl-Z and Ctrl-\ stay signals. Returns 0 or an errno.
int cterminal_raw(void);

/// Gives the terminal back as it was, and its mode with it. Raw again by cterminal_raw.
void cterminal_restore(void);

/// Restores, throws away keys that nobody read, lets go of the signals. Nothing if the guard is not taken.
void cterminal_close(void);

/// The readable end of the pipe: a byte for each caught signal, its number. -1 if the guard is not taken.
int cterminal_wake_fd(void);

/// Without a terminal: lets SIGTERM, SIGHUP and SIGINT interrupt what waits, and tells of them by cterminal_ending.
void cterminal_watch(void);

/// Waits until something can be read, or a signal that is watched for has come: 0, or the signal.
int cterminal_wait(int fd);

/// The signal that asked the process to end (SIGTERM, SIGHUP or SIGINT) since cterminal_open or cterminal_watch; 0 if none did.
int cterminal_ending(void);

/// Restores and stops the process as SIGTSTP does; returns when it is continued: 0, raw again, or an errno.
int cterminal_stop(void);

/// Ends the process by a signal, as if it had never been caught. Returns only if the signal is ignored or blocked.
void cterminal_die(int signal);

/// The terminal's size in cells; false when neither output nor input knows it.
bool cterminal_size(int input, int output, int *columns, int *rows);

#endif
