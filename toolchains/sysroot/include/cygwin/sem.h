/*
 * System V's semaphores, in sets. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_SEM_H
#define _QCYG_CYGWIN_SEM_H

#include <cygwin/ipc.h>

/* A flag of struct sembuf: take it back when the process ends. */
#define SEM_UNDO 0x1000

/* Commands of semctl, whose fourth argument is a union that POSIX wants programs to declare. */
#define GETNCNT 0x3000
#define GETPID 0x3001
#define GETVAL 0x3002
#define GETALL 0x3003
#define GETZCNT 0x3004
#define SETVAL 0x3005
#define SETALL 0x3006

struct semid_ds {
    struct ipc_perm sem_perm;
    unsigned short sem_nsems;
    timestruc_t sem_otim; /* the last operation */
    timestruc_t sem_ctim; /* the last change */
    long sem_spare4[2];
};

#define sem_otime sem_otim.tv_sec
#define sem_ctime sem_ctim.tv_sec

struct sembuf {
    unsigned short sem_num;
    short sem_op;
    short sem_flg;
};

__BEGIN_DECLS

int semctl(int __set, int __number, int __command, ...);
int semget(key_t __key, int __count, int __flags);
int semop(int __set, struct sembuf *__operations, size_t __count);

__END_DECLS

#endif
