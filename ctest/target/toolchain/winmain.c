/*
 * A program of the Windows subsystem, with WinMain in place of main. Run with the arguments "a" and "b c".
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include <string.h>
#include <windows.h>

int WINAPI WinMain(HINSTANCE instance, HINSTANCE previous, LPSTR arguments, int show)
{
    (void)show;
    if (instance != GetModuleHandleW(NULL) || previous != NULL) {
        return 1;
    }
    /* A program of Cygwin's that starts another leaves Windows' command line empty. */
    return strcmp(arguments, "") && strcmp(arguments, "a \"b c\"") ? 2 : 23;
}
