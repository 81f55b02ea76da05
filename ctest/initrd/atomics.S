/*
 * A guest's test of 128-bit atomics: a process on each of four CPUs adds to both halves of one 16-byte cell of shared
 * memory, 1 to the low and 3 to the high one. Each value that was read as a whole has to have a high half of three times
 * the low one (nothing was torn), and the last has to be the sum of all (nothing was lost).
 *
 *   atomics MODE
 *
 * MODE      exclusive  ldxp and stxp
 *           ordered    ldaxp and stlxp
 *           casp       casp, of Armv8.1
 *           caspal     the ordered one
 *           plain      ldp and stp, which are no atomic operation: this has to fail, or the others' pass means nothing
 * It prints "qcyg: atomics MODE: all of 1000000 additions, none torn" and ends with 0, or
 * "qcyg: atomics MODE: FAILED, " with the reason, and ends with 1.
 *
 * Freestanding, for the assembler and the linker alone: raw system calls, no library.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
        .arch   armv8-a+lse
        .include "common.inc"

        .equ    CPUS, 4
        .equ    ROUNDS, 250000

        .equ    SYS_getcpu, 168

        .equ    AT_HWCAP, 16
        .equ    HWCAP_ATOMICS, 1 << 8

        /* The shared page: the cell, and on a line of its own how many processes are there. */
        .equ    READY, 64

        /* What a process ends with. */
        .equ    STATUS_TORN, 3
        .equ    STATUS_CPU, 4

        /* An entry of the table of modes. */
        .equ    MODE_NAME, 0
        .equ    MODE_ADD, 8
        .equ    MODE_HWCAP, 16
        .equ    MODE_SIZE, 24

/*
 * The additions. x20: the cell; x21, x22: what is added to the low and to the high half. Each gives the value before the
 * addition in x0 and x1, and changes x2 to x7 besides.
 */
        .macro  exclusive name, load, store
add_\name:
1:      \load   x0, x1, [x20]
        add     x2, x0, x21
        add     x3, x1, x22
        \store  w4, x2, x3, [x20]
        cbnz    w4, 1b
        ret
        .endm

        .macro  compare name, swap
add_\name:
        /* Only a guess: it may be torn, and is then not what the cell has. */
        ldp     x2, x3, [x20]
1:      mov     x0, x2
        mov     x1, x3
        add     x4, x2, x21
        add     x5, x3, x22
        \swap   x0, x1, x4, x5, [x20]
        /* A swap that did not take place has read the cell as a whole, too. */
        add     x6, x0, x0, lsl #1
        cmp     x6, x1
        b.ne    torn
        cmp     x0, x2
        ccmp    x1, x3, #0, eq
        mov     x2, x0
        mov     x3, x1
        b.ne    1b
        ret
        .endm

        .text
        exclusive exclusive, ldxp, stxp
        exclusive ordered, ldaxp, stlxp
        compare casp, casp
        compare caspal, caspal

add_plain:
        ldp     x0, x1, [x20]
        add     x2, x0, x21
        add     x3, x1, x22
        stp     x2, x3, [x20]
        ret

torn:
        mov     x0, #STATUS_TORN
        syscall SYS_exit

/* One process: x23 is its CPU. */
work:
        bl      to_cpu
        mov     x25, x0
        sub     sp, sp, #16
        mov     x0, sp
        mov     x1, #0
        mov     x2, #0
        syscall SYS_getcpu
        ldr     w26, [sp]

        /* None starts before all are there; one that has to give up does not keep the others waiting. */
        add     x1, x20, #READY
        bl      arrive
        cbnz    x25, wrong_cpu
        cmp     x26, x23
        b.ne    wrong_cpu
        mov     x0, #CPUS
        bl      meet

        ldr     x27, =ROUNDS
1:      blr     x24
        add     x6, x0, x0, lsl #1
        cmp     x6, x1
        b.ne    torn
        subs    x27, x27, #1
        b.ne    1b
        mov     x0, #0
        syscall SYS_exit

wrong_cpu:
        mov     x0, #STATUS_CPU
        syscall SYS_exit

