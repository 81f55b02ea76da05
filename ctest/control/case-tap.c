/*
 * Case tap: TAP adapters, with a named pipe in the place of one. It is added to a running emulator and removed again, ROUNDS
 * times, without a handle or a thread that is left; then FRAMES frames go each way, between the pipe and a socket netdev.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include <arpa/inet.h>
#include <pthread.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "emulator.h"
#include "qmp.h"

#ifdef __CYGWIN__

#include <sys/cygwin.h>

#define WIN32_LEAN_AND_MEAN
#include <windows.h>

#include <tlhelp32.h>

#define MAX_FRAME 65535

typedef struct {
    char name[64];
    HANDLE handle, sent, received;
} Pipe;

static void pipe_make(Pipe *p)
{
    static int nr;

    snprintf(p->name, sizeof(p->name), "\\\\.\\pipe\\qcyg-control-tap-%d-%d",
             (int)getpid(), nr++);
    p->handle = CreateNamedPipeA(
        p->name,
        PIPE_ACCESS_DUPLEX | FILE_FLAG_OVERLAPPED | FILE_FLAG_FIRST_PIPE_INSTANCE,
        PIPE_TYPE_MESSAGE | PIPE_READMODE_MESSAGE, 1, 256 * 1024, 256 * 1024, 0, NULL);
    p->sent = CreateEventA(NULL, TRUE, FALSE, NULL);
    p->received = CreateEventA(NULL, TRUE, FALSE, NULL);
    if (p->handle == INVALID_HANDLE_VALUE || !p->sent || !p->received) {
        fail("no pipe %s: error %u of Windows", p->name, (unsigned)GetLastError());
    }
}

static void pipe_end(Pipe *p)
{
    CloseHandle(p->handle);
    CloseHandle(p->sent);
    CloseHandle(p->received);
}

/* Returns the error, or 0 with the size. */
static DWORD pipe_finish(Pipe *p, BOOL ok, OVERLAPPED *o, DWORD *size)
{
    if (!ok && GetLastError() != ERROR_IO_PENDING) {
        return GetLastError();
    }
    return GetOverlappedResult(p->handle, o, size, TRUE) ? 0 : GetLastError();
}

static DWORD pipe_read(Pipe *p, void *buf, DWORD *size)
{
    OVERLAPPED o = { .hEvent = p->received };
    BOOL ok = ReadFile(p->handle, buf, MAX_FRAME + 1, NULL, &o);

    return pipe_finish(p, ok, &o, size);
}

static DWORD pipe_write(Pipe *p, const void *buf, DWORD wanted)
{
    OVERLAPPED o = { .hEvent = p->sent };
    BOOL ok = WriteFile(p->handle, buf, wanted, NULL, &o);
    DWORD size = 0, error = pipe_finish(p, ok, &o, &size);

    return error ? error : size == wanted ? 0 : ERROR_WRITE_FAULT;
}

/* Of another process: each program of Windows has its own view of pids */
static unsigned count_handles(DWORD pid)
{
    HANDLE process = OpenProcess(PROCESS_QUERY_INFORMATION, FALSE, pid);
    DWORD count = 0;

    if (!process || !GetProcessHandleCount(process, &count)) {
        fail("process %u: error %u of Windows", (unsigned)pid, (unsigned)GetLastError());
    }
    CloseHandle(process);
    return count;
}

static unsigned count_threads(DWORD pid)
{
    HANDLE snapshot = CreateToolhelp32Snapshot(TH32CS_SNAPTHREAD, 0);
    THREADENTRY32 entry = { .dwSize = sizeof(entry) };
    unsigned count = 0;

    if (snapshot == INVALID_HANDLE_VALUE) {
        fail("no list of threads: error %u of Windows", (unsigned)GetLastError());
    }
    for (BOOL more = Thread32First(snapshot, &entry); more;
         more = Thread32Next(snapshot, &entry)) {
        count += entry.th32OwnerProcessID == pid;
    }
    CloseHandle(snapshot);
    return count;
}

/* What ends a moment later is none that is left. */
static void expect_count(const char *what, unsigned (*count)(DWORD), DWORD pid,
                         unsigned before)
{
    while (count(pid) > before) {
        if (time_is_over()) {
            fail("%u %s before, %u after", before, what, count(pid));
        }
        time_tick();
    }
    if (!before) {
        /* Wine 10 has no count of another process's handles */
        printf("  this system does not count %s\n", what);
        return;
    }
    printf("  %u %s before, %u after\n", before, what, count(pid));
}

