#!/bin/sh
# The three lists of hosts that have serial ports, and what chardev/char-serial.c makes of a terminal.
. "$(dirname "$0")/common.sh"

{
    cat <<'END_C'
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#undef __GLIBC__
END_C
    part include/qemu/osdep.h '^int qemu_shm_alloc' '^#if defined\(__HAIKU__\)' | sed '1d; $d'
    cat <<'END_C'
#ifndef HAVE_CHARDEV_SERIAL
#error "no -chardev serial"
#endif
#ifdef HAVE_CHARDEV_PARALLEL
#error "-chardev parallel, which Cygwin has not"
#endif
END_C
    part chardev/char-serial.c '^#elif defined\(__linux__\)' '^}' | sed '1s/#elif/#if/'
    echo '#endif'
    echo 'static const char help[] = "list: "'
    part qemu-options.hx '^#if defined\(__linux__\) \|\| defined\(__sun__\)' '^#endif'
    cat <<'END_C'
    ;
int main(void)
{
    struct termios t;
    int fd = posix_openpt(O_RDWR | O_NOCTTY);

    if (!strstr(help, "-chardev serial,")) {
        puts("-chardev serial is not in the help");
        return 1;
    }
    if (fd < 0 || grantpt(fd) || unlockpt(fd)) {
        perror("pty");
        return 1;
    }
    fd = open(ptsname(fd), O_RDWR | O_NOCTTY);
    if (fd < 0) {
        perror("pty");
        return 1;
    }
    tty_serial_init(fd, 9600, 'E', 7, 2);
    if (tcgetattr(fd, &t)) {
        perror("tcgetattr");
        return 1;
    }
    /* A pty of Linux's has eight bits and no parity whatever is asked of it */
    if (cfgetospeed(&t) != B9600 || cfgetispeed(&t) != B9600 || !(t.c_cflag & CSTOPB) ||
        (t.c_lflag & (ECHO | ICANON | ISIG)) || (t.c_iflag & (ICRNL | IXON)) || (t.c_oflag & OPOST)) {
        puts("the terminal is not as it was asked to be");
        return 1;
    }
    return 0;
}
END_C
} >"$scratch/serial.c"
# shellcheck disable=SC2086 # several flags
"$cc" -std=gnu11 $as_cygwin -Wall -Wextra -Werror -o "$scratch/serial" "$scratch/serial.c" ||
    fail "a list lacks Cygwin"
"$scratch/serial" || fail "see above"
