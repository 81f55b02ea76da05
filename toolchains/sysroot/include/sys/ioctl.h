/*
 * Controlling devices. Cygwin 3.5.3 ABI.
 *
 * The numbers of requests are where their devices are: <sys/termios.h>, <asm/socket.h>, <sys/soundcard.h>, ...
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_IOCTL_H
#define _QCYG_SYS_IOCTL_H

#include <sys/cdefs.h>
#include <sys/termios.h>

__BEGIN_DECLS

/*
 * A request's number, as Linux makes it. Bits 0-7: a number; bits 8-15: the type, a character; bits 16-29: the size of
 * the argument in bytes; bits 30-31: which way it goes. The names have _LINUX_ before them, since _IO and its like are
 * BSD's here.
 */
#define _IOC_NRBITS 8
#define _IOC_TYPEBITS 8
#define _IOC_SIZEBITS 14
#define _IOC_DIRBITS 2

#define _IOC_NRSHIFT 0
#define _IOC_TYPESHIFT (_IOC_NRSHIFT + _IOC_NRBITS)
#define _IOC_SIZESHIFT (_IOC_TYPESHIFT + _IOC_TYPEBITS)
#define _IOC_DIRSHIFT (_IOC_SIZESHIFT + _IOC_SIZEBITS)

#define _IOC_NRMASK 0xff
#define _IOC_TYPEMASK 0xff
#define _IOC_SIZEMASK 0x3fff
#define _IOC_DIRMASK 0x3

#define _IOC_NONE 0U
#define _IOC_WRITE 1U
#define _IOC_READ 2U

#define _IOC(way, type, number, size) \
    ((unsigned int)(way) << _IOC_DIRSHIFT | (unsigned int)(size) << _IOC_SIZESHIFT | \
     (unsigned int)(type) << _IOC_TYPESHIFT | (unsigned int)(number) << _IOC_NRSHIFT)

#define _LINUX_IO(type, number) _IOC(_IOC_NONE, type, number, 0)
#define _LINUX_IOR(type, number, what) _IOC(_IOC_READ, type, number, sizeof(what))
#define _LINUX_IOW(type, number, what) _IOC(_IOC_WRITE, type, number, sizeof(what))
#define _LINUX_IOWR(type, number, what) \
    _IOC(_IOC_READ | _IOC_WRITE, type, number, sizeof(what))

/* A program that asks for them has Linux's forms under the plain names, which are BSD's in <asm/socket.h>. */
#ifdef __USE_LINUX_IOCTL_DEFS
#undef _IO
#undef _IOR
#undef _IOW
#undef _IOWR
#define _IO(type, number) _LINUX_IO(type, number)
#define _IOR(type, number, what) _LINUX_IOR(type, number, what)
#define _IOW(type, number, what) _LINUX_IOW(type, number, what)
#define _IOWR(type, number, what) _LINUX_IOWR(type, number, what)
#endif

/* Requests of /dev/windows, from which a program reads the messages of its windows. */
#define WINDOWS_POST 0
#define WINDOWS_SEND 1
#define WINDOWS_HWND 2

/* The request is an int, where POSIX and BSD have int and unsigned long. -1 and errno on failure. */
int ioctl(int __fd, int __request, ...);

__END_DECLS

#endif
