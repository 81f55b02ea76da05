/*
 * The folder of logs that one run leaves.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "console.h"
#include "logs.h"
#include "text.h"

#define TAIL_SIZE 4096
#define TAIL_LINES 3

static int make_folders(const char *dir)
{
    char *path = text_alloc(strlen(dir) + 1);
    int error = 0;

    strcpy(path, dir);
    for (char *p = path + 1; !error; p++) {
        char c = *p;

        if (c == '/' || c == '\0') {
            *p = '\0';
            if (mkdir(path, 0777) < 0 && errno != EEXIST) {
                error = errno;
            }
            *p = c;
        }
        if (c == '\0') {
            break;
        }
    }
    free(path);
    return error;
}

char *logs_path(const char *dir, const char *file)
{
    size_t size = strlen(dir) + strlen(file) + 2;
    char *path = text_alloc(size);

    snprintf(path, size, "%s/%s", dir, file);
    return path;
}

int logs_prepare(const char *dir, char **absolute)
{
    static const char *const files[] = { LOG_CONSOLE, LOG_EMULATOR, LOG_COMMAND,
                                         LOG_TIMELINE };
    int error = make_folders(dir);

    *absolute = NULL;
    if (error) {
        return error;
    }
    *absolute = realpath(dir, NULL);
    if (!*absolute) {
        return errno;
    }
    for (size_t i = 0; i < sizeof(files) / sizeof(files[0]) && !error; i++) {
        char *path = logs_path(*absolute, files[i]);

        if (unlink(path) < 0 && errno != ENOENT) {
            error = errno;
        }
        free(path);
    }
    if (error) {
        free(*absolute);
        *absolute = NULL;
    }
    return error;
}

int logs_create(const char *dir, const char *file)
{
    char *path = logs_path(dir, file);
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0666);
    int error = errno;

    free(path);
    errno = error;
    return fd;
}

int logs_write(int fd, const void *data, size_t len)
{
    const char *p = data;

    while (len > 0) {
        ssize_t n = write(fd, p, len);

        if (n < 0 && errno != EINTR) {
            return errno;
        }
        if (n > 0) {
            p += n;
            len -= (size_t)n;
        }
    }
    return 0;
}

/* Where the last TAIL_LINES of @text begin; @len does not count its end. */
static size_t tail_start(const unsigned char *text, size_t len)
{
    int lines = 0;

    while (len > 0) {
        if (text[len - 1] == '\n' && ++lines == TAIL_LINES) {
            break;
        }
        len--;
    }
    return len;
}

size_t logs_tail(const char *dir, const char *file, unsigned char *buf, size_t size)
{
    unsigned char tail[TAIL_SIZE];
    char *path = logs_path(dir, file);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    size_t len, start;
    Console console;
    ssize_t n;

    free(path);
    if (fd < 0) {
        return 0;
    }
    /* Fails for a shorter file, which is then read from its start. */
    (void)lseek(fd, -(off_t)sizeof(tail), SEEK_END);
    n = read(fd, tail, sizeof(tail));
    close(fd);
    if (n <= 0) {
        return 0;
    }
    console_init(&console);
    len = console_feed(&console, tail, (size_t)n, tail);
    while (len > 0 && (tail[len - 1] == '\n' || tail[len - 1] == ' ')) {
        len--;
    }
    start = tail_start(tail, len);
    if (len - start > size) {
        start = len - size;
    }
    memcpy(buf, tail + start, len - start);
    return len - start;
}
