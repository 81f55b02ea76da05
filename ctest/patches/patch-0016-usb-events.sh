#!/bin/sh
# The functions of hw/usb/host-libusb.c that have libusb's events handled, with a libusb that has a transfer end when it
# is asked to handle its events: one that has no descriptors, as on Cygwin, and one that has one.
. "$(dirname "$0")/common.sh"

{
    cat <<'END'
#include <poll.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/queue.h>
#include <sys/time.h>

/* libusb */
#define LIBUSB_API_VERSION 0x01000109
#define LIBUSB_OPTION_LOG_LEVEL 0
typedef struct libusb_context libusb_context;
struct libusb_transfer { int ended; };
struct libusb_pollfd { int fd; short events; };
static struct libusb_transfer *under_way;

int libusb_init(libusb_context **c)
{
    *c = (libusb_context *)&under_way;
    return 0;
}
void libusb_set_option(libusb_context *c, int option, ...) { }
struct libusb_transfer *libusb_alloc_transfer(int n)
{
    return calloc(1, sizeof(struct libusb_transfer));
}
void libusb_free_transfer(struct libusb_transfer *xfer)
{
    free(xfer);
}
int libusb_handle_events_timeout(libusb_context *c, struct timeval *tv)
{
    if (under_way) {
        under_way->ended = 1;
    }
    return 0;
}
void libusb_set_pollfd_notifiers(libusb_context *c, void (*add)(int, short, void *), void (*del)(int, void *),
                                 void *data)
{
}
const struct libusb_pollfd **libusb_get_pollfds(libusb_context *c)
{
#ifdef __CYGWIN__
    return NULL;
#else
    static const struct libusb_pollfd one = { 5, POLLIN };
    const struct libusb_pollfd **list = calloc(2, sizeof(*list));

    list[0] = &one;
    return list;
#endif
}

/* QEMU */
#define NANOSECONDS_PER_SECOND 1000000000LL
#define QEMU_CLOCK_VIRTUAL 0
typedef struct QEMUTimer { void (*run)(void *); int64_t due; } QEMUTimer;
static QEMUTimer *the_timer;
static void (*read_handler)(void *);
static int64_t now;

int64_t qemu_clock_get_ns(int clock) { return now; }
QEMUTimer *timer_new_ns(int clock, void (*run)(void *), void *opaque)
{
    the_timer = calloc(1, sizeof(*the_timer));
    the_timer->run = run;
    return the_timer;
}
void timer_mod(QEMUTimer *timer, int64_t due) { timer->due = due; }
void qemu_set_fd_handler(int fd, void (*can_read)(void *), void (*can_write)(void *), void *opaque)
{
    read_handler = can_read;
}
#define g_new0(type, n) ((type *)calloc(n, sizeof(type)))
#define g_malloc malloc
#define g_free free
#define QTAILQ_HEAD TAILQ_HEAD
#define QTAILQ_ENTRY TAILQ_ENTRY
#define QTAILQ_INIT TAILQ_INIT
#define QTAILQ_INSERT_TAIL TAILQ_INSERT_TAIL
#define QTAILQ_REMOVE TAILQ_REMOVE
typedef struct USBPacket USBPacket;
typedef struct USBHostRequest USBHostRequest;
typedef struct USBHostDevice { TAILQ_HEAD(, USBHostRequest) requests; } USBHostDevice;
END
    part hw/usb/host-libusb.c '^struct USBHostRequest \{' '^};'
    part hw/usb/host-libusb.c '^static libusb_context \*ctx;' '^static int usb_host_get_port' | sed '$d'
    part hw/usb/host-libusb.c '^static USBHostRequest \*usb_host_req_alloc' '^static USBHostRequest \*usb_host_req_find' |
        sed '$d'
    cat <<'END'

/* The main loop, until the given time: its one timer, and its one descriptor, which is readable */
static void run_until(int64_t end)
{
    while (the_timer && the_timer->due <= end) {
        now = the_timer->due;
        the_timer->run(NULL);
    }
    if (read_handler) {
        read_handler(NULL);
    }
    now = end;
}

int main(void)
{
    USBHostDevice device;
    USBHostRequest *r;
    int64_t calls;

    TAILQ_INIT(&device.requests);
    if (usb_host_init() || usb_host_init()) {
        puts("usb_host_init() has failed");
        return 1;
    }
    run_until(now + 5 * NANOSECONDS_PER_SECOND);
    r = usb_host_req_alloc(&device, NULL, true, 64);
    under_way = r->xfer;
    run_until(now + 20 * 1000 * 1000);
    if (!r->xfer->ended) {
        puts("20 ms later the transfer is still under way");
        return 1;
    }
    under_way = NULL;
    usb_host_req_free(r);
    for (calls = 0; the_timer && calls < 10; calls++) {
        run_until(the_timer->due);
    }
    if (the_timer && the_timer->due - now < NANOSECONDS_PER_SECOND) {
        puts("with nothing under way it is still asked often");
        return 1;
    }
    return 0;
}
END
} >"$scratch/events.c"
for kind in with without; do
    flags=
    [ $kind = with ] || flags=$as_cygwin
    # shellcheck disable=SC2086 # several flags
    "$cc" -std=gnu11 $flags -Wall -Werror -o "$scratch/$kind" "$scratch/events.c" || fail "$kind: does not compile"
    "$scratch/$kind" || fail "a libusb $kind descriptors to poll: see above"
done
