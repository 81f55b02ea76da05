/*
 * Loads of a guest that no program of busybox has, for the benchmark.
 *
 *   loads churn ROUNDS             writes an instruction, and calls it
 *   loads spin CPUS ROUNDS         as many processes, each on a CPU of its own, take one spin lock ROUNDS times each
 *   loads read FILE ROUNDS         blocks of 4 KiB from anywhere in the first 64 MiB, past the guest's cache
 *   loads write FILE ROUNDS        the same, written
 *
 * It ends with 0, or says what was not as it has to be and ends with 1.
 *
 * Freestanding, for the assembler and the linker alone: raw system calls, no library.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
        .arch   armv8-a
        .include "common.inc"

        .equ    SYS_openat, 56
        .equ    SYS_pread64, 67
        .equ    SYS_pwrite64, 68

        .equ    PROT_READ_WRITE_EXEC, 7
        .equ    AT_FDCWD, -100
        .equ    O_RDWR_DIRECT, 0x10002

        /* The shared page, each on a line of its own: the lock, what it is for, and how many processes are there. */
        .equ    COUNTER, 64
        .equ    READY, 128

        /* Goes to fail with the text where the system call before it has failed. */
        .macro  check text
        adr     x25, \text
        cmn     x0, #4095
        b.hs    fail
        .endm

/* Fails with the text at x25. */
fail:
        adr     x0, text_head
        bl      print
        mov     x0, x25
        bl      print
        mov     x0, #1
        syscall SYS_exit

/* x0: the number that the text at x0 has; x1, x2 are changed. */
number:
        mov     x1, x0
        mov     x0, #0
        mov     x3, #10
1:      ldrb    w2, [x1], #1
        sub     w2, w2, #'0'
        cmp     w2, #9
        b.hi    2f
        madd    x0, x0, x3, x2
        b       1b
2:      ret

/* x0: whether the texts at x0 and x1 differ; x2, x3 are changed. */
differ:
        ldrb    w2, [x0], #1
        ldrb    w3, [x1], #1
        cmp     w2, w3
        b.ne    1f
        cbnz    w2, differ
        mov     x0, #0
        ret
1:      mov     x0, #1
        ret

/* x20: a page of new memory, shared with the processes that are made later; x0: its protection. */
page:
        mov     x2, x0
        mov     x0, #0
        mov     x1, #4096
        mov     x3, #MAP_SHARED_ANONYMOUS
        mov     x4, #-1
        mov     x5, #0
        syscall SYS_mmap
        check   text_mmap
        mov     x20, x0
        ret

        .globl  _start
