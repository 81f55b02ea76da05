/*
 * Signals to be read from a file descriptor, as Linux has them. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_SIGNALFD_H
#define _QCYG_SYS_SIGNALFD_H

#include <sys/cdefs.h>
#include <stdint.h>
#include <sys/_default_fcntl.h>
#include <signal.h>

enum {
    SFD_CLOEXEC = _FNOINHERIT,
#define SFD_CLOEXEC SFD_CLOEXEC
    SFD_NONBLOCK = _FNONBLOCK
#define SFD_NONBLOCK SFD_NONBLOCK
};

/* What a read gives for each signal. */
struct signalfd_siginfo {
    uint32_t ssi_signo;
    int32_t ssi_errno;
    int32_t ssi_code;
    uint32_t ssi_pid;
    uint32_t ssi_uid;
    int32_t ssi_fd;
    uint32_t ssi_tid;
    uint32_t ssi_band;
    uint32_t ssi_overrun;
    uint32_t ssi_trapno;
    int32_t ssi_status;
    int32_t ssi_int;
    uint64_t ssi_ptr;
    uint64_t ssi_utime;
    uint64_t ssi_stime;
    uint64_t ssi_addr;
    uint8_t pad[48];
};

__BEGIN_DECLS

/* A new descriptor where the first is -1, else that one with another set of signals. -1 and errno on failure. */
int signalfd(int __fd, const sigset_t *__signals, int __flags);

__END_DECLS

#endif
