/*
 * What Cygwin offers beyond POSIX: paths between the two worlds, and the insides of cygwin1.dll. Cygwin 3.5.3 ABI.
 * The release that this describes: <cygwin/version.h>.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_CYGWIN_H
#define _QCYG_SYS_CYGWIN_H

#include <sys/cdefs.h>
#include <sys/types.h>
#include <limits.h>
#include <stdint.h>

__BEGIN_DECLS

/* What a debugger finds at the beginning of the strings that report a signal to it. */
#define _CYGWIN_SIGNAL_STRING "cYgSiGw00f"

/* Paths */

/* What to convert to what, and how: one of the first four, combined with flags. */
enum {
    CCP_POSIX_TO_WIN_A = 0, /* to a char *, in the system's code page */
    CCP_POSIX_TO_WIN_W = 1, /* to a wchar_t * */
    CCP_WIN_A_TO_POSIX = 2,
    CCP_WIN_W_TO_POSIX = 3,
    CCP_CONVTYPE_MASK = 3,

    CCP_ABSOLUTE = 0,
    CCP_RELATIVE = 0x100,      /* a relative path stays relative, where it can */
    CCP_PROC_CYGDRIVE =
        0x200, /* to POSIX: name drives by /proc/cygdrive, whatever the prefix is */
    CCP_CONVFLAGS_MASK = 0x300,
};
typedef unsigned int cygwin_conv_path_t;

/*
 * cygwin_conv_path: converts the path FROM into TO, which has SIZE bytes (also where it is one of wchar_t).
 * cygwin_conv_path_list: the same for a list of paths, separated by ':' there and by ';' here.
 * Return 0, or with a SIZE of 0 the bytes that TO has to have; -1 with errno (ENOSPC: TO is too small).
 */
ssize_t cygwin_conv_path(cygwin_conv_path_t __what, const void *__from, void *__to,
                         size_t __size);
ssize_t cygwin_conv_path_list(cygwin_conv_path_t __what, const void *__from, void *__to,
                              size_t __size);

/* cygwin_create_path: cygwin_conv_path into memory that the caller frees. Returns NULL with errno. */
void *cygwin_create_path(cygwin_conv_path_t __what, const void *__from);

/* cygwin_posix_path_list_p: whether LIST is separated by ':' rather than by ';'. */
int cygwin_posix_path_list_p(const char *__list);

/* cygwin_split_path: PATH's folder and its last part, into memory that has to have room for all of PATH. */
void cygwin_split_path(const char *__path, char *__folder, char *__file);

/* Processes */

/* cygwin_winpid_to_pid: the process that Windows calls PID. Returns -1 with errno. */
pid_t cygwin_winpid_to_pid(int __pid);

/* The insides */

/* What cygwin_internal is asked for. Its further arguments and its result depend on this. */
typedef enum cygwin_getinfo_types {
    CW_LOCK_PINFO,
    CW_UNLOCK_PINFO,
    CW_GETTHREADNAME,
    CW_GETPINFO,
    CW_SETPINFO,
    CW_SETTHREADNAME,
    CW_GETVERSIONINFO,
    CW_READ_V1_MOUNT_TABLES,
    CW_USER_DATA, /* the program's struct per_process */
    CW_PERFILE, /* takes a list of struct __cygwin_perfile */
    CW_GET_CYGDRIVE_PREFIXES,
    CW_GETPINFO_FULL,
    CW_INIT_EXCEPTIONS,
    CW_GET_CYGDRIVE_INFO,
    CW_SET_CYGWIN_REGISTRY_NAME,
    CW_GET_CYGWIN_REGISTRY_NAME,
    CW_STRACE_TOGGLE,
    CW_STRACE_ACTIVE,
    CW_CYGWIN_PID_TO_WINPID,
    CW_EXTRACT_DOMAIN_AND_USER,
    CW_CMDLINE,
    CW_CHECK_NTSEC,
    CW_GET_ERRNO_FROM_WINERROR,
    CW_GET_POSIX_SECURITY_ATTRIBUTE,
    CW_GET_SHMLBA,
    CW_GET_UID_FROM_SID,
    CW_GET_GID_FROM_SID,
    CW_GET_BINMODE,
    CW_HOOK,
    CW_ARGV,
    CW_ENVP,
    CW_DEBUG_SELF,
    CW_SYNC_WINENV,
    CW_CYGTLS_PADSIZE,
    CW_SET_DOS_FILE_WARNING,
    CW_SET_PRIV_KEY,
    CW_SETERRNO,
    CW_EXIT_PROCESS,
    CW_SET_EXTERNAL_TOKEN, /* takes a token and CW_TOKEN_ */
    CW_GET_INSTKEY,
    CW_INT_SETLOCALE,
    CW_CVT_MNT_OPTS,
    CW_LST_MNT_OPTS,
    CW_STRERROR,
    CW_CVT_ENV_TO_WINENV,
    CW_ALLOC_DRIVE_MAP,
    CW_MAP_DRIVE_MAP,
    CW_FREE_DRIVE_MAP,
    CW_SETENT, /* takes ENUM_ */
    CW_GETENT,
    CW_ENDENT,
    CW_GETNSSSEP,
    CW_GETPWSID,
    CW_GETGRSID,
    CW_CYGNAME_FROM_WINNAME,
    CW_FIXED_ATEXIT,
    CW_GETNSS_PWD_SRC, /* gives NSS_SRC_ */
    CW_GETNSS_GRP_SRC,
    CW_EXCEPTION_RECORD_FROM_SIGINFO_T,
    CW_CYGHEAP_PROFTHR_ALL,
    CW_WINPID_TO_CYGWIN_PID,
    CW_MAX_CYGWIN_PID,
} cygwin_getinfo_types;

