#!/bin/sh
# TAP adapters on Cygwin by their own unit test, which the patch brings along, with a model of what they use of Windows, and
# once more with the sanitizer for threads. Then what is between an adapter and QEMU's network, with a peer that takes frames
# when it likes, and an adapter that is none.
. "$(dirname "$0")/common.sh"

[ -e "$src/net/tap-windows-device.c" ] || fail "there is no net/tap-windows-device.c"
run_unit_test test-tap-cygwin
TAP_TEST_FRAMES=5000 TAP_TEST_OPENS=100 run_sanitized test-tap-cygwin

{
    cat <<'END'
#include "qemu/osdep.h"
#include "qapi/error.h"

#define ETH_ZLEN 60
#define iohandler_get_aio_context() NULL
#define aio_bh_new(ctx, run, data) bh_new(run, data)
#define qemu_set_info_str(nc, ...) snprintf((nc)->info_str, sizeof((nc)->info_str), __VA_ARGS__)
#define error_report(...) (nr_errors++)
#define warn_report(...) (nr_warnings++)
#define net_peer_needs_padding(nc) padding

enum { NET_CLIENT_DRIVER_TAP = 7 };
typedef struct NetClientState NetClientState;
typedef struct {
    int type;
    size_t size;
    ssize_t (*receive)(NetClientState *nc, const uint8_t *buf, size_t size);
    void (*cleanup)(NetClientState *nc);
} NetClientInfo;
struct NetClientState {
    NetClientInfo *info;
    char info_str[64];
};
typedef struct {
    char *ifname, *fd, *fds, *script, *downscript, *br, *helper, *vhostfd, *vhostfds;
    bool has_sndbuf, has_vnet_hdr, vnet_hdr, has_vhost, vhost, has_vhostforce, vhostforce, has_queues, has_poll_us;
    uint32_t queues;
} NetdevTapOptions;
typedef struct {
    int type;
    struct {
        NetdevTapOptions tap;
    } u;
} Netdev;
typedef void NetPacketSent(NetClientState *nc, ssize_t size);
typedef struct {
    void (*run)(void *);
    void *opaque;
    bool scheduled;
} QEMUBH;

static int nr_errors, nr_warnings;
static bool padding;

/* The main loop */
static QEMUBH *the_bh;

static QEMUBH *bh_new(void (*run)(void *), void *opaque)
{
    assert(!the_bh);
    the_bh = g_new0(QEMUBH, 1);
    the_bh->run = run;
    the_bh->opaque = opaque;
    return the_bh;
}

static void qemu_bh_schedule(QEMUBH *bh)
{
    assert(bh && bh == the_bh);
    bh->scheduled = true;
}

static void qemu_bh_delete(QEMUBH *bh)
{
    assert(bh == the_bh);
    g_free(bh);
    the_bh = NULL;
}

static int run_main_loop(void)
{
    int n;

    for (n = 0; the_bh && the_bh->scheduled; n++) {
        the_bh->scheduled = false;
        the_bh->run(the_bh->opaque);
    }
    return n;
}

/* The adapter: it has the frames 0, 1, 2 ..., and takes those that there is room for */
typedef struct TapDevice {
    int nr_frames, next, room, nr_written;
    bool started, error, refused, closed;
    size_t size;
    uint32_t frame[32];
} TapDevice;
static TapDevice device;
static void (*notify_of_device)(void *);
static void *opaque_of_device;

static TapDevice *tap_device_open(const char *ifname, const char *test_key, char **name, Error **errp)
{
    if (ifname && !strcmp(ifname, "none")) {
        error_setg(errp, "no adapter");
        return NULL;
    }
    *name = g_strdup(ifname ? ifname : "only");
    device = (TapDevice) { .size = 64 };
    return &device;
}

static void tap_device_start(TapDevice *d, void (*notify)(void *), void *opaque)
{
    d->started = true;
    notify_of_device = notify;
    opaque_of_device = opaque;
    /* At once, maybe */
    notify(opaque);
}

static void tap_device_close(TapDevice *d)
{
    assert(d->started && !d->closed);
    notify_of_device(opaque_of_device);
    d->closed = true;
}

static bool tap_device_write(TapDevice *d, const uint8_t *buf, size_t size)
{
    uint32_t number;

    assert(!d->closed);
    if (d->error) {
        return true;
    }
    if (!d->room) {
        return false;
    }
    d->room--;
    memcpy(&number, buf, sizeof(number));
    assert(number == d->nr_written);
    d->nr_written++;
    return true;
}

static bool tap_device_can_write(TapDevice *d)
{
    return d->error || d->room > 0;
}

static const uint8_t *tap_device_peek(TapDevice *d, size_t *size)
{
    assert(!d->closed);
    if (d->next == d->nr_frames) {
        return NULL;
    }
    d->frame[0] = d->next;
    *size = d->size;
    return (uint8_t *)d->frame;
}

static void tap_device_pop(TapDevice *d)
{
    d->frame[0] = -1;
    d->next++;
}

static char *tap_device_error(TapDevice *d)
{
    return d->error ? g_strdup("error") : NULL;
}

static char *tap_device_refused(TapDevice *d)
{
    bool refused = d->refused;

    d->refused = false;
    return refused ? g_strdup("refused") : NULL;
}

/* The network: a peer that takes frames while it has room, and has one in its queue when it has none */
static NetClientState *the_nc;
static int peer_room, nr_taken, nr_given, nr_to_give;
static size_t last_size;
static NetPacketSent *queued;

static NetClientState *qemu_new_net_client(NetClientInfo *info, NetClientState *peer, const char *model, const char *name)
{
    the_nc = calloc(1, info->size);
    the_nc->info = info;
    return the_nc;
}

static bool eth_pad_short_frame(uint8_t *padded, size_t *padded_size, const void *buf, size_t size)
{
    if (size >= ETH_ZLEN) {
        return false;
    }
    assert(*padded_size >= ETH_ZLEN);
    memset(padded, 0, ETH_ZLEN);
    memcpy(padded, buf, size);
    *padded_size = ETH_ZLEN;
    return true;
}

static ssize_t qemu_send_packet_async(NetClientState *nc, const uint8_t *buf, int size, NetPacketSent *sent)
{
    uint32_t number;

    assert(!queued);
    memcpy(&number, buf, sizeof(number));
    assert(number == nr_taken);
    nr_taken++;
    last_size = size;
    if (!peer_room) {
        queued = sent;
        return 0;
    }
    peer_room--;
    return size;
}

static void peer_can_take(int n)
{
    NetPacketSent *sent = queued;

    peer_room = n;
    queued = NULL;
    if (sent) {
        peer_room--;
        sent(the_nc, last_size);
    }
}

static void qemu_purge_queued_packets(NetClientState *nc)
{
    NetPacketSent *sent = queued;

    queued = NULL;
    if (sent) {
        sent(nc, 0);
    }
}

/* The guest has frames */
static void qemu_flush_queued_packets(NetClientState *nc)
{
    while (nr_to_give > 0) {
        uint32_t frame[16] = { nr_given };

        if (nc->info->receive(nc, (uint8_t *)frame, sizeof(frame)) == 0) {
            return;
        }
        nr_given++;
        nr_to_give--;
    }
}

struct vhost_net;
END
    sed '/^#include/d' "$src/net/tap-cygwin.c"
    cat <<'END'

static int init(NetdevTapOptions tap)
{
    Netdev netdev = { .type = NET_CLIENT_DRIVER_TAP, .u.tap = tap };
    Error *err = NULL;
    int ret = net_init_tap(&netdev, "net0", NULL, &err);

    assert(!ret == !err);
    if (err) {
        error_free(err);
    }
    nr_taken = nr_given = nr_to_give = peer_room = 0;
    return ret;
}

static void end(void)
{
    the_nc->info->cleanup(the_nc);
    assert(device.closed && !the_bh && !queued);
    /* A network card that is there still */
    assert(the_nc->info->receive(the_nc, (uint8_t *)"", 1) == 1);
    the_nc->info->cleanup(the_nc);
    free(the_nc);
}

static void test_options(void)
{
    char *text = (char *)"x", *no = (char *)"no";
    NetdevTapOptions wrong[] = {
        { .ifname = (char *)"none" }, { .fd = text }, { .fds = text }, { .script = text }, { .downscript = text },
        { .br = text }, { .helper = text }, { .vhostfd = text }, { .vhostfds = text }, { .has_sndbuf = true },
        { .has_vnet_hdr = true, .vnet_hdr = true }, { .has_vhost = true, .vhost = true },
        { .has_vhostforce = true, .vhostforce = true }, { .has_queues = true, .queues = 2 }, { .has_poll_us = true },
    };

    for (unsigned i = 0; i < ARRAY_SIZE(wrong); i++) {
        assert(init(wrong[i]) == -1);
    }
    assert(init((NetdevTapOptions) { .script = no, .downscript = no, .has_vnet_hdr = true, .has_vhost = true,
                                     .has_vhostforce = true, .has_queues = true, .queues = 1 }) == 0);
    assert(!strcmp(the_nc->info_str, "ifname=only"));
    end();
}

static void test_to_guest(void)
{
    assert(init((NetdevTapOptions) { .ifname = (char *)"tap0" }) == 0);
    assert(!strcmp(the_nc->info_str, "ifname=tap0"));
    run_main_loop();

    /* Many, and nobody waits for the last of them */
    device.nr_frames = 1000;
    peer_room = 10000;
    notify_of_device(opaque_of_device);
    assert(run_main_loop() >= 1000 / TAP_BATCH);
    assert(nr_taken == 1000 && device.next == 1000);

    /* The peer takes some, and one waits in its queue */
    for (int taken = 1000; taken < 1100; taken += 10) {
        device.nr_frames = 1100;
        peer_can_take(taken == 1000 ? 9 : 10);
        notify_of_device(opaque_of_device);
        run_main_loop();
        assert(nr_taken == taken + 10 && device.next == nr_taken && queued);
        /* Whatever else happens, it is not asked meanwhile */
        notify_of_device(opaque_of_device);
        run_main_loop();
        assert(nr_taken == taken + 10);
    }
    peer_can_take(100);
    run_main_loop();
    assert(nr_taken == 1100 && !queued);

    padding = true;
    device.size = 20;
    device.nr_frames = 1101;
    notify_of_device(opaque_of_device);
    run_main_loop();
    assert(last_size == ETH_ZLEN);
    padding = false;

    /* Removed with a frame in the peer's queue, and more to come */
    peer_room = 0;
    device.nr_frames = 1110;
    notify_of_device(opaque_of_device);
    run_main_loop();
    assert(queued);
    end();
}

static void test_from_guest(void)
{
    assert(init((NetdevTapOptions) { }) == 0);
    run_main_loop();
    device.room = 10;
    nr_to_give = 100;
    qemu_flush_queued_packets(the_nc);
    assert(device.nr_written == 10 && nr_given == 10);
    notify_of_device(opaque_of_device);
    run_main_loop();
    assert(device.nr_written == 10);
    for (int i = 2; i <= 5; i++) {
        device.room = 10;
        notify_of_device(opaque_of_device);
        run_main_loop();
        assert(device.nr_written == 10 * i);
    }
    assert(nr_errors == 0 && nr_warnings == 0);
    device.refused = true;
    notify_of_device(opaque_of_device);
    run_main_loop();
    assert(nr_errors == 0 && nr_warnings == 1);

    /* It is removed: that is said once, and the guest does not wait for it */
    device.error = true;
    for (int i = 0; i < 3; i++) {
        notify_of_device(opaque_of_device);
        run_main_loop();
        assert(nr_errors == 1 && nr_to_give == 0 && device.nr_written == 50);
    }
    assert(!strcmp(the_nc->info_str, "ifname=only,gone"));
    {
        static uint8_t buf[70000];

        assert(the_nc->info->receive(the_nc, buf, sizeof(buf)) == sizeof(buf));
    }
    end();
}

int main(void)
{
    test_options();
    test_to_guest();
    test_from_guest();
    return 0;
}
END
} >"$scratch/net.c"
has net/tap-windows-device.h "#define TAP_FRAME_MAX 65535"
"$cc" -std=gnu11 -g -Wall -D_GNU_SOURCE -DTAP_FRAME_MAX=65535 -iquote "$here/stubs" -o "$scratch/net" "$scratch/net.c" ||
    fail "net/tap-cygwin.c does not compile"
"$scratch/net" || fail "net/tap-cygwin.c does something else with frames: see above"

has net/meson.build "system_ss.add(files('tap-cygwin.c', 'tap-windows-device.c'))"
has tests/unit/meson.build "'test-tap-cygwin': [threads],"
