/*
 * The scratch folder, below TMPDIR or /tmp: the name of a socket has to be short.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "control.h"
#include "scratch.h"

/* Of sun_path, less the longest name. */
#define LONGEST 80

static char folder[LONGEST + 1];

void scratch_make(void)
{
    const char *top = getenv("TMPDIR");

    if (!top || *top != '/' || strlen(top) > LONGEST - sizeof("/qcyg-XXXXXX")) {
        top = "/tmp";
    }
    snprintf(folder, sizeof(folder), "%s/qcyg-XXXXXX", top);
    if (!mkdtemp(folder)) {
        fail("mkdtemp %s: %s", folder, strerror(errno));
    }
}

void scratch_remove(void)
{
    DIR *dir = opendir(folder);
    struct dirent *entry;

    while (dir && (entry = readdir(dir))) {
        if (strcmp(entry->d_name, ".") && strcmp(entry->d_name, "..") &&
            unlinkat(dirfd(dir), entry->d_name, 0) < 0) {
            fprintf(stderr, "%s/%s: %s\n", folder, entry->d_name, strerror(errno));
        }
    }
    if (dir) {
        closedir(dir);
    }
    if (rmdir(folder) < 0) {
        fprintf(stderr, "%s: %s\n", folder, strerror(errno));
    }
}

const char *scratch(const char *name)
{
    size_t size = strlen(folder) + strlen(name) + 2;
    char *path = malloc(size);

    if (!path) {
        fail("no memory");
    }
    snprintf(path, size, "%s/%s", folder, name);
    return path;
}

bool exists(const char *path)
{
    struct stat st;

    return lstat(path, &st) == 0;
}

char *read_file(const char *path)
{
    size_t used = 0, size = 4096;
    char *text = malloc(size);
    int fd = open(path, O_RDONLY);
    ssize_t got = 0;

    while (text && fd >= 0 && (got = read(fd, text + used, size - used - 1)) > 0) {
        used += got;
        if (used + 1 == size) {
            size *= 2;
            text = realloc(text, size);
        }
    }
    if (!text || got < 0) {
        fail("reading %s: %s", path, strerror(errno));
    }
    if (fd >= 0) {
        close(fd);
    }
    text[used] = 0;
    return text;
}
