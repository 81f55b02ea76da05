/*
 * Names of errno values: strerrorname_np is glibc's alone.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "probe.h"

#define NAME(error) { error, #error }

static const struct {
    int error;
    const char *name;
} names[] = {
    NAME(E2BIG),        NAME(EACCES),          NAME(EADDRINUSE),  NAME(EADDRNOTAVAIL),
    NAME(EAFNOSUPPORT), NAME(EAGAIN),          NAME(EBADF),       NAME(EBUSY),
    NAME(ECHILD),       NAME(ECONNREFUSED),    NAME(ECONNRESET),  NAME(EDEADLK),
    NAME(EDOM),         NAME(EEXIST),          NAME(EFAULT),      NAME(EFBIG),
    NAME(EINPROGRESS),  NAME(EINTR),           NAME(EINVAL),      NAME(EIO),
    NAME(EISCONN),      NAME(EISDIR),          NAME(EILSEQ),      NAME(ELOOP),
    NAME(EMFILE),       NAME(EMLINK),          NAME(EMSGSIZE),    NAME(ENAMETOOLONG),
    NAME(ENFILE),       NAME(ENODEV),          NAME(ENOENT),      NAME(ENOEXEC),
    NAME(ENOLCK),       NAME(ENOMEM),          NAME(ENOPROTOOPT), NAME(ENOSPC),
    NAME(ENOSYS),       NAME(ENOTCONN),        NAME(ENOTDIR),     NAME(ENOTEMPTY),
    NAME(ENOTSOCK),     NAME(ENOTSUP),         NAME(ENOTTY),      NAME(ENXIO),
    NAME(EOPNOTSUPP),   NAME(EOVERFLOW),       NAME(EPERM),       NAME(EPIPE),
    NAME(EPROTO),       NAME(EPROTONOSUPPORT), NAME(EPROTOTYPE),  NAME(ERANGE),
    NAME(EROFS),        NAME(ESPIPE),          NAME(ESRCH),       NAME(ETIMEDOUT),
    NAME(EXDEV),
};

const char *probe_errno_name(int error)
{
    static char number[16];

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        if (names[i].error == error) {
            return names[i].name;
        }
    }
    snprintf(number, sizeof(number), error ? "E%d" : "", error);
    return number;
}
