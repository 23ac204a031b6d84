#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

// The process is broken, or must go at once: the terminal is given back in the handler itself.
static const int fatal_signals[] = {SIGSEGV, SIGILL, SIGABRT, SIGTRAP, SIGBUS, SIGFPE, SIGQUIT};
// The loop is told and does the rest in its own time, so that a call can end and its log be written.
static const int told_signals[] = {SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH};

enum { fatal_count = sizeof fatal_signals / sizeof *fatal_signals, told_count = sizeof told_signals / sizeof *told_signals };

static struct {
    int input, output;
    struct termios before;
    char leave[128];
    size_t leave_length;
    int pipe[2];
    struct sigaction old_fatal[fatal_count], old_told[told_count], old_pipe;
    stack_t old_stack;
} guard;

static volatile sig_atomic_t is_open, is_raw, told_to_end_by;

// A handler for a stack overflow needs a stack of its own. MINSIGSTKSZ is too small where registers are wide (AVX-512).
static char signal_stack[64 * 1024];

enum { patience_ms = 200 };

// A terminal that takes nothing any more (a stalled connection) must not keep the process from ending.
static void write_patiently(int fd, const char *bytes, size_t count) {
    while (count > 0) {
        struct pollfd ready = {.fd = fd, .events = POLLOUT};
        int polled = poll(&ready, 1, patience_ms);
        if (polled < 0 && errno == EINTR) continue;
        if (polled <= 0) return;
        ssize_t written = write(fd, bytes, count);
        if (written < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (written <= 0) return;
        bytes += written;
        count -= (size_t)written;
    }
}

// In the background the terminal is the shell's; touching its mode would stop the process, or spoil the shell's own. A
// terminal that is not the controlling one has no such group.
static bool is_in_background(void) {
    pid_t group = tcgetpgrp(guard.input);
    return group > 0 && group != getpgrp();
}

// Async-signal-safe.
void cterminal_restore(void) {
    if (!is_raw) return;
    if (is_in_background()) {
        is_raw = 0;
        return;
    }
    // The mode first: it matters more than the looks, and cannot stall. A signal before it is done does it again.
    while (tcsetattr(guard.input, TCSANOW, &guard.before) != 0 && errno == EINTR) continue;
    is_raw = 0;
    write_patiently(guard.output, guard.leave, guard.leave_length);
}

static void die_of(int signal, const struct sigaction *action) {
    sigset_t only;
    struct sigaction fallback = {.sa_handler = SIG_DFL};
    sigemptyset(&fallback.sa_mask);
    bool is_ignored = !(action->sa_flags & SA_SIGINFO) && action->sa_handler == SIG_IGN;
    sigaction(signal, is_ignored ? &fallback : action, NULL);
    raise(signal);
    // Blocked inside its own handler, it strikes here.
    sigemptyset(&only);
    sigaddset(&only, signal);
    pthread_sigmask(SIG_UNBLOCK, &only, NULL);
}

// Whether the instruction that was at fault is tried again when the handler returns, so that whoever is told next (a core
// dump, a backtrace) sees the true place. A trap goes on behind its instruction, and a sent signal has none.
static bool strikes_again(int signal, const siginfo_t *info) {
    return info->si_code > 0 && (signal == SIGSEGV || signal == SIGBUS || signal == SIGILL || signal == SIGFPE);
}

static void on_fatal(int signal, siginfo_t *info, void *context) {
    (void)context;
    cterminal_restore();
    for (int i = 0; i < fatal_count; i++) {
        if (fatal_signals[i] != signal) continue;
        if (strikes_again(signal, info)) {
            sigaction(signal, &guard.old_fatal[i], NULL);
        } else {
            die_of(signal, &guard.old_fatal[i]);
        }
    }
}

static bool asks_to_end(int signal) { return signal == SIGTERM || signal == SIGHUP || signal == SIGINT; }

static void on_told(int signal) {
    int saved = errno;
    bool ends = asks_to_end(signal);
    // The same signal a second time: whoever sends it does not want to wait for the loop.
    if (ends && told_to_end_by == signal) {
        cterminal_restore();
        cterminal_die(signal);
    }
    if (ends) told_to_end_by = signal;
    unsigned char byte = (unsigned char)signal;
    // A full pipe wakes the loop as well; the byte is lost, and nothing else can be done here.
    ssize_t written = write(guard.pipe[1], &byte, 1);
    (void)written;
    errno = saved;
}

// `nohup` and its like ignore a signal for good.
static void keep_ignored(int signal, const struct sigaction *before) {
    bool is_ignored = !(before->sa_flags & SA_SIGINFO) && before->sa_handler == SIG_IGN;
    if (is_ignored) sigaction(signal, before, NULL);
}

static void catch_signals(void) {
    struct sigaction action = {.sa_flags = SA_ONSTACK | SA_SIGINFO};
    stack_t stack = {.ss_sp = signal_stack, .ss_size = sizeof signal_stack};
    sigaltstack(&stack, &guard.old_stack);
    sigfillset(&action.sa_mask);
    // A second fault inside the handler must kill, not hang.
    for (int i = 0; i < fatal_count; i++) sigdelset(&action.sa_mask, fatal_signals[i]);
    action.sa_sigaction = on_fatal;
    for (int i = 0; i < fatal_count; i++) {
        sigaction(fatal_signals[i], &action, &guard.old_fatal[i]);
        if (fatal_signals[i] == SIGQUIT) keep_ignored(SIGQUIT, &guard.old_fatal[i]);
    }
    // One who is told may be in the middle of anything: calls go on. But who is to end must not go on waiting for an output that
    // takes nothing.
    action.sa_handler = on_told;
    for (int i = 0; i < told_count; i++) {
        action.sa_flags = asks_to_end(told_signals[i]) ? 0 : SA_RESTART;
        sigaction(told_signals[i], &action, &guard.old_told[i]);
        if (told_signals[i] != SIGWINCH) keep_ignored(told_signals[i], &guard.old_told[i]);
    }
    action.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &action, &guard.old_pipe);
}

