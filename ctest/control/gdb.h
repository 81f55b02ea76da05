/*
 * A client of gdb's remote protocol.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_GDB_H
#define QCYG_GDB_H

#include "client.h"

/* Registers of an AArch64 machine, as packets number them. */
#define GDB_X0 0
#define GDB_X1 1
#define GDB_SP 31
#define GDB_PC 32

/* Send packet @text, and take the acknowledgement. */
void gdb_send(Client *c, const char *text);

/* The next packet, acknowledged; good until the next call. */
const char *gdb_receive(Client *c);

/* Send a packet and take its answer, as both are. */
__attribute__((format(printf, 2, 3))) const char *gdb_ask(Client *c, const char *format,
                                                          ...);

/* The same, and fails unless the answer begins with @answer. */
__attribute__((format(printf, 3, 4))) void gdb_expect(Client *c, const char *answer,
                                                      const char *format, ...);

/* A packet with a wrong checksum has to be refused. */
void gdb_expect_refusal(Client *c);

/* Register @number of all that packet g gives. */
uint64_t gdb_register(Client *c, int number);
void gdb_set_register(Client *c, int number, uint64_t value);

/* The 8 bytes of guest memory at @address, as a number. */
uint64_t gdb_memory(Client *c, uint64_t address);

/* Fails unless the machine is at @pc. */
void gdb_expect_pc(Client *c, uint64_t pc);

/* Break in, as gdb's Ctrl-C does, and wait until the machine has stopped by it. */
void gdb_interrupt(Client *c);

#endif
