/*
 * Arguments of the calls of System V's IPC, each call's in a structure, as BSD's kernel has them. Cygwin 3.5.3 ABI.
 *
 * Programs call the functions of <sys/msg.h>, <sys/sem.h> and <sys/shm.h>, whose parameters these are.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_SYSPROTO_H
#define _QCYG_CYGWIN_SYSPROTO_H

#include <sys/types.h>

struct msqid_ds;
struct sembuf;
struct shmid_ds;
union semun;

/* Message queues */
struct msgctl_args {
    int msqid;
    int cmd;
    struct msqid_ds *buf;
};

struct msgget_args {
    key_t key;
    int msgflg;
};

struct msgrcv_args {
    int msqid;
    void *msgp;
    size_t msgsz;
    long msgtyp;
    int msgflg;
};

struct msgsnd_args {
    int msqid;
    const void *msgp;
    size_t msgsz;
    int msgflg;
};

/* Semaphores */
struct semctl_args {
    int semid;
    int semnum;
    int cmd;
    union semun *arg;
};

struct semget_args {
    key_t key;
    int nsems;
    int semflg;
};

struct semop_args {
    int semid;
    struct sembuf *sops;
    size_t nsops;
};

/* Shared memory */
struct shmat_args {
    int shmid;
    const void *shmaddr;
    int shmflg;
};

struct shmctl_args {
    int shmid;
    int cmd;
    struct shmid_ds *buf;
};

struct shmdt_args {
    const void *shmaddr;
};

struct shmget_args {
    key_t key;
    size_t size;
    int shmflg;
};

#endif
