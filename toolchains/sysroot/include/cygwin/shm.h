/*
 * System V's shared memory. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_SHM_H
#define _QCYG_CYGWIN_SHM_H

#include <cygwin/ipc.h>

/* Flags of shmat: not for writing; round the address down to a multiple of SHMLBA. */
#define SHM_RDONLY 1
#define SHM_RND 2

#define SHMLBA (__getpagesize())

typedef uint32_t shmatt_t;

struct shmid_ds {
    struct ipc_perm shm_perm;
    uint32_t shm_segsz; /* bytes */
    pid_t shm_lpid;
    pid_t shm_cpid;
    shmatt_t shm_nattch;
    timestruc_t shm_atim; /* the last shmat */
    timestruc_t shm_dtim; /* the last shmdt */
    timestruc_t shm_ctim; /* the last change */
    long shm_spare4[2];
};

#define shm_atime shm_atim.tv_sec
#define shm_dtime shm_dtim.tv_sec
#define shm_ctime shm_ctim.tv_sec

__BEGIN_DECLS

int __getpagesize(void);

/* (void *)-1 and errno on failure */
void *shmat(int __id, const void *__address, int __flags);
int shmctl(int __id, int __command, struct shmid_ds *__status);
int shmdt(const void *__address);
int shmget(key_t __key, size_t __size, int __flags);

__END_DECLS

#endif
