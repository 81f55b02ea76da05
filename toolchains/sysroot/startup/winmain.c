/*
 * main of a program that has only WinMain, as one linked with -mwindows may.
 *
 * SPDX-License-Identifier: MIT
 */
#include "per-process.h"

#define SW_SHOWDEFAULT 10

QCYG_WINAPI int WinMain(void *instance, void *previous, char *command_line, int show);
QCYG_WINAPI __declspec(dllimport) char *GetCommandLineA(void);

int main(void)
{
    char *arguments = GetCommandLineA();
    char end = ' ';

    /* WinMain gets the command line without the program's name, which may be quoted. */
    if (*arguments == '"') {
        end = '"';
        arguments++;
    }
    while (*arguments && *arguments != end) {
        arguments++;
    }
    if (*arguments) {
        arguments++;
    }
    while (*arguments == ' ' || *arguments == '\t') {
        arguments++;
    }
    return WinMain(GetModuleHandleW(NULL), NULL, arguments, SW_SHOWDEFAULT);
}
