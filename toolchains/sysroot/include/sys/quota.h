/*
 * Limits of what users and groups store, as Linux has them. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_QUOTA_H
#define _QCYG_SYS_QUOTA_H

#include <features.h>
#include <sys/cdefs.h>
#include <sys/types.h>

/* Linux's guard, which programs look at. */
#define _SYS_QUOTA_H 1

#define _LINUX_QUOTA_VERSION 2

/* Space is counted in blocks of 1024 bytes. */
#define dbtob(blocks) ((blocks) << 10)
#define btodb(bytes) ((bytes) >> 10)
#define fs_to_dq_blocks(blocks, size) ((blocks) * (size) / 1024)

/* How long one may be over a soft limit: seconds, of files and of blocks. */
#define MAX_IQ_TIME 604800
#define MAX_DQ_TIME 604800

/* Whose they are */
#define MAXQUOTAS 2
#define USRQUOTA 0
#define GRPQUOTA 1
#define INITQFNAMES { "user", "group" }

/* The file that holds them, and its group */
#define QUOTAFILENAME "quota"
#define QUOTAGROUP "staff"
#define QFMT_VFS_OLD 1
#define QFMT_VFS_V0 2
#define QFMT_OCFS2 3
#define QFMT_VFS_V1 4
/* Where an old one has a user's. */
#define dqoff(id) ((loff_t)(id) * (loff_t)sizeof(struct dqblk))

#define NR_DQHASH 43
#define NR_DQUOTS 256

/* Commands of quotactl: one of these and whose, by QCMD. */
#define SUBCMDMASK 0xff
#define SUBCMDSHIFT 8
#define QCMD(command, whose) ((command) << SUBCMDSHIFT | ((whose) & SUBCMDMASK))
#define Q_SYNC 0x800001
#define Q_QUOTAON 0x800002
#define Q_QUOTAOFF 0x800003
#define Q_GETFMT 0x800004
#define Q_GETINFO 0x800005
#define Q_SETINFO 0x800006
#define Q_GETQUOTA 0x800007
#define Q_SETQUOTA 0x800008

struct dqblk {
    u_int64_t dqb_bhardlimit; /* blocks */
    u_int64_t dqb_bsoftlimit;
    u_int64_t dqb_curspace; /* bytes */
    u_int64_t dqb_ihardlimit; /* files */
    u_int64_t dqb_isoftlimit;
    u_int64_t dqb_curinodes;
    u_int64_t dqb_btime; /* until when one may be over the soft limit */
    u_int64_t dqb_itime;
    u_int32_t dqb_valid; /* QIF_... */
};

/* Of a structure that has a struct dqblk as its dq_dqb. */
#define dq_bhardlimit dq_dqb.dqb_bhardlimit
#define dq_bsoftlimit dq_dqb.dqb_bsoftlimit
#define dq_curspace dq_dqb.dqb_curspace
#define dq_valid dq_dqb.dqb_valid
#define dq_ihardlimit dq_dqb.dqb_ihardlimit
#define dq_isoftlimit dq_dqb.dqb_isoftlimit
#define dq_curinodes dq_dqb.dqb_curinodes
#define dq_btime dq_dqb.dqb_btime
#define dq_itime dq_dqb.dqb_itime

#define QIF_BLIMITS 0x01
#define QIF_SPACE 0x02
#define QIF_ILIMITS 0x04
#define QIF_INODES 0x08
#define QIF_BTIME 0x10
#define QIF_ITIME 0x20
#define QIF_LIMITS (QIF_BLIMITS | QIF_ILIMITS)
#define QIF_USAGE (QIF_SPACE | QIF_INODES)
#define QIF_TIMES (QIF_BTIME | QIF_ITIME)
#define QIF_ALL (QIF_LIMITS | QIF_USAGE | QIF_TIMES)

struct dqinfo {
    u_int64_t dqi_bgrace; /* seconds */
    u_int64_t dqi_igrace;
    u_int32_t dqi_flags;
    u_int32_t dqi_valid; /* IIF_... */
};

#define IIF_BGRACE 1
#define IIF_IGRACE 2
#define IIF_FLAGS 4
#define IIF_ALL (IIF_BGRACE | IIF_IGRACE | IIF_FLAGS)

__BEGIN_DECLS

/* -1 and errno on failure */
int quotactl(int __command, const char *__special, int __id, caddr_t __address);

__END_DECLS

#endif
