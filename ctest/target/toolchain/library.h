/*
 * A DLL of a function, a variable, a constructor and an atexit function.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_LIBRARY_H
#define QCYG_LIBRARY_H

/* Not dllimport: programs reach it by the linker's pseudo relocations. */
extern int library_value;

/* library_state: 1 if the constructor has run, plus 2 if DllMain has, plus 4 if the DLL was loaded by dlopen. */
int library_state(void);

/* library_at_exit: says MESSAGE when the DLL is unloaded or the program ends. */
void library_at_exit(const char *message);

#endif
