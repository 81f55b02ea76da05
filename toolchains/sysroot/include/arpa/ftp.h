/*
 * FTP (RFC 959): replies and transfer parameters. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_ARPA_FTP_H
#define _QCYG_ARPA_FTP_H

/* A reply's first digit: wait for another reply, done, go on, try again, no. */
#define PRELIM 1
#define COMPLETE 2
#define CONTINUE 3
#define TRANSIENT 4
#define ERROR 5

/* TYPE: ASCII, EBCDIC, image, bytes of a given size. */
#define TYPE_A 1
#define TYPE_E 2
#define TYPE_I 3
#define TYPE_L 4

/* Its format: not for print, Telnet's format effectors, Fortran's carriage control. */
#define FORM_N 1
#define FORM_T 2
#define FORM_C 3

/* STRU: a file, records, pages. */
#define STRU_F 1
#define STRU_R 2
#define STRU_P 3

/* MODE: a stream, blocks, compressed. */
#define MODE_S 1
#define MODE_B 2
#define MODE_C 3

/* STRU_R in a stream: the byte 0xff (as a char: -1) and what comes after it. */
#define REC_ESC '\377'
#define REC_EOR '\001'
#define REC_EOF '\002'

/* MODE_B: a block's first byte, and how many bytes of length follow it. */
#define BLK_EOR 0x80
#define BLK_EOF 0x40
#define BLK_ERRORS 0x20
#define BLK_RESTART 0x10
#define BLK_BYTECOUNT 2

#endif
