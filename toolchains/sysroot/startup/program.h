/*
 * What crt0.o calls.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef QCYG_PROGRAM_H
#define QCYG_PROGRAM_H

/* qcyg_start_program: runs MAIN as cygwin1.dll starts a program. Called once, on the first thread; does not return. */
void qcyg_start_program(qcyg_main *main) __attribute__((noreturn));

#endif
