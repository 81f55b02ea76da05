/*
 * Terminals and serial lines; newlib's <termios.h> includes this. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_TERMIOS_H
#define _QCYG_SYS_TERMIOS_H

#include <sys/cdefs.h>
#include <sys/types.h>

__BEGIN_DECLS

typedef unsigned char cc_t;
typedef unsigned int tcflag_t;
typedef unsigned int speed_t;

/* Input: c_iflag */
#define IGNBRK 0x00001
#define BRKINT 0x00002
#define IGNPAR 0x00004
#define IMAXBEL 0x00008
#define INPCK 0x00010
#define ISTRIP 0x00020
#define INLCR 0x00040
#define IGNCR 0x00080
#define ICRNL 0x00100
#define IXON 0x00400
#define IXOFF 0x01000
#define IUCLC 0x04000
#define IXANY 0x08000
#define PARMRK 0x10000
#define IUTF8 0x20000

/* Output: c_oflag */
#define OPOST 0x00001
#define OLCUC 0x00002
#define OCRNL 0x00004
#define ONLCR 0x00008
#define ONOCR 0x00010
#define ONLRET 0x00020
#define OFILL 0x00040
#define OFDEL 0x08000
/* delays of mechanical terminals: carriage return, new line, backspace, tabulator, vertical tabulator, form feed */
#define CRDLY 0x00180
#define CR0 0x00000
#define CR1 0x00080
#define CR2 0x00100
#define CR3 0x00180
#define NLDLY 0x00200
#define NL0 0x00000
#define NL1 0x00200
#define BSDLY 0x00400
#define BS0 0x00000
#define BS1 0x00400
#define TABDLY 0x01800
#define TAB0 0x00000
#define TAB1 0x00800
#define TAB2 0x01000
#define TAB3 0x01800
#define XTABS TAB3
#define VTDLY 0x02000
#define VT0 0x00000
#define VT1 0x02000
#define FFDLY 0x04000
#define FF0 0x00000
#define FF1 0x04000

/* The line: c_cflag */
#define CSIZE 0x00030
#define CS5 0x00000
#define CS6 0x00010
#define CS7 0x00020
#define CS8 0x00030
#define CSTOPB 0x00040
#define CREAD 0x00080
#define PARENB 0x00100
#define PARODD 0x00200
#define HUPCL 0x00400
#define CLOCAL 0x00800
#define CRTSXOFF 0x04000
#define CRTSCTS 0x08000
#define CMSPAR 0x40000000

/* Speeds, in bits a second, which are a part of c_cflag */
#define CBAUD 0x0100f
#define CBAUDEX 0x0100f
#define B0 0x00000
#define B50 0x00001
#define B75 0x00002
#define B110 0x00003
#define B134 0x00004
#define B150 0x00005
#define B200 0x00006
#define B300 0x00007
#define B600 0x00008
#define B1200 0x00009
#define B1800 0x0000a
#define B2400 0x0000b
#define B4800 0x0000c
#define B9600 0x0000d
#define B19200 0x0000e
#define B38400 0x0000f
#define B57600 0x01001
#define B115200 0x01002
#define B128000 0x01003
#define B230400 0x01004
#define B256000 0x01005
#define B460800 0x01006
#define B500000 0x01007
#define B576000 0x01008
#define B921600 0x01009
#define B1000000 0x0100a
#define B1152000 0x0100b
#define B1500000 0x0100c
#define B2000000 0x0100d
#define B2500000 0x0100e
#define B3000000 0x0100f

/* How it is used: c_lflag */
#define ISIG 0x0001
#define ICANON 0x0002
#define ECHO 0x0004
#define ECHOE 0x0008
#define ECHOK 0x0010
#define ECHONL 0x0020
#define NOFLSH 0x0040
#define TOSTOP 0x0080
#define IEXTEN 0x0100
#define FLUSHO 0x0200
#define ECHOKE 0x0400
#define ECHOCTL 0x0800

/* Special characters: places in c_cc */
#define VDISCARD 1
#define VEOL 2
#define VEOL2 3
#define VEOF 4
#define VERASE 5
#define VINTR 6
#define VKILL 7
#define VLNEXT 8
#define VMIN 9
#define VQUIT 10
#define VREPRINT 11
#define VSTART 12
#define VSTOP 13
#define VSUSP 14
#define VSWTC 15
#define VTIME 16
#define VWERASE 17
#define NCCS 18

