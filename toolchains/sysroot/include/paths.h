/*
 * Where things are. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_PATHS_H
#define _QCYG_PATHS_H

/* Programs, and where to look for them */
#define _PATH_BSHELL "/bin/sh"
#define _PATH_CSHELL "/bin/csh"
#define _PATH_VI "/bin/vi"
#define _PATH_DEFPATH "/bin"
#define _PATH_STDPATH "/bin:/usr/sbin:/sbin"
#define _PATH_MAN "/usr/share/man"

/* Devices */
#define _PATH_DEV "/dev/"
#define _PATH_DEVNULL "/dev/null"
#define _PATH_MEM "/dev/mem"
#define _PATH_TTY "/dev/tty"

/* Tables */
#define _PATH_MNTTAB "/etc/fstab"
#define _PATH_MOUNTED "/etc/mtab"
#define _PATH_SHELLS "/etc/shells"

/* Who is logged in, and was */
#define _PATH_UTMP "/var/run/utmp"
#define _PATH_WTMP "/var/log/wtmp"
#define _PATH_LASTLOG "/var/log/lastlog"

/* Folders */
#define _PATH_MAILDIR "/var/spool/mail/"
#define _PATH_TMP "/tmp/"
#define _PATH_VARRUN "/var/run/"
#define _PATH_VARTMP "/var/tmp/"

#endif
