/*
 * Guests of a few instructions.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include <errno.h>

#include "guest.h"

const uint32_t guest_count[8] = {
    0xd2800000, /* 00        mov  x0, #0       */
    0x100000a1, /* 04        adr  x1, number   */
    0x91000400, /* 08 next:  add  x0, x0, #1   */
    0xf9000020, /* 0c        str  x0, [x1]     */
    0x17fffffe, /* 10        b    next         */
    0xd503201f, /* 14        nop               */
    0x55667788, /* 18 number                   */
    0x11223344, /* 1c                          */
};

const uint32_t guest_answer[24] = {
    0xd2a12001, /* 00        mov  x1, #0x9000000  the serial, a PL011 */
    0x52806020, /* 04        mov  w0, #0x301                          */
    0xb9003020, /* 08        str  w0, [x1, #0x30] on                  */
    0x10000262, /* 0c prompt: adr x2, text                            */
    0x38401440, /* 10 next:  ldrb w0, [x2], #1                        */
    0x34000060, /* 14        cbz  w0, read                            */
    0xb9000020, /* 18        str  w0, [x1]                            */
    0x17fffffd, /* 1c        b    next                                */
    0xb9401823, /* 20 read:  ldr  w3, [x1, #0x18]                     */
    0x3727ffe3, /* 24        tbnz w3, #4, read    nothing typed yet   */
    0xb9400020, /* 28        ldr  w0, [x1]                            */
    0x12001c00, /* 2c        and  w0, w0, #0xff                       */
    0x7100341f, /* 30        cmp  w0, #13                             */
    0x54000080, /* 34        b.eq end                                 */
    0x521b0000, /* 38        eor  w0, w0, #0x20                       */
    0xb9000020, /* 3c        str  w0, [x1]                            */
    0x17fffff8, /* 40        b    read                                */
    0x528001a0, /* 44 end:   mov  w0, #13                             */
    0xb9000020, /* 48        str  w0, [x1]                            */
    0x52800140, /* 4c        mov  w0, #10                             */
    0xb9000020, /* 50        str  w0, [x1]                            */
    0x17ffffee, /* 54        b    prompt                              */
    0x67796371, /* 58 text:  "qcyg> "                                 */
    0x0000203e, /* 5c                                                 */
};

const uint32_t guest_flood[12] = {
    0xd2a12001, /* 00        mov  x1, #0x9000000  the serial, a PL011 */
    0x52806020, /* 04        mov  w0, #0x301                          */
    0xb9003020, /* 08        str  w0, [x1, #0x30] on                  */
    0x100000e2, /* 0c        adr  x2, number                          */
    0xd2800003, /* 10        mov  x3, #0                              */
    0x528005c0, /* 14        mov  w0, #'.'                            */
    0xb9000020, /* 18 next:  str  w0, [x1]                            */
    0x91000463, /* 1c        add  x3, x3, #1                          */
    0xf9000043, /* 20        str  x3, [x2]                            */
    0x17fffffd, /* 24        b    next                                */
    0x00000000, /* 28 number                                          */
    0x00000000, /* 2c                                                 */
};

const char *guest_device(const uint32_t *code, size_t size)
{
    const char *path = scratch("guest");
    FILE *file = fopen(path, "wb");
    char *option = malloc(strlen(path) + 100);

    for (size_t i = 0; file && i < size / 4; i++) {
        for (int shift = 0; shift < 32; shift += 8) {
            fputc(code[i] >> shift & 0xff, file);
        }
    }
    if (!file || !option || fclose(file)) {
        fail("%s: %s", path, strerror(errno));
    }
    sprintf(option, "loader,file=%s,addr=0x%llx,cpu-num=0,force-raw=on", path,
            GUEST_BASE);
    return option;
}