/* Macros too: programs ask with #ifdef what this release knows. */
#define CW_LOCK_PINFO CW_LOCK_PINFO
#define CW_UNLOCK_PINFO CW_UNLOCK_PINFO
#define CW_GETTHREADNAME CW_GETTHREADNAME
#define CW_GETPINFO CW_GETPINFO
#define CW_SETPINFO CW_SETPINFO
#define CW_SETTHREADNAME CW_SETTHREADNAME
#define CW_GETVERSIONINFO CW_GETVERSIONINFO
#define CW_READ_V1_MOUNT_TABLES CW_READ_V1_MOUNT_TABLES
#define CW_USER_DATA CW_USER_DATA
#define CW_PERFILE CW_PERFILE
#define CW_GET_CYGDRIVE_PREFIXES CW_GET_CYGDRIVE_PREFIXES
#define CW_GETPINFO_FULL CW_GETPINFO_FULL
#define CW_INIT_EXCEPTIONS CW_INIT_EXCEPTIONS
#define CW_GET_CYGDRIVE_INFO CW_GET_CYGDRIVE_INFO
#define CW_SET_CYGWIN_REGISTRY_NAME CW_SET_CYGWIN_REGISTRY_NAME
#define CW_GET_CYGWIN_REGISTRY_NAME CW_GET_CYGWIN_REGISTRY_NAME
#define CW_STRACE_TOGGLE CW_STRACE_TOGGLE
#define CW_STRACE_ACTIVE CW_STRACE_ACTIVE
#define CW_CYGWIN_PID_TO_WINPID CW_CYGWIN_PID_TO_WINPID
#define CW_EXTRACT_DOMAIN_AND_USER CW_EXTRACT_DOMAIN_AND_USER
#define CW_CMDLINE CW_CMDLINE
#define CW_CHECK_NTSEC CW_CHECK_NTSEC
#define CW_GET_ERRNO_FROM_WINERROR CW_GET_ERRNO_FROM_WINERROR
#define CW_GET_POSIX_SECURITY_ATTRIBUTE CW_GET_POSIX_SECURITY_ATTRIBUTE
#define CW_GET_SHMLBA CW_GET_SHMLBA
#define CW_GET_UID_FROM_SID CW_GET_UID_FROM_SID
#define CW_GET_GID_FROM_SID CW_GET_GID_FROM_SID
#define CW_GET_BINMODE CW_GET_BINMODE
#define CW_HOOK CW_HOOK
#define CW_ARGV CW_ARGV
#define CW_ENVP CW_ENVP
#define CW_DEBUG_SELF CW_DEBUG_SELF
#define CW_SYNC_WINENV CW_SYNC_WINENV
#define CW_CYGTLS_PADSIZE CW_CYGTLS_PADSIZE
#define CW_SET_DOS_FILE_WARNING CW_SET_DOS_FILE_WARNING
#define CW_SET_PRIV_KEY CW_SET_PRIV_KEY
#define CW_SETERRNO CW_SETERRNO
#define CW_EXIT_PROCESS CW_EXIT_PROCESS
#define CW_SET_EXTERNAL_TOKEN CW_SET_EXTERNAL_TOKEN
#define CW_GET_INSTKEY CW_GET_INSTKEY
#define CW_INT_SETLOCALE CW_INT_SETLOCALE
#define CW_CVT_MNT_OPTS CW_CVT_MNT_OPTS
#define CW_LST_MNT_OPTS CW_LST_MNT_OPTS
#define CW_STRERROR CW_STRERROR
#define CW_CVT_ENV_TO_WINENV CW_CVT_ENV_TO_WINENV
#define CW_ALLOC_DRIVE_MAP CW_ALLOC_DRIVE_MAP
#define CW_MAP_DRIVE_MAP CW_MAP_DRIVE_MAP
#define CW_FREE_DRIVE_MAP CW_FREE_DRIVE_MAP
#define CW_SETENT CW_SETENT
#define CW_GETENT CW_GETENT
#define CW_ENDENT CW_ENDENT
#define CW_GETNSSSEP CW_GETNSSSEP
#define CW_GETPWSID CW_GETPWSID
#define CW_GETGRSID CW_GETGRSID
#define CW_CYGNAME_FROM_WINNAME CW_CYGNAME_FROM_WINNAME
#define CW_FIXED_ATEXIT CW_FIXED_ATEXIT
#define CW_GETNSS_PWD_SRC CW_GETNSS_PWD_SRC
#define CW_GETNSS_GRP_SRC CW_GETNSS_GRP_SRC
#define CW_EXCEPTION_RECORD_FROM_SIGINFO_T CW_EXCEPTION_RECORD_FROM_SIGINFO_T
#define CW_CYGHEAP_PROFTHR_ALL CW_CYGHEAP_PROFTHR_ALL
#define CW_WINPID_TO_CYGWIN_PID CW_WINPID_TO_CYGWIN_PID
#define CW_MAX_CYGWIN_PID CW_MAX_CYGWIN_PID