static void json_name(const Pipe *p, char *text, size_t size)
{
    size_t n = 0;

    for (const char *c = p->name; *c && n + 2 < size; c++) {
        if (*c == '\\') {
            text[n++] = '\\';
        }
        text[n++] = *c;
    }
    text[n] = 0;
}

static void add_and_remove(Qmp *q)
{
    char name[128], arguments[256], buf[MAX_FRAME + 1];
    DWORD size, error;
    Pipe p;

    pipe_make(&p);
    json_name(&p, name, sizeof(name));
    snprintf(arguments, sizeof(arguments),
             "{\"type\": \"tap\", \"id\": \"tap\", \"ifname\": \"%s\"}", name);
    qmp_do(q, "netdev_add", arguments, "{}");
    error = pipe_write(&p, "a frame of the host that nobody takes, of any length", 40);
    if (error) {
        fail("it has not opened the pipe: error %u of Windows", (unsigned)error);
    }
    qmp_do(q, "netdev_del", "{\"id\": \"tap\"}", "{}");
    error = pipe_read(&p, buf, &size);
    if (error != ERROR_BROKEN_PIPE) {
        fail("the pipe is still open: error %u of Windows", (unsigned)error);
    }
    pipe_end(&p);
}

/*
 * Frames on their way at a time: fewer than an adapter's ring has. Where the adapter or the socket has no room, QEMU's hub
 * keeps frames in two queues, and sends those of the second one first (qemu_flush_or_purge_queued_packets()).
 */
#define WINDOW 16

/* The same frames for who sends and who receives. */
typedef struct {
    uint64_t state;
    int nr_frames;
    int *nr_received; /* of both */
    Pipe *pipe; /* or */
    int socket;
    pthread_t thread;
} Stream;

static uint64_t stream_next(Stream *s)
{
    s->state ^= s->state << 13;
    s->state ^= s->state >> 7;
    s->state ^= s->state << 17;
    return s->state;
}

/* None is shorter than 60 bytes: QEMU pads what is, on its way to a guest. */
static DWORD stream_frame(Stream *s, uint8_t *buf)
{
    uint64_t kind = stream_next(s);
    DWORD size = kind % 1000 == 0 ? MAX_FRAME : 60 + (kind >> 16) % 1455;

    for (DWORD i = 0; i < size; i += 8) {
        uint64_t word = stream_next(s);

        memcpy(buf + i, &word, size - i < 8 ? size - i : 8);
    }
    return size;
}

static void socket_transfer(int fd, uint8_t *buf, size_t size, bool out)
{
    while (size) {
        ssize_t n = out ? send(fd, buf, size, 0) : recv(fd, buf, size, 0);

        if (n <= 0) {
            fail("the socket's other end has gone");
        }
        buf += n;
        size -= n;
    }
}

static void *run_sender(void *opaque)
{
    Stream *s = opaque;
    uint8_t *buf = malloc(4 + MAX_FRAME + 8);

    for (int i = 0; i < s->nr_frames; i++) {
        while (i - __atomic_load_n(s->nr_received, __ATOMIC_ACQUIRE) >= WINDOW) {
            usleep(200);
        }
        DWORD size = stream_frame(s, buf + 4), error;
        uint32_t length = htonl(size);

        if (s->pipe) {
            error = pipe_write(s->pipe, buf + 4, size);
            if (error) {
                fail("frame %d to the pipe: error %u of Windows", i, (unsigned)error);
            }
        } else {
            memcpy(buf, &length, 4);
            socket_transfer(s->socket, buf, 4 + size, true);
        }
    }
    free(buf);
    return NULL;
}

static void *run_receiver(void *opaque)
{
    Stream *s = opaque;
    uint8_t *buf = malloc(MAX_FRAME + 8), *wanted = malloc(MAX_FRAME + 8);

    for (int i = 0; i < s->nr_frames; i++) {
        DWORD size = stream_frame(s, wanted), got = 0, error;
        uint32_t length;

        if (s->pipe) {
            error = pipe_read(s->pipe, buf, &got);
            if (error) {
                fail("frame %d from the pipe: error %u of Windows", i, (unsigned)error);
            }
        } else {
            socket_transfer(s->socket, (uint8_t *)&length, 4, false);
            got = ntohl(length);
            if (got <= MAX_FRAME) {
                socket_transfer(s->socket, buf, got, false);
            }
        }
        if (got != size || memcmp(buf, wanted, size)) {
            fail("frame %d %s has %u bytes and not %u, or others", i,
                 s->pipe ? "from the pipe" : "to the pipe's reader", (unsigned)got,
                 (unsigned)size);
        }
        __atomic_fetch_add(s->nr_received, 1, __ATOMIC_RELEASE);
    }
    free(buf);
    free(wanted);
    return NULL;
}

