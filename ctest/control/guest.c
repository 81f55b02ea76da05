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
