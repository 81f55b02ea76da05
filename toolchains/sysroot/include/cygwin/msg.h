/*
 * System V's message queues. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_MSG_H
#define _QCYG_CYGWIN_MSG_H

#include <cygwin/ipc.h>

/* A flag of msgrcv: what does not fit is lost without an error. */
#define MSG_NOERROR 1

typedef uint32_t msgqnum_t;
typedef uint32_t msglen_t;

struct msqid_ds {
    struct ipc_perm msg_perm;
    msglen_t msg_cbytes; /* bytes in the queue */
    msgqnum_t msg_qnum; /* messages */
    msglen_t msg_qbytes; /* bytes that there may be */
    pid_t msg_lspid;
    pid_t msg_lrpid;
    timestruc_t msg_stim; /* the last msgsnd */
    timestruc_t msg_rtim; /* the last msgrcv */
    timestruc_t msg_ctim; /* the last change */
    long msg_spare4[2];
};

#define msg_stime msg_stim.tv_sec
#define msg_rtime msg_rtim.tv_sec
#define msg_ctime msg_ctim.tv_sec

__BEGIN_DECLS

/* A message begins with a long, its type; sizes are in bytes and without it. */
int msgctl(int __queue, int __command, struct msqid_ds *__status);
int msgget(key_t __key, int __flags);
ssize_t msgrcv(int __queue, void *__message, size_t __size, long __type, int __flags);
int msgsnd(int __queue, const void *__message, size_t __size, int __flags);

__END_DECLS

#endif