static void on_end(int signal) {
    // The same signal a second time: whoever sends it does not want to wait for the call.
    if (told_to_end_by == signal) cterminal_die(signal);
    told_to_end_by = signal;
}

void cterminal_watch(void) {
    struct sigaction action = {.sa_handler = on_end}, before;
    sigfillset(&action.sa_mask);
    for (int i = 0; i < told_count; i++) {
        if (!asks_to_end(told_signals[i])) continue;
        sigaction(told_signals[i], &action, &before);
        keep_ignored(told_signals[i], &before);
    }
}

int cterminal_wait(int fd) {
    sigset_t ends, before;
    sigemptyset(&ends);
    for (int i = 0; i < told_count; i++)
        if (asks_to_end(told_signals[i])) sigaddset(&ends, told_signals[i]);
    // Held back from here on, so that none comes between the look at it and the wait, which lets them through.
    pthread_sigmask(SIG_BLOCK, &ends, &before);
    struct pollfd place = {.fd = fd, .events = POLLIN};
    while (told_to_end_by == 0 && ppoll(&place, 1, NULL, &before) < 0 && errno == EINTR) continue;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return told_to_end_by;
}

int cterminal_open(int input, int output, const char *leave) {
    static bool restores_at_exit;
    if (is_open) return EBUSY;
    if (strlen(leave) >= sizeof guard.leave) return EINVAL;
    if (tcgetattr(input, &guard.before) != 0) return errno;
    if (pipe2(guard.pipe, O_CLOEXEC | O_NONBLOCK) != 0) return errno;
    guard.input = input;
    guard.output = output;
    guard.leave_length = strlen(leave);
    memcpy(guard.leave, leave, guard.leave_length);
    told_to_end_by = 0;
    is_open = 1;
    catch_signals();
    if (!restores_at_exit) restores_at_exit = atexit(cterminal_restore) == 0;
    return 0;
}

int cterminal_raw(void) {
    if (!is_open) return EBADF;
    struct termios raw = guard.before;
    raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ECHONL | IEXTEN);
    raw.c_iflag &= ~(tcflag_t)(IXON | ICRNL | INLCR | IGNCR | ISTRIP | BRKINT | PARMRK);
    raw.c_oflag |= OPOST | ONLCR;
    raw.c_cc[VINTR] = _POSIX_VDISABLE;
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    // Set before, so that a crash between the two restores rather than not.
    is_raw = 1;
    while (tcsetattr(guard.input, TCSADRAIN, &raw) != 0)
        if (errno != EINTR) return errno;
    return 0;
}

void cterminal_close(void) {
    if (!is_open) return;
    // Keys meant for the call must not become a command of the shell.
    if (is_raw && !is_in_background()) tcflush(guard.input, TCIFLUSH);
    cterminal_restore();
    for (int i = 0; i < fatal_count; i++) sigaction(fatal_signals[i], &guard.old_fatal[i], NULL);
    for (int i = 0; i < told_count; i++) sigaction(told_signals[i], &guard.old_told[i], NULL);
    sigaction(SIGPIPE, &guard.old_pipe, NULL);
    sigaltstack(&guard.old_stack, NULL);
    close(guard.pipe[0]);
    close(guard.pipe[1]);
    is_open = 0;
}

int cterminal_wake_fd(void) { return is_open ? guard.pipe[0] : -1; }

int cterminal_ending(void) { return told_to_end_by; }

int cterminal_stop(void) {
    struct sigaction fallback = {.sa_handler = SIG_DFL}, caught;
    sigset_t stop, before;
    cterminal_restore();
    sigemptyset(&fallback.sa_mask);
    sigaction(SIGTSTP, &fallback, &caught);
    raise(SIGTSTP);
    // Where the thread has it blocked, it strikes here.
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    pthread_sigmask(SIG_UNBLOCK, &stop, &before);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    sigaction(SIGTSTP, &caught, NULL);
    return cterminal_raw();
}

void cterminal_die(int signal) {
    struct sigaction fallback = {.sa_handler = SIG_DFL};
    sigemptyset(&fallback.sa_mask);
    die_of(signal, &fallback);
}

bool cterminal_size(int input, int output, int *columns, int *rows) {
    struct winsize size;
    int fds[] = {output, input};
    for (int i = 0; i < 2; i++) {
        if (ioctl(fds[i], TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) continue;
        *columns = size.ws_col;
        *rows = size.ws_row;
        return true;
    }
    return false;
}
