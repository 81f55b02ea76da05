/*
 * As much of QEMU's network and main loop as net/tap-cygwin.c needs, and an
 * adapter, each of which does what the test wants.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_STUB_TAP_NETWORK_H
#define QCYG_STUB_TAP_NETWORK_H

#include "qemu/osdep.h"
#include "qapi/error.h"

#define ETH_ZLEN 60
#define iohandler_get_aio_context() NULL
#define aio_bh_new(ctx, run, data) bh_new(run, data)
#define qemu_set_info_str(nc, ...) \
    snprintf((nc)->info_str, sizeof((nc)->info_str), __VA_ARGS__)
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
    bool has_sndbuf, has_vnet_hdr, vnet_hdr, has_vhost, vhost, has_vhostforce, vhostforce,
        has_queues, has_poll_us;
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

static TapDevice *tap_device_open(const char *ifname, const char *test_key, char **name,
                                  Error **errp)
{
    if (ifname && !strcmp(ifname, "none")) {
        error_setg(errp, "no adapter");
        return NULL;
    }
    *name = g_strdup(ifname ? ifname : "only");
    device = (TapDevice){ .size = 64 };
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

static NetClientState *qemu_new_net_client(NetClientInfo *info, NetClientState *peer,
                                           const char *model, const char *name)
{
    the_nc = calloc(1, info->size);
    the_nc->info = info;
    return the_nc;
}

static bool eth_pad_short_frame(uint8_t *padded, size_t *padded_size, const void *buf,
                                size_t size)
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

static ssize_t qemu_send_packet_async(NetClientState *nc, const uint8_t *buf, int size,
                                      NetPacketSent *sent)
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

#endif