/* cygwin_internal: WHAT of cygwin1.dll's insides. An unknown WHAT gives (uintptr_t)-1. */
uintptr_t cygwin_internal(cygwin_getinfo_types __what, ...);

/* CW_GETPINFO and CW_GETPINFO_FULL: added to a process id, the process behind that one. */
#define CW_NEXTPID 0x80000000

/* CW_PERFILE: the open() flags of files below a path. A name of NULL ends a list. */
struct __cygwin_perfile {
    const char *name;
    unsigned int flags;
};

/* CW_SET_EXTERNAL_TOKEN */
enum {
    CW_TOKEN_IMPERSONATION,
    CW_TOKEN_RESTRICTED,
};

/* CW_GETNSS_PWD_SRC, CW_GETNSS_GRP_SRC: where accounts are looked up. */
enum {
    NSS_SRC_FILES = 1,
    NSS_SRC_DB = 2,
};

/* CW_SETENT: which accounts CW_GETENT goes through. */
enum nss_enum_t {
    ENUM_NONE = 0,
    ENUM_CACHE = 0x01,
    ENUM_FILES = 0x02,
    ENUM_BUILTIN = 0x04,
    ENUM_LOCAL = 0x08,
    ENUM_PRIMARY = 0x10,
    ENUM_TDOMS = 0x20,
    ENUM_TDOMS_ALL = 0x40,
    ENUM_ALL = 0x7f,
};

/* The state of a process. */
enum {
    PID_IN_USE = 0x00000001,
    PID_UNUSED = 0x00000002,
    PID_STOPPED = 0x00000004,
    PID_TTYIN = 0x00000008,
    PID_TTYOU = 0x00000010,
    PID_NOTCYGWIN = 0x00000020,
    PID_ACTIVE = 0x00000040,
    PID_CYGPARENT = 0x00000080,
    PID_MAP_RW = 0x00000100,
    PID_MYSELF = 0x00000200,
    PID_NOCLDSTOP = 0x00000400,
    PID_INITIALIZING = 0x00000800,
    PID_NEW = 0x00001000,
    PID_ALLPIDS = 0x00002000,
    PID_PROCINFO = 0x00008000,
    PID_NEW_PG = 0x00010000,
    PID_DEBUGGED = 0x00020000,
    PID_EXITED = 0x40000000,
    PID_REAPED = 0x80000000,
};

/* CW_USER_DATA: the description of a program that its start-up code fills in. */
struct per_process;

__END_DECLS

#endif
