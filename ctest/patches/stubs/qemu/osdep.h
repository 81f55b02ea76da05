/*
 * As much of QEMU's qemu/osdep.h and of GLib as the unit tests and the files
 * they include need, for machines that have no GLib to compile with.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_STUB_OSDEP_H
#define QCYG_STUB_OSDEP_H

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

#define CONFIG_POSIX 1

typedef struct EventNotifier EventNotifier;

bool qemu_has_ofd_lock(void);
int qemu_lock_fd(int fd, int64_t start, int64_t len, bool exclusive);
int qemu_unlock_fd(int fd, int64_t start, int64_t len);
int qemu_lock_fd_test(int fd, int64_t start, int64_t len, bool exclusive);

#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define ARRAY_SIZE(x) (sizeof(x) / sizeof((x)[0]))
#define ROUND_UP(n, d) (((n) + (d) - 1) & -(__typeof__(0 ? (n) : (d)))(d))
#define QEMU_ALIGN_PTR_UP(p, n) ((__typeof__(p))ROUND_UP((uintptr_t)(p), (uintptr_t)(n)))

#define RETRY_ON_EINTR(expr) TEMP_FAILURE_RETRY(expr)
#define g_usleep(microseconds) usleep(microseconds)
#define QEMU_ALIGNED(n) __attribute__((aligned(n)))
#define G_NORETURN __attribute__((noreturn))
#define G_GNUC_UNUSED __attribute__((unused))
#define likely(x) __builtin_expect(!!(x), 1)
#define container_of(ptr, type, member) ((type *)((char *)(ptr) - offsetof(type, member)))
#define DO_UPCAST(type, member, ptr) container_of(ptr, type, member)
#define g_new0(type, n) ((type *)calloc(n, sizeof(type)))
#define g_free(ptr) free(ptr)
#define g_renew(type, ptr, n) ((type *)realloc(ptr, (n) * sizeof(type)))

#define g_malloc(size) malloc(size)
#define g_malloc0(size) calloc(1, size)
#define g_strdup(text) strdup(text)
#define g_ascii_strcasecmp(a, b) strcasecmp(a, b)
#define g_ascii_strncasecmp(a, b, n) strncasecmp(a, b, n)
#define g_str_has_prefix(text, prefix) (strncmp(text, prefix, strlen(prefix)) == 0)
#define g_autofree __attribute__((cleanup(stub_autofree)))
#define g_steal_pointer(pp) \
    ({ \
        __typeof__(*(pp)) stolen_ = *(pp); \
        *(pp) = NULL; \
        stolen_; \
    })

static inline void stub_autofree(void *pp)
{
    free(*(void **)pp);
}

static inline __attribute__((format(printf, 1, 2))) char *
g_strdup_printf(const char *format, ...)
{
    va_list args;
    char *text;
    int size;

    va_start(args, format);
    size = vsnprintf(NULL, 0, format, args) + 1;
    va_end(args);
    text = (char *)malloc(size);
    va_start(args, format);
    vsnprintf(text, size, format, args);
    va_end(args);
    return text;
}

static inline void *stub_convert(const char *to, const char *from, const void *text,
                                 size_t size)
{
    size_t room = 4 * size + 4;
    char *in = (char *)text, *out = (char *)calloc(1, room), *end = out;
    iconv_t converter = iconv_open(to, from);

    assert(converter != (iconv_t)-1);
    if (iconv(converter, &in, &size, &end, &room) == (size_t)-1) {
        free(out);
        out = NULL;
    }
    iconv_close(converter);
    return out;
}

/* Without the counts that they return */
static inline uint16_t *g_utf8_to_utf16(const char *text, long len, void *read,
                                        void *written, void *error)
{
    return (uint16_t *)stub_convert("UTF-16LE", "UTF-8", text,
                                    len < 0 ? strlen(text) : (size_t)len);
}

static inline char *g_utf16_to_utf8(const uint16_t *text, long len, void *read,
                                    void *written, void *error)
{
    if (len < 0) {
        for (len = 0; text[len]; len++) {
        }
    }
    return (char *)stub_convert("UTF-8", "UTF-16LE", text, 2 * len);
}

typedef unsigned int guint;
typedef struct {
    int fd;
    unsigned short events, revents;
} GPollFD;
enum { G_IO_IN = 1 };

static inline int64_t g_get_monotonic_time(void)
{
    struct timespec ts;

    clock_gettime(CLOCK_MONOTONIC, &ts);
    return ts.tv_sec * 1000000LL + ts.tv_nsec / 1000;
}

static inline void *qemu_alloc_stack(size_t *size)
{
    void *stack =
        mmap(NULL, *size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    assert(stack != MAP_FAILED);
    return stack;
}

static inline void qemu_free_stack(void *stack, size_t size)
{
    munmap(stack, size);
}

static inline size_t qemu_real_host_page_size(void)
{
    return sysconf(_SC_PAGESIZE);
}

/* The conditions have side effects in the tests, so they are always asked */
#define g_assert_true(expr) \
    do { \
        if (!(expr)) { \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #expr); \
            abort(); \
        } \
    } while (0)
#define g_assert_false(expr) g_assert_true(!(expr))
#define g_assert_cmpint(a, op, b) \
    do { \
        long long g_a = (a), g_b = (b); \
        if (!(g_a op g_b)) { \
            fprintf(stderr, "%s:%d: %s %s %s: %lld %s %lld\n", __FILE__, __LINE__, #a, \
                    #op, #b, g_a, #op, g_b); \
            abort(); \
        } \
    } while (0)
#define g_assert_cmphex(a, op, b) g_assert_cmpint(a, op, b)

static struct {
    const char *path;
    void (*func)(void);
} g_tests[32];
static unsigned int g_nr_tests;

static inline void g_test_init(int *argc, char ***argv, void *end)
{
}

static inline void g_test_add_func(const char *path, void (*func)(void))
{
    assert(g_nr_tests < sizeof(g_tests) / sizeof(g_tests[0]));
    g_tests[g_nr_tests].path = path;
    g_tests[g_nr_tests].func = func;
    g_nr_tests++;
}

static inline void g_test_skip(const char *reason)
{
    printf("# SKIP %s\n", reason);
}

static inline int g_test_run(void)
{
    unsigned int i;

    for (i = 0; i < g_nr_tests; i++) {
        g_tests[i].func();
        printf("ok %u %s\n", i + 1, g_tests[i].path);
        fflush(stdout);
    }
    return 0;
}

#endif
