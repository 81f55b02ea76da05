/*
 * Options and ioctls of sockets. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_ASM_SOCKET_H
#define _QCYG_ASM_SOCKET_H

/* The sizes of struct ifreq and struct ifconf are part of the ioctls' numbers. */
#include <cygwin/if.h>

/*
 * The number of an ioctl, as BSD makes it. Bits 0-7: a number; bits 8-15: the group, a character; bits 16-22: the size
 * of the argument in bytes; bits 29-31: which way it goes.
 */
#define IOCPARM_MASK 0x7f
#define IOC_VOID 0x20000000
#define IOC_OUT 0x40000000
#define IOC_IN 0x80000000

#define __QCYG_IOC(way, group, number, size) \
    ((way) | ((unsigned int)(size) & IOCPARM_MASK) << 16 | (unsigned int)(group) << 8 | \
     (number))

#define _IO(group, number) __QCYG_IOC(IOC_VOID, group, number, 0)
#define _IOR(group, number, type) __QCYG_IOC(IOC_OUT, group, number, sizeof(type))
#define _IOW(group, number, type) __QCYG_IOC(IOC_IN, group, number, sizeof(type))

/* Any file */
#define FIONREAD _IOR('f', 127, long)
/* <sys/termios.h> has the same number without the type. */
#undef FIONBIO
#define FIONBIO _IOW('f', 126, int)
#define FIOASYNC _IOW('f', 125, long)

/* Sockets */
#define SIOCINQ FIONREAD
#define SIOCSHIWAT _IOW('s', 0, long)
#define SIOCGHIWAT _IOR('s', 1, long)
#define SIOCSLOWAT _IOW('s', 2, long)
#define SIOCGLOWAT _IOR('s', 3, long)
#define SIOCATMARK _IOR('s', 7, long)

/* Network interfaces */
#define SIOCGIFCONF _IOW('s', 100, struct ifconf)
#define SIOCGIFFLAGS _IOW('s', 101, struct ifreq)
#define SIOCGIFADDR _IOW('s', 102, struct ifreq)
#define SIOCGIFBRDADDR _IOW('s', 103, struct ifreq)
#define SIOCGIFNETMASK _IOW('s', 104, struct ifreq)
#define SIOCGIFHWADDR _IOW('s', 105, struct ifreq)
#define SIOCGIFMETRIC _IOW('s', 106, struct ifreq)
#define SIOCGIFMTU _IOW('s', 107, struct ifreq)
#define SIOCGIFINDEX _IOW('s', 108, struct ifreq)
#define SIOGIFINDEX SIOCGIFINDEX
#define SIOCGIFFRNDLYNAM _IOW('s', 109, struct ifreq)
#define SIOCGIFDSTADDR _IOW('s', 110, struct ifreq)

/* The level of the options below. */
#define SOL_SOCKET 0xffff

/* Options that are on or off. */
#define SO_DEBUG 0x0001
#define SO_ACCEPTCONN 0x0002
#define SO_REUSEADDR 0x0004
#define SO_KEEPALIVE 0x0008
#define SO_DONTROUTE 0x0010
#define SO_BROADCAST 0x0020
#define SO_USELOOPBACK 0x0040
#define SO_LINGER 0x0080
#define SO_OOBINLINE 0x0100
#define SO_PASSCRED 0x0400

/* Winsock's: what is true here is false in SO_LINGER. */
#define SO_DONTLINGER 0xffffff7fU

/* Options with a value: a struct ucred, numbers, and for the two timeouts a struct timeval. */
#define SO_PEERCRED 0x0200
#define SO_SNDBUF 0x1001
#define SO_RCVBUF 0x1002
#define SO_SNDLOWAT 0x1003
#define SO_RCVLOWAT 0x1004
#define SO_SNDTIMEO 0x1005
#define SO_RCVTIMEO 0x1006
#define SO_ERROR 0x1007
#define SO_TYPE 0x1008

#endif