struct termios {
    tcflag_t c_iflag;
    tcflag_t c_oflag;
    tcflag_t c_cflag;
    tcflag_t c_lflag;
    char c_line;
    cc_t c_cc[NCCS];
    speed_t c_ispeed;
    speed_t c_ospeed;
};

/* When tcsetattr sets: at once, when the output is out, and the same without the input that is there. */
#define TCSANOW 2
#define TCSADRAIN 3
#define TCSAFLUSH 1
#define TCSADFLUSH 4

/* What tcflush forgets: input, output, both. */
#define TCIFLUSH 0
#define TCOFLUSH 1
#define TCIOFLUSH 2

/* What tcflow does: stop or go on with the output; send a STOP or a START character. */
#define TCOOFF 0
#define TCOON 1
#define TCIOFF 2
#define TCION 3

/* -1 and errno on failure */
int tcgetattr(int __fd, struct termios *__settings);
int tcsetattr(int __fd, int __when, const struct termios *__settings);
int tcsendbreak(int __fd, int __duration);
int tcdrain(int __fd);
int tcflush(int __fd, int __what);
int tcflow(int __fd, int __action);
pid_t tcgetsid(int __fd);

/* Speeds: B... constants */
speed_t cfgetispeed(const struct termios *__settings);
speed_t cfgetospeed(const struct termios *__settings);
int cfsetispeed(struct termios *__settings, speed_t __speed);
int cfsetospeed(struct termios *__settings, speed_t __speed);
#define cfgetispeed(settings) ((settings)->c_ispeed)
#define cfgetospeed(settings) ((settings)->c_ospeed)

#if __MISC_VISIBLE
int cfsetspeed(struct termios *__settings, speed_t __speed);
/* No editing, no echo, no signals, 8 bits. */
void cfmakeraw(struct termios *__settings);
#endif

/* Requests of ioctl, and what goes with them. */

struct winsize {
    unsigned short ws_row;
    unsigned short ws_col;
    unsigned short ws_xpixel;
    unsigned short ws_ypixel;
};

#define TIOCGWINSZ 0x5401
#define TIOCSWINSZ 0x5402
#define TIOCLINUX 0x5403
#define TIOCSCTTY 0x540e
#define TIOCGPGRP 0x540f
#define TIOCSPGRP 0x5410
#define TIOCINQ 0x541b
#define TIOCSBRK 0x5427
#define TIOCCBRK 0x5428

/* <asm/socket.h> makes the same number of a type. */
#ifndef FIONBIO
#define FIONBIO 0x8004667eU
#endif

/* The lines of a modem */
#define TIOCMGET 0x5415
#define TIOCMBIS 0x5416
#define TIOCMBIC 0x5417
#define TIOCMSET 0x5418

#define TIOCM_DTR 0x002
#define TIOCM_RTS 0x004
#define TIOCM_CTS 0x020
#define TIOCM_CAR 0x040
#define TIOCM_CD TIOCM_CAR
#define TIOCM_RNG 0x080
#define TIOCM_RI TIOCM_RNG
#define TIOCM_DSR 0x100

/* With TIOCPKT a pseudo-terminal's reader gets such a byte before the data. */
#define TIOCPKT 6

#define TIOCPKT_DATA 0x00
#define TIOCPKT_FLUSHREAD 0x01
#define TIOCPKT_FLUSHWRITE 0x02
#define TIOCPKT_STOP 0x04
#define TIOCPKT_START 0x08
#define TIOCPKT_NOSTOP 0x10
#define TIOCPKT_DOSTOP 0x20

/* System V's. Its structure is the same as POSIX's here. */
#define TCFLSH 3
#define TCGETA 5
#define TCSETA 6
#define TCSETAW 7
#define TCSETAF 8

#if __MISC_VISIBLE
#define termio termios

#include <bits/ttydefaults.h>
#endif

/* An older layout of the structure, which the DLL still knows. */
typedef unsigned short otcflag_t;
typedef unsigned char ospeed_t;

struct __oldtermios {
    otcflag_t c_iflag;
    otcflag_t c_oflag;
    otcflag_t c_cflag;
    otcflag_t c_lflag;
    char c_line;
    cc_t c_cc[NCCS];
    ospeed_t c_ispeed;
    ospeed_t c_ospeed;
};

__END_DECLS

#endif
