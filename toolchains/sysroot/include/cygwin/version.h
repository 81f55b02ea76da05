/*
 * Which cygwin1.dll these headers describe. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_VERSION_H
#define _QCYG_CYGWIN_VERSION_H

/* Two numbers as one that can be compared: 3.5.3 is 3005003. */
#define CYGWIN_VERSION_DLL_MAKE_COMBINED(major_number, minor_number) \
    ((major_number) * 1000 + (minor_number))

/* The release: 3.5 is 3005. */
#define CYGWIN_VERSION_DLL_MAJOR 3005
#define CYGWIN_VERSION_DLL_MINOR 3
#define CYGWIN_VERSION_DLL_COMBINED \
    CYGWIN_VERSION_DLL_MAKE_COMBINED(CYGWIN_VERSION_DLL_MAJOR, CYGWIN_VERSION_DLL_MINOR)

/* The API, which grows with every function that is added. */
#define CYGWIN_VERSION_API_MAJOR 0
#define CYGWIN_VERSION_API_MINOR 350

/* The API that a program was built for, of its struct per_process; and that of what is being compiled. */
#define CYGWIN_VERSION_PER_PROCESS_API_VERSION_COMBINED(process) \
    CYGWIN_VERSION_DLL_MAKE_COMBINED((process)->api_major, (process)->api_minor)
#define CYGWIN_VERSION_USER_API_VERSION_COMBINED \
    CYGWIN_VERSION_DLL_MAKE_COMBINED(CYGWIN_VERSION_API_MAJOR, CYGWIN_VERSION_API_MINOR)

/* struct tm has tm_gmtoff and tm_zone with this API. */
#define CYGWIN_VERSION_CHECK_FOR_EXTRA_TM_MEMBERS 1

/* What processes share, and the mounts. */
#define CYGWIN_VERSION_SHARED_DATA 5
#define CYGWIN_VERSION_MOUNT_REGISTRY 3

/* A mark and a version, 16 bits each, in one number; and the version of that. */
#define CYGWIN_VERSION_MAGIC(mark, version) \
    ((((unsigned)(mark) & 0xffffu) << 16) | ((unsigned)(version) & 0xffffu))
#define CYGWIN_VERSION_MAGIC_VERSION(magic) ((unsigned)(magic) & 0xffffu)

#define CYGWIN_VERSION_DLL_IDENTIFIER "cygwin1"

/* Where Cygwin keeps things: keys of the registry, and the folder of the drives. */
#define CYGWIN_INFO_CYGWIN_REGISTRY_NAME "Cygwin"
#define CYGWIN_INFO_INSTALLATIONS_NAME "Installations"
#define CYGWIN_INFO_CYGDRIVE_DEFAULT_PREFIX "/cygdrive"

#endif