_start:
        adr     x25, text_usage
        ldr     x19, [sp]
        cmp     x19, #3
        b.lo    fail
        ldr     x26, [sp, #16]
        adr     x27, names
        /* The last argument is the number of rounds. */
        add     x0, sp, x19, lsl #3
        ldr     x0, [x0]
        bl      number
        mov     x21, x0
1:      ldr     x1, [x27]
        cbz     x1, fail
        mov     x0, x26
        bl      differ
        cbz     x0, 2f
        add     x27, x27, #24
        b       1b
2:      ldr     x1, [x27, #16]
        cmp     x1, x19
        b.ne    fail
        ldr     x22, [sp, #24]
        ldr     x1, [x27, #8]
        br      x1

churn:
        mov     x0, #PROT_READ_WRITE_EXEC
        bl      page
        ldr     w1, =0xd65f03c0         /* ret */
        str     w1, [x20, #4]
        ldr     w23, =0xd2800000        /* mov x0, #0 */
1:      and     w22, w21, #0xffff
        orr     w1, w23, w22, lsl #5
        str     w1, [x20]
        dc      cvau, x20
        dsb     ish
        ic      ivau, x20
        dsb     ish
        isb
        blr     x20
        cmp     x0, x22
        adr     x25, text_stale
        b.ne    fail
        subs    x21, x21, #1
        b.ne    1b
        b       done

spin:
        mov     x0, x22
        bl      number
        mov     x24, x0                 /* how many processes there are to be */
        mov     x0, #PROT_READ_WRITE
        bl      page
        mov     x23, #0
1:      mov     x0, #SIGCHLD
        mov     x1, #0
        mov     x2, #0
        mov     x3, #0
        mov     x4, #0
        syscall SYS_clone
        cbz     x0, take_turns
        check   text_clone
        add     x23, x23, #1
        cmp     x23, x24
        b.ne    1b
2:      sub     sp, sp, #16
        mov     x0, #-1
        mov     x1, sp
        mov     x2, #0
        mov     x3, #0
        syscall SYS_wait4
        ldr     w2, [sp], #16
        check   text_wait
        adr     x25, text_died
        cbnz    w2, fail
        subs    x23, x23, #1
        b.ne    2b
        mul     x0, x21, x24
        ldr     x1, [x20, #COUNTER]
        cmp     x0, x1
        adr     x25, text_lost
        b.ne    fail
        b       done

/* One process: x23 is its CPU. */
take_turns:
        bl      to_cpu
        cbnz    x0, 5f
        /* None begins before all are there. */
        add     x1, x20, #READY
        bl      arrive
        mov     x0, x24
        bl      meet
        mov     w4, #1
3:      ldaxr   w2, [x20]
        cbnz    w2, 4f
        stxr    w3, w4, [x20]
        cbnz    w3, 3b
        ldr     x2, [x20, #COUNTER]
        add     x2, x2, #1
        str     x2, [x20, #COUNTER]
        stlr    wzr, [x20]
        subs    x21, x21, #1
        b.ne    3b
        mov     x0, #0
        syscall SYS_exit
4:      yield
        b       3b
5:      mov     x0, #1
        syscall SYS_exit

read:
        mov     x24, #SYS_pread64
        b       random
write:
        mov     x24, #SYS_pwrite64
random:
        mov     x0, #PROT_READ_WRITE
        bl      page
        mov     x0, #AT_FDCWD
        mov     x1, x22
        ldr     x2, =O_RDWR_DIRECT
        mov     x3, #0
        syscall SYS_openat
        check   text_open
        mov     x22, x0
        /* Each number from the last one, by Knuth's constants for 64 bits. */
        mov     x23, #1
        ldr     x26, =6364136223846793005
        ldr     x27, =1442695040888963407
1:      madd    x23, x23, x26, x27
        ubfx    x3, x23, #40, #14
        lsl     x3, x3, #12
        mov     x0, x22
        mov     x1, x20
        mov     x2, #4096
        mov     x8, x24
        svc     #0
        cmp     x0, #4096
        adr     x25, text_block
        b.ne    fail
        subs    x21, x21, #1
        b.ne    1b

done:
        mov     x0, #0
        syscall SYS_exit

        .ltorg
        .balign 8
/* Of each load its name, where it begins, and how many words its command has. */
names:
        .quad   name_churn, churn, 3
        .quad   name_spin, spin, 4
        .quad   name_read, read, 4
        .quad   name_write, write, 4
        .quad   0

name_churn:     .asciz  "churn"
name_spin:      .asciz  "spin"
name_read:      .asciz  "read"
name_write:     .asciz  "write"

text_head:      .asciz  "loads: "
text_usage:     .asciz  "usage: loads churn ROUNDS | spin CPUS ROUNDS | read FILE ROUNDS | write FILE ROUNDS\n"
text_mmap:      .asciz  "no memory\n"
text_clone:     .asciz  "no process\n"
text_wait:      .asciz  "no process to wait for\n"
text_died:      .asciz  "a process is not on its CPU, or died\n"
text_lost:      .asciz  "the lock was held twice\n"
text_stale:     .asciz  "an old instruction was run\n"
text_open:      .asciz  "the file cannot be opened\n"
text_block:     .asciz  "a block was not read or written\n"
