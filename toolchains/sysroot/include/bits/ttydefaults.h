/*
 * What a terminal is like at first: a part of <sys/termios.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_BITS_TTYDEFAULTS_H
#define _QCYG_BITS_TTYDEFAULTS_H

/* The control character of a letter */
#define CTRL(letter) ((letter) & 0x1f)

/* Special characters; 0: there is none. */
#define CNUL 0
#define CDEL 0x7f
#define CESC '\\'
#define CINTR CTRL('C')
#define CQUIT 0x1c
#define CERASE CDEL
#define CKILL CTRL('U')
#define CEOT CTRL('D')
#define CEOL 0
#define CEOL2 0
#define CBRK CEOL
#define CEOF CTRL('D')
#define CSTART CTRL('Q')
#define CSTOP CTRL('S')
#define CSWTCH CTRL('Z')
#define NSWTCH 0
#define CSUSP CTRL('Z')
#define CDSUSP CTRL('Y')
#define CRPRNT CTRL('R')
#define CREPRINT CRPRNT
#define CFLUSH CTRL('O')
#define CDISCARD CFLUSH
#define CWERASE CTRL('W')
#define CLNEXT CTRL('V')
#define CMIN 1
#define CTIME 0

/* Whether a character is this special one, which there has to be. */
#define CCEQ(special, character) ((character) == (special) && (special) != 0)

#define TTYDEF_IFLAG (BRKINT | ICRNL | IXON | IXANY | IMAXBEL)
#define TTYDEF_OFLAG (OPOST | ONLCR)
#define TTYDEF_CFLAG (CREAD | CS8 | HUPCL)
#define TTYDEF_LFLAG (ICANON | ISIG | IEXTEN | ECHO | ECHOE | ECHOKE | ECHOCTL)
#define TTYDEF_SPEED B9600

#endif
