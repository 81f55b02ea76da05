/*
 * What is between a TAP adapter and QEMU's network: net/tap-cygwin.c, which is
 * included by the name TAP_SOURCE, between an adapter and a network of this
 * test's own.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "tap-network.h"
#include TAP_SOURCE

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
        { .ifname = (char *)"none" },
        { .fd = text },
        { .fds = text },
        { .script = text },
        { .downscript = text },
        { .br = text },
        { .helper = text },
        { .vhostfd = text },
        { .vhostfds = text },
        { .has_sndbuf = true },
        { .has_vnet_hdr = true, .vnet_hdr = true },
        { .has_vhost = true, .vhost = true },
        { .has_vhostforce = true, .vhostforce = true },
        { .has_queues = true, .queues = 2 },
        { .has_poll_us = true },
    };

    for (unsigned i = 0; i < ARRAY_SIZE(wrong); i++) {
        assert(init(wrong[i]) == -1);
    }
    assert(init((NetdevTapOptions){ .script = no,
                                    .downscript = no,
                                    .has_vnet_hdr = true,
                                    .has_vhost = true,
                                    .has_vhostforce = true,
                                    .has_queues = true,
                                    .queues = 1 }) == 0);
    assert(!strcmp(the_nc->info_str, "ifname=only"));
    end();
}

static void test_to_guest(void)
{
    assert(init((NetdevTapOptions){ .ifname = (char *)"tap0" }) == 0);
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
    assert(init((NetdevTapOptions){}) == 0);
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