/* Prints who speaks; x28 is the entry of the table, or 0. */
print_head:
        mov     x19, x30
        adr     x0, text_head
        bl      print
        cbz     x28, 1f
        ldr     x0, [x28, #MODE_NAME]
        bl      print
1:      ret     x19

/* Fails with the text at x25. */
fail:
        bl      print_head
        adr     x0, text_failed
        bl      print
        mov     x0, x25
        bl      print
        mov     x0, #1
        syscall SYS_exit

        .globl  _start
_start:
        mov     x28, #0
        adr     x25, text_usage
        ldr     x0, [sp]
        cmp     x0, #2
        b.ne    fail
        ldr     x1, [sp, #16]
        adr     x28, modes
1:      ldr     x0, [x28, #MODE_NAME]
        cbz     x0, unknown_mode
        mov     x4, #0
2:      ldrb    w2, [x0, x4]
        ldrb    w3, [x1, x4]
        cmp     w2, w3
        b.ne    3f
        cbz     w2, known_mode
        add     x4, x4, #1
        b       2b
3:      add     x28, x28, #MODE_SIZE
        b       1b
unknown_mode:
        mov     x28, #0
        b       fail

known_mode:
        /* Behind the arguments and the environment, each with a NULL at its end: what the kernel says of the CPU. */
        add     x1, sp, #32
1:      ldr     x2, [x1], #8
        cbnz    x2, 1b
        mov     x26, #0
2:      ldp     x2, x3, [x1], #16
        cbz     x2, 3f
        cmp     x2, #AT_HWCAP
        csel    x26, x3, x26, eq
        b       2b
3:      ldr     x2, [x28, #MODE_HWCAP]
        bics    xzr, x2, x26
        adr     x25, text_cpu_lacks
        b.ne    fail

        mov     x0, #0
        mov     x1, #4096
        mov     x2, #PROT_READ_WRITE
        mov     x3, #MAP_SHARED_ANONYMOUS
        mov     x4, #-1
        mov     x5, #0
        syscall SYS_mmap
        adr     x25, text_mmap
        cmn     x0, #4095
        b.hs    fail
        mov     x20, x0
        mov     x21, #1
        mov     x22, #3
        ldr     x24, [x28, #MODE_ADD]

        mov     x23, #0
4:      mov     x0, #SIGCHLD
        mov     x1, #0
        mov     x2, #0
        mov     x3, #0
        mov     x4, #0
        syscall SYS_clone
        cbz     x0, work
        adr     x25, text_clone
        cmn     x0, #4095
        b.hs    fail
        add     x23, x23, #1
        cmp     x23, #CPUS
        b.ne    4b

        /* x27: all that the processes ended with. */
        mov     x27, #0
5:      sub     sp, sp, #16
        mov     x0, #-1
        mov     x1, sp
        mov     x2, #0
        mov     x3, #0
        syscall SYS_wait4
        ldr     w2, [sp], #16
        adr     x25, text_wait
        cmn     x0, #4095
        b.hs    fail
        cmp     w2, #STATUS_TORN << 8
        adr     x25, text_torn
        b.eq    fail
        orr     w27, w27, w2
        subs    x23, x23, #1
        b.ne    5b
        adr     x25, text_cpu
        cmp     w27, #STATUS_CPU << 8
        b.eq    fail
        adr     x25, text_died
        cbnz    w27, fail

        ldp     x0, x1, [x20]
        ldr     x2, =ROUNDS * CPUS
        add     x3, x2, x2, lsl #1
        cmp     x0, x2
        ccmp    x1, x3, #0, eq
        adr     x25, text_lost
        b.ne    fail
        bl      print_head
        adr     x0, text_right
        bl      print
        mov     x0, #0
        syscall SYS_exit

        .ltorg
        .balign 8
modes:
        .quad   name_exclusive, add_exclusive, 0
        .quad   name_ordered, add_ordered, 0
        .quad   name_casp, add_casp, HWCAP_ATOMICS
        .quad   name_caspal, add_caspal, HWCAP_ATOMICS
        .quad   name_plain, add_plain, 0
        .quad   0

name_exclusive: .asciz  "exclusive"
name_ordered:   .asciz  "ordered"
name_casp:      .asciz  "casp"
name_caspal:    .asciz  "caspal"
name_plain:     .asciz  "plain"

text_head:      .asciz  "qcyg: atomics "
text_right:     .asciz  ": all of 1000000 additions, none torn\n"
text_failed:    .asciz  ": FAILED, "
text_usage:     .asciz  "usage: atomics exclusive|ordered|casp|caspal|plain\n"
text_cpu_lacks: .asciz  "this CPU has no such instruction\n"
text_mmap:      .asciz  "no shared memory\n"
text_clone:     .asciz  "no process\n"
text_wait:      .asciz  "no process to wait for\n"
text_torn:      .asciz  "torn: one half was seen without the other\n"
text_cpu:       .asciz  "a process is not on its CPU\n"
text_died:      .asciz  "a process ended otherwise\n"
text_lost:      .asciz  "lost: the last value is not the sum\n"
