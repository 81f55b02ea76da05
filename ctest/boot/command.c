/*
 * The emulator's command line.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"

#include <errno.h>

#include "command.h"
#include "logs.h"
#include "quote.h"
#include "text.h"

/* Copy @in with each @mark replaced by @by; @out may be NULL to only count. */
static size_t replace(const char *in, const char *mark, const char *by, char *out)
{
    size_t n = 0;

    while (*in) {
        const char *found = strstr(in, mark);
        size_t part = found ? (size_t)(found - in) : strlen(in);

        if (out) {
            memcpy(out + n, in, part);
        }
        n += part;
        in += part;
        if (found) {
            if (out) {
                memcpy(out + n, by, strlen(by));
            }
            n += strlen(by);
            in += strlen(mark);
        }
    }
    return n;
}

static char *replaced(const char *in, const char *mark, const char *by)
{
    char *out = text_alloc(replace(in, mark, by, NULL) + 1);

    replace(in, mark, by, out);
    return out;
}

char **command_expand(char *const *argv, int port)
{
    char number[16], serial[64];
    size_t n = 0;
    char **copy;

    snprintf(number, sizeof(number), "%d", port);
    snprintf(serial, sizeof(serial), "host=127.0.0.1,port=%d", port);
    while (argv[n]) {
        n++;
    }
    copy = text_alloc((n + 1) * sizeof(copy[0]));
    for (size_t i = 0; i < n; i++) {
        if (i == 0) {
            copy[i] = text_alloc(strlen(argv[i]) + 1);
            strcpy(copy[i], argv[i]);
        } else {
            char *half = replaced(argv[i], "{serial}", serial);

            copy[i] = replaced(half, "{port}", number);
            free(half);
        }
    }
    return copy;
}

void command_free(char **argv)
{
    for (size_t i = 0; argv && argv[i]; i++) {
        free(argv[i]);
    }
    free(argv);
}

int command_write(const char *dir, char *const *argv)
{
    char *path = logs_path(dir, LOG_COMMAND);
    FILE *out = fopen(path, "w");
    int error = 0;

    free(path);
    if (!out) {
        return errno;
    }
    for (size_t i = 0; argv[i]; i++) {
        if (i > 0) {
            fputs(" \\\n  ", out);
        }
        quote_shell(out, argv[i]);
    }
    fputc('\n', out);
    if (ferror(out)) {
        error = EIO;
    }
    if (fclose(out) != 0 && !error) {
        error = errno;
    }
    return error;
}
