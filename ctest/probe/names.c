/*
 * Names of files: long, of other scripts, in use, and what open makes of them.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "probe.h"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <locale.h>
#include <sys/stat.h>

static bool make(const char *name)
{
    int fd = open(name, O_RDWR | O_CREAT | O_EXCL, 0644);

    return fd >= 0 && write(fd, name, 1) == 1 && close(fd) == 0;
}

/* Whether the current folder lists NAME. */
static bool listed(const char *name)
{
    DIR *folder = opendir(".");
    struct dirent *entry;
    bool found = false;

    while (folder && (entry = readdir(folder))) {
        found = found || !strcmp(entry->d_name, name);
    }
    if (folder) {
        closedir(folder);
    }
    return found;
}

static void look_name(const char *end, const char *what)
{
    const char *name = probe_file(end);

    PROBE_TRY(make(name), "open");
    bool found = listed(name);

    unlink(name);
    PROBE_TRY(found, "the folder lists another name");
    probe_yes("%s", what);
}

static void probe_utf8(void)
{
    setlocale(LC_ALL, "C.UTF-8");
    look_name("\xe6\x97\xa5\xe6\x9c\xac-\xc3\xa4\xf0\x9f\x98\x80",
              "Japanese, an umlaut and a character beyond 16 bits");
}

static void probe_special(void)
{
    look_name("a:b*c?\"<d>|e", "the characters that Windows refuses");
}

static void probe_dots(void)
{
    look_name("end. .", "a name that ends in a blank and a dot");
}

static void probe_case(void)
{
    const char *lower = probe_file("case"), *upper = probe_file("CASE");

    PROBE_TRY(make(lower), "open");
    int error = make(upper) ? 0 : errno;

    unlink(lower);
    unlink(upper);
    errno = error;
    PROBE_TRY(!error, "two names that differ in case are one file");
    probe_yes("two names that differ in case are two files");
}

/* Folders within folders, each with a name of 100 bytes. */
static void probe_long(void)
{
    char path[4000], part[101];
    int deep, length = 0, error;

    memset(part, 'n', sizeof(part) - 1);
    part[100] = 0;
    for (deep = 0; deep < 20; deep++) {
        length += snprintf(path + length, sizeof(path) - length, "%s%s",
                           deep ? "/" : probe_file("deep-"), part);
        if (mkdir(path, 0755) < 0) {
            break;
        }
    }
    error = errno;
    if (deep == 20) {
        snprintf(path + length, sizeof(path) - length, "/file");
        if (!make(path)) {
            error = errno;
            deep = 0;
        }
        unlink(path);
        path[length] = 0;
    }
    while (rmdir(path) == 0 || errno == ENOENT) {
        char *slash = strrchr(path, '/');

        if (!slash) {
            break;
        }
        *slash = 0;
    }
    if (deep < 20) {
        probe_no(error, "after %d bytes", length);
        return;
    }
    probe_yes("a path of %d bytes", length + 5);
}

static void probe_unlink_open(void)
{
    const char *name = probe_file("open");
    int fd = open(name, O_RDWR | O_CREAT | O_EXCL, 0600);
    char byte;

    PROBE_TRY(fd >= 0 && write(fd, "x", 1) == 1, "open");
    PROBE_TRY(unlink(name) == 0, "unlink");
    PROBE_TRY(access(name, F_OK) < 0, "the name is still there");
    PROBE_TRY(make(name), "a new file of that name");
    PROBE_TRY(pread(fd, &byte, 1, 0) == 1 && byte == 'x', "the old file's byte is lost");
    unlink(name);
    close(fd);
    probe_yes("the name is free at once, the file stays readable");
}

static void probe_rename_open(void)
{
    const char *from = probe_file("from"), *to = probe_file("to");

    PROBE_TRY(make(from) && make(to), "open");
    int reader = open(to, O_RDONLY);
    int renamed = rename(from, to), error = errno;

    close(reader);
    unlink(from);
    unlink(to);
    if (renamed) {
        probe_no(error, "rename");
        return;
    }
    probe_yes("over a file that is open");
}