static void run_frames(Pipe *p, int fd, int nr_frames)
{
    int at_guest = 0, at_host = 0;
    Stream to_guest[] = { { 1, nr_frames, &at_guest, p, -1, 0 },
                          { 1, nr_frames, &at_guest, NULL, fd, 0 } };
    Stream to_host[] = { { 2, nr_frames, &at_host, NULL, fd, 0 },
                         { 2, nr_frames, &at_host, p, -1, 0 } };
    Stream *const all[] = { &to_guest[0], &to_guest[1], &to_host[0], &to_host[1] };

    for (int i = 0; i < 4; i++) {
        if (pthread_create(&all[i]->thread, NULL, i % 2 ? run_receiver : run_sender,
                           all[i])) {
            fail("no thread");
        }
    }
    for (int i = 0; i < 4; i++) {
        pthread_join(all[i]->thread, NULL);
    }
}

static int listen_at(const char *path)
{
    struct sockaddr_un address = { .sun_family = AF_UNIX };
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);

    snprintf(address.sun_path, sizeof(address.sun_path), "%s", path);
    if (fd < 0 || bind(fd, (struct sockaddr *)&address, sizeof(address)) < 0 ||
        listen(fd, 1) < 0) {
        fail("no socket %s", path);
    }
    return fd;
}

static void run(const Options *o)
{
    const char *path = scratch("qmp"), *frames = scratch("frames");
    unsigned nr_handles, nr_threads;
    char tap[128], stream[300];
    int rounds, nr_frames, fd, listener;
    DWORD pid;
    Emulator e;
    Qmp q = { 0 };
    Pipe p;

    if (!o->arguments[0] || !o->arguments[1]) {
        fail("wants a number of rounds and a number of frames");
    }
    rounds = atoi(o->arguments[0]);
    nr_frames = atoi(o->arguments[1]);

    stage("an adapter is added and removed");
    emulator_start(&e, o, "-S", "-qmp", unix_server(path), NULL);
    qmp_open(&q, o, path);
    qmp_refused(&q, "netdev_add",
                "{\"type\": \"tap\", \"id\": \"tap\", \"ifname\": \"no such adapter\"}",
                "GenericError", "adapter");
    pid = cygwin_internal(CW_CYGWIN_PID_TO_WINPID, e.pid);
    for (int i = 0; i < 10; i++) {
        add_and_remove(&q);
    }
    nr_handles = count_handles(pid);
    nr_threads = count_threads(pid);
    for (int i = 0; i < rounds; i++) {
        add_and_remove(&q);
    }
    expect_count("threads", count_threads, pid, nr_threads);
    expect_count("handles", count_handles, pid, nr_handles);
    qmp_quit(&q);
    emulator_expect_status(&e, 0);

    stage("frames each way");
    path = scratch("qmp2");
    listener = listen_at(frames);
    pipe_make(&p);
    snprintf(tap, sizeof(tap), "tap,id=tap,ifname=%s", p.name);
    snprintf(stream, sizeof(stream),
             "stream,id=stream,server=off,addr.type=unix,addr.path=%s", frames);
    emulator_start(&e, o, "-accel", "qtest", "-qmp", unix_server(path), "-netdev", tap,
                   "-netdev", stream, "-netdev", "hubport,id=h0,hubid=0,netdev=tap",
                   "-netdev", "hubport,id=h1,hubid=0,netdev=stream", NULL);
    fd = accept(listener, NULL, NULL);
    if (fd < 0) {
        fail("the emulator does not connect");
    }
    qmp_open(&q, o, path);
    qmp_do(&q, "query-status", NULL, "\"status\": \"running\"");
    run_frames(&p, fd, nr_frames);

    stage("the end, with the adapter in use");
    qmp_quit(&q);
    emulator_expect_status(&e, 0);
    pipe_end(&p);
    close(fd);
    close(listener);
}

#else

static void run(const Options *o)
{
    (void)o;
    fail("there are no such adapters on this system");
}

#endif

const Case case_tap = { "tap", "ROUNDS FRAMES ", run };
