/*
 * Walking through a tree of files, as BSD does. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_FTS_H
#define _QCYG_FTS_H

#include <sys/cdefs.h>
#include <sys/types.h>
#include <stdint.h>

struct stat;
struct _ftsent;

typedef struct FTS {
    struct _ftsent *fts_cur;
    struct _ftsent *fts_child;
    struct _ftsent **fts_array;
    dev_t fts_dev;
    char *fts_path;
    int fts_rfd;
    int fts_pathlen;
    int fts_nitems;
    int (*fts_compar)(const struct _ftsent *const *, const struct _ftsent *const *);
    int fts_options;
    void *fts_clientptr;
} FTS;

/* fts_options: those of fts_open, */
#define FTS_COMFOLLOW 0x001 /* follow symbolic links among the arguments */
#define FTS_LOGICAL 0x002 /* follow all */
#define FTS_NOCHDIR 0x004
#define FTS_NOSTAT 0x008
#define FTS_PHYSICAL 0x010 /* follow none */
#define FTS_SEEDOT 0x020
#define FTS_XDEV 0x040
#define FTS_OPTIONMASK 0x0ff
/* one of fts_children, and what is inside. */
#define FTS_NAMEONLY 0x100
#define FTS_STOP 0x200

typedef struct _ftsent {
    struct _ftsent *fts_cycle; /* with FTS_DC: where it has been before */
    struct _ftsent *fts_parent;
    struct _ftsent *fts_link;
    /* The program's own to use */
    union {
        struct {
            long __fts_number;
            void *__fts_pointer;
        } __struct_ftsent;
        int64_t __fts_bignum;
    } __union_ftsent;
    char *fts_accpath; /* to open it by */
    char *fts_path; /* from where the walk began */
    int fts_errno;
    int fts_symfd;
    unsigned short fts_pathlen; /* bytes */
    unsigned short fts_namelen;
    ino_t fts_ino;
    dev_t fts_dev;
    nlink_t fts_nlink;
    short fts_level;
    unsigned short fts_info;
    unsigned short fts_flags;
    unsigned short fts_instr;
    struct stat *fts_statp;
    char *fts_name;
    FTS *fts_fts;
} FTSENT;

#define fts_number __union_ftsent.__struct_ftsent.__fts_number
#define fts_pointer __union_ftsent.__struct_ftsent.__fts_pointer
#define fts_bignum __union_ftsent.__fts_bignum

/* fts_level */
#define FTS_ROOTPARENTLEVEL (-1)
#define FTS_ROOTLEVEL 0

/* fts_info */
#define FTS_D 1 /* a folder, before what is in it */
#define FTS_DC 2 /* a folder that holds itself */
#define FTS_DEFAULT 3
#define FTS_DNR 4 /* a folder that cannot be read */
#define FTS_DOT 5
#define FTS_DP 6 /* a folder, after what is in it */
#define FTS_ERR 7
#define FTS_F 8
#define FTS_INIT 9
#define FTS_NS 10 /* nothing is known of it: an error, */
#define FTS_NSOK 11 /* or not wanted */
#define FTS_SL 12
#define FTS_SLNONE 13 /* a symbolic link to nothing */
#define FTS_W 14

/* fts_flags */
#define FTS_DONTCHDIR 0x1
#define FTS_SYMFOLLOW 0x2
#define FTS_ISW 0x4

/* fts_instr, and for fts_set */
#define FTS_AGAIN 1
#define FTS_FOLLOW 2
#define FTS_NOINSTR 3
#define FTS_SKIP 4

__BEGIN_DECLS

FTS *fts_open(char *const *__paths, int __options,
              int (*__compare)(const FTSENT *const *, const FTSENT *const *));
/* Null and errno 0: that was all. */
FTSENT *fts_read(FTS *__walk);
FTSENT *fts_children(FTS *__walk, int __options);
int fts_set(FTS *__walk, FTSENT *__entry, int __instruction);
int fts_close(FTS *__walk);

/* A pointer that the program may keep with its walk, for the function that compares. */
void *fts_get_clientptr(FTS *__walk);
void fts_set_clientptr(FTS *__walk, void *__pointer);
FTS *fts_get_stream(FTSENT *__entry);
#define fts_get_clientptr(walk) ((walk)->fts_clientptr)
#define fts_get_stream(entry) ((entry)->fts_fts)

__END_DECLS

#endif