static void probe_links(void)
{
    const char *name = probe_file("target"), *soft = probe_file("soft"),
               *hard = probe_file("hard");
    struct stat status, other;
    char text[200];

    PROBE_TRY(make(name), "open");
    PROBE_TRY(symlink(name, soft) == 0, "symlink");
    PROBE_TRY(link(name, hard) == 0, "link");
    ssize_t n = readlink(soft, text, sizeof(text));

    PROBE_TRY(n == (ssize_t)strlen(name) && !memcmp(text, name, n), "readlink");
    PROBE_TRY(stat(hard, &status) == 0 && stat(soft, &other) == 0, "stat");
    PROBE_TRY(lstat(soft, &other) == 0 && S_ISLNK(other.st_mode), "lstat");
    unlink(soft);
    unlink(hard);
    unlink(name);
    PROBE_TRY(status.st_nlink == 2, "st_nlink is %d", (int)status.st_nlink);
    probe_yes("symbolic and hard");
}

static void probe_mode(void)
{
    const char *name = probe_file("mode");
    struct stat status;

    PROBE_TRY(make(name), "open");
    PROBE_TRY(chmod(name, 0640) == 0 && stat(name, &status) == 0, "chmod");
    unlink(name);
    PROBE_TRY((status.st_mode & 0777) == 0640, "0640 asked for, 0%o there",
              (unsigned)status.st_mode & 0777);
    probe_yes("0640");
}

static void probe_tmpfile(void)
{
#ifdef O_TMPFILE
    int fd;

    PROBE_TRY((fd = open(".", O_TMPFILE | O_RDWR, 0600)) >= 0, "open");
    PROBE_TRY(write(fd, "x", 1) == 1, "write");
    close(fd);
    probe_yes(" ");
#else
    probe_absent("O_TMPFILE");
#endif
}

static void probe_nofollow(void)
{
    const char *name = probe_file("dangling");

    PROBE_TRY(symlink("nowhere", name) == 0, "symlink");
    int fd = open(name, O_RDONLY | O_NOFOLLOW), error = errno;

    unlink(name);
    if (fd >= 0 || error != ELOOP) {
        probe_no(fd < 0 ? error : 0, "open gave %d", fd);
        return;
    }
    probe_yes("ELOOP");
}

static void stat_loop(void *data, long rounds)
{
    struct stat status;

    for (long i = 0; i < rounds; i++) {
        if (stat(data, &status)) {
            abort();
        }
    }
}

static void open_loop(void *data, long rounds)
{
    for (long i = 0; i < rounds; i++) {
        int fd = open(data, O_RDONLY);

        if (fd < 0) {
            abort();
        }
        close(fd);
    }
}

static void measure(void (*loop)(void *, long), const char *what)
{
    char name[200];

    snprintf(name, sizeof(name), "%s", probe_file("measured"));
    PROBE_TRY(make(name), "open");
    double ns = probe_loop(loop, name);

    unlink(name);
    probe_cost(ns, "%s", what);
}

static void probe_stat(void)
{
    measure(stat_loop, "stat");
}

static void probe_open(void)
{
    measure(open_loop, "open and close");
}

int main(int argc, char **argv)
{
    static const Probe list[] = {
        { "file-name-utf8", probe_utf8 },
        { "file-name-special", probe_special },
        { "file-name-dots", probe_dots },
        { "file-name-case", probe_case },
        { "long-path", probe_long },
        { "unlink-open-file", probe_unlink_open },
        { "rename-over-open-file", probe_rename_open },
        { "links", probe_links },
        { "chmod", probe_mode },
        { "o-tmpfile", probe_tmpfile },
        { "o-nofollow", probe_nofollow },
        { "stat", probe_stat },
        { "open", probe_open },
        { NULL, NULL },
    };

    return probe_main(list, argc, argv);
}
