/*
 * POSIX message queues. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_MQUEUE_H
#define _QCYG_MQUEUE_H

#include <sys/cdefs.h>
#include <stdint.h>
#include <signal.h>
#include <time.h>
#include <sys/types.h>

typedef intptr_t mqd_t;

struct mq_attr {
    long mq_flags; /* O_NONBLOCK or 0 */
    long mq_maxmsg;
    long mq_msgsize; /* bytes of the longest */
    long mq_curmsgs;
};

__BEGIN_DECLS

/* With O_CREAT there are a mode and a pointer to attributes, which may be null. -1 and errno on failure. */
mqd_t mq_open(const char *__name, int __flags, ...);
int mq_close(mqd_t __queue);
int mq_unlink(const char *__name);
int mq_getattr(mqd_t __queue, struct mq_attr *__attributes);
int mq_setattr(mqd_t __queue, const struct mq_attr *__restrict __attributes,
               struct mq_attr *__restrict __previous);
int mq_notify(mqd_t __queue, const struct sigevent *__event);

/* Sizes are in bytes; the higher a priority, the sooner the message is received. */
int mq_send(mqd_t __queue, const char *__message, size_t __size, unsigned int __priority);
int mq_timedsend(mqd_t __queue, const char *__message, size_t __size,
                 unsigned int __priority, const struct timespec *__until);
ssize_t mq_receive(mqd_t __queue, char *__message, size_t __size,
                   unsigned int *__priority);
ssize_t mq_timedreceive(mqd_t __queue, char *__restrict __message, size_t __size,
                        unsigned int *__restrict __priority,
                        const struct timespec *__restrict __until);

__END_DECLS

#endif
