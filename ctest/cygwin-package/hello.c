/*
 * A program of a package: tells where it is and what its data says.
 *
 * Usage: hello.exe WORD...
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include <libintl.h>
#include <stdio.h>

/* Emulated by libgcc, whose DLL is then needed. */
static __thread int words;

int main(int argc, char **argv)
{
    char line[80];
    FILE *data = fopen("/opt/demo/share/demo/text", "r");

    words = argc - 1;
    if (data == NULL || fgets(line, sizeof(line), data) == NULL) {
        perror("/opt/demo/share/demo/text");
        return 3;
    }
    fclose(data);
    printf("%s: %d %s: %s", argv[0], words, gettext("words"), line);
    return 0;
}
