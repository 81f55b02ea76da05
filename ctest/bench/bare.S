/*
 * A guest of the virt machine without firmware, kernel or memory management, for the benchmarks of a start and of
 * instructions, and for cases that know its instructions (ctest/boot/bare-cases.cmake): it says "qcyg: first instruction"
 * on the serial port, runs the load whose number is at LOAD, and powers off.
 *
 *   -device loader,file=bare,cpu-num=0 -device loader,addr=0x40300000,data=LOAD,data-len=4
 *
 * LOAD      0, or not given: none
 *           1  arithmetic: 5 million rounds of multiplication, addition, shift and a conditional select
 *           2  memory: 5 million times 8 bytes read, and written elsewhere, in 512 KiB
 *           3  translation: 4000 times an instruction is written and called
 *           4  serial: 20000 bytes, and as many reads of the port's flags
 *           5  calls: 1 million calls of a function by its address
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
        .arch   armv8-a

        .equ    SERIAL, 0x09000000      /* a PL011 */
        .equ    SERIAL_FLAGS, 0x18
        .equ    SERIAL_CONTROL, 0x30
        .equ    SERIAL_ON, 0x301
        .equ    LOAD, 0x40300000
        .equ    BUFFER, 0x40500000
        .equ    SYSTEM_OFF, 0x84000008  /* of PSCI */

        .text
        .globl  _start
_start:
        ldr     x20, =SERIAL
        mov     w0, #SERIAL_ON
        str     w0, [x20, #SERIAL_CONTROL]
        adr     x1, text
1:      ldrb    w0, [x1], #1
        cbz     w0, 2f
        str     w0, [x20]
        b       1b
2:      ldr     x21, =BUFFER
        ldr     w22, =5000000
        mov     w23, #0
        ldr     x1, =LOAD
        ldr     w0, [x1]
        cmp     w0, #1
        b.eq    arithmetic
        cmp     w0, #2
        b.eq    memory
        cmp     w0, #3
        b.eq    translation
        cmp     w0, #4
        b.eq    serial
        cmp     w0, #5
        b.eq    calls
off:
        ldr     w0, =SYSTEM_OFF
        hvc     #0
        b       .

arithmetic:
        mul     w1, w22, w22
        add     w23, w23, w1
        lsr     w2, w23, #3
        cmp     w2, w1
        csel    w23, w23, w2, hi
        subs    w22, w22, #1
        b.ne    arithmetic
        b       off

memory:
        and     x1, x22, #0x7fff
        add     x1, x21, x1, lsl #3
        ldr     x2, [x1]
        add     x1, x1, #0x40000
        str     x2, [x1]
        subs    w22, w22, #1
        b.ne    memory
        b       off

translation:
        ldr     w1, =0xd65f03c0         /* ret */
        str     w1, [x21, #4]
        ldr     w2, =0xd2800000         /* mov x0, #0 */
        mov     w22, #4000
1:      orr     w1, w2, w22, lsl #5
        str     w1, [x21]
        dc      cvau, x21
        dsb     ish
        ic      ivau, x21
        dsb     ish
        isb
        blr     x21
        subs    w22, w22, #1
        b.ne    1b
        b       off

serial:
        mov     w22, #20000
        mov     w1, #'.'
1:      ldr     w2, [x20, #SERIAL_FLAGS]
        str     w1, [x20]
        subs    w22, w22, #1
        b.ne    1b
        b       off

calls:
        ldr     w22, =1000000
        adr     x1, function
1:      blr     x1
        subs    w22, w22, #1
        b.ne    1b
        b       off

function:
        add     w23, w23, #1
        ret

text:   .asciz  "qcyg: first instruction\n"
