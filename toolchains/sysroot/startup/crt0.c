/*
 * crt0.o: the entry point of every program, and nothing else. What it calls lies in libcygwin.a.
 *
 * SPDX-License-Identifier: MIT
 */
#include "per-process.h"
#include "program.h"

int main(int argc, char **argv, char **envp);

void mainCRTStartup(void)
{
    qcyg_start_program(main);
}

/* The linker's choice with -mwindows. */
void WinMainCRTStartup(void) __attribute__((alias("mainCRTStartup")));
