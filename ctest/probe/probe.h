/*
 * What the probe programs share: one line of JSON for each thing looked at, a watchdog, and timing.
 *
 * A program is a list of probes and `return probe_main(list, argc, argv);`. Each probe function reports once, by one of
 * probe_yes, probe_cost, probe_no and probe_absent, and returns; a capability that is not there is a result as well.
 * Functions that an old runtime may lack are got with PROBE_FIND, since a missing import would keep the whole program
 * from starting.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_PROBE_H
#define QCYG_PROBE_H

#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

typedef struct Probe {
    const char *name;
    void (*run)(void);
} Probe;

/* LIST ends with an entry without a name. Usage of the program then:
 *   program            all probes
 *   program --list     their names
 *   program --after P  those behind probe P
 *   program P...       these
 * Exit status: 0; 2 for wrong usage or a probe that does not report once; 3 if a probe took longer than 15 seconds, for
 * which the watchdog reports the errno "hang". */
int probe_main(const Probe *list, int argc, char **argv);

#define PROBE_PRINTF(a, b) __attribute__((format(printf, a, b)))
/* It works. The note says more; it may be empty. */
void probe_yes(const char *note, ...) PROBE_PRINTF(1, 2);
/* It works, and once takes NS nanoseconds. */
void probe_cost(double ns, const char *note, ...) PROBE_PRINTF(2, 3);
/* It does not work: ERROR is an errno, or 0 if none was given. */
void probe_no(int error, const char *note, ...) PROBE_PRINTF(2, 3);
/* The runtime, or the headers, do not have WHAT. */
void probe_absent(const char *what);

/* Ends the probe with probe_no(errno, ...) unless CONDITION holds; else errno is 0 from here on, so that a later failure
 * without one does not tell an old one. */
#define PROBE_TRY(condition, ...) \
    do { \
        if (!(condition)) { \
            probe_no(errno, __VA_ARGS__); \
            return; \
        } \
        errno = 0; \
    } while (0)
/* The same for functions that return the error. */
#define PROBE_TRY_RETURN(call, ...) \
    do { \
        int probe_error = (call); \
        if (probe_error) { \
            probe_no(probe_error, __VA_ARGS__); \
            return; \
        } \
    } while (0)

/* The address of function NAME of the C library, or of the system below it; NULL if there is none. Not by
 * dlsym(RTLD_DEFAULT): under Wine that finds nothing (probe dlsym-default). */
void *probe_find(const char *name);
/* A variable NAME_found that is the function NAME, whose type is that of a pointer TYPE; without it the probe ends with
 * probe_absent. */
#define PROBE_FIND(type, name) \
    type name##_found = (type)probe_find(#name); \
    do { \
        if (!name##_found) { \
            probe_absent(#name); \
            return; \
        } \
    } while (0)

/* Nanoseconds since some time, by the finest clock there is: only for differences. */
uint64_t probe_now(void);
/* The median of COUNT values, which are sorted by it. */
double probe_median(double *values, int count);
/* Nanoseconds for one of the rounds of LOOP(data, rounds): the median of five runs of some milliseconds. */
double probe_loop(void (*loop)(void *data, long rounds), void *data);
void probe_sleep_ms(int milliseconds);
/* Ends the process with STATUS at once, whatever its threads are stuck in. */
void probe_end(int status);
/* fork; the child is ended after 10 seconds, and has to end with _exit. */
pid_t probe_fork(void);
/* Waits for the child: its exit status, 128 + n for signal n, -1 on error. */
int probe_wait(pid_t pid);
/* A file name of this process in the current folder, whose end is NAME: valid until the next call but three. */
const char *probe_file(const char *name);
/* "ENOENT", say; "E123" for what has no name here; "" for 0. */
const char *probe_errno_name(int error);

#endif
