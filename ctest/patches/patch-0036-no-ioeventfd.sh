#!/bin/sh
# Which devices have notifiers for their queues: on Cygwin only those with an IOThread, elsewhere all that are asked to. The
# function that decides it, with the types that it looks at.
. "$(dirname "$0")/common.sh"

{
    cat <<'END'
#include <assert.h>
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>

typedef struct { bool asked; } DeviceState;
typedef struct VirtIODevice VirtIODevice;
typedef struct { DeviceState *parent; VirtIODevice *device; bool ioeventfd_started, ioeventfd_grabbed; } VirtioBusState;
typedef struct { int (*ioeventfd_assign)(void); bool (*ioeventfd_enabled)(DeviceState *d); } VirtioBusClass;
typedef struct { int (*start_ioeventfd)(VirtIODevice *vdev); } VirtioDeviceClass;
struct VirtIODevice { bool needs_ioeventfd; int started; };

static int assign(void) { return 0; }
static bool enabled(DeviceState *d) { return d->asked; }
static int start(VirtIODevice *vdev) { vdev->started++; return 0; }
static VirtioBusClass bus_class = { assign, enabled };
static VirtioDeviceClass device_class = { start };

#define VIRTIO_BUS_GET_CLASS(bus) (&bus_class)
#define VIRTIO_DEVICE_GET_CLASS(vdev) (&device_class)
#define DEVICE(d) (d)
#define BUS(b) (b)
#define virtio_bus_get_device(bus) ((bus)->device)
#define error_report(...) printf(__VA_ARGS__)
bool virtio_bus_ioeventfd_enabled(VirtioBusState *bus);
END
    part hw/virtio/virtio-bus.c '^int virtio_bus_start_ioeventfd' '^}'
    part hw/virtio/virtio-bus.c '^bool virtio_bus_ioeventfd_enabled' '^}'
    cat <<'END'
int main(void)
{
    for (int i = 0; i < 4; i++) {
        VirtIODevice device = { i & 1, 0 };
        DeviceState proxy = { i & 2 };
        VirtioBusState bus = { &proxy, &device, false, false };
#ifdef __CYGWIN__
        bool wanted = proxy.asked && device.needs_ioeventfd;
#else
        bool wanted = proxy.asked;
#endif
        assert(virtio_bus_ioeventfd_enabled(&bus) == wanted);
        assert(virtio_bus_start_ioeventfd(&bus) == (wanted ? 0 : -ENOSYS));
        assert(device.started == wanted && bus.ioeventfd_started == wanted);
    }
    return 0;
}
END
} >"$scratch/bus.c"
# shellcheck disable=SC2086 # several flags
"$cc" $as_cygwin -Wall -Wextra -o "$scratch/as-cygwin" "$scratch/bus.c" || fail "does not compile as for Cygwin"
"$scratch/as-cygwin" || fail "the wrong devices have notifiers on Cygwin"
"$cc" -Wall -Wextra -o "$scratch/bus" "$scratch/bus.c" || fail "does not compile"
"$scratch/bus" || fail "the wrong devices have notifiers elsewhere"

# Those that can have an IOThread say so, before they ask.
for file in hw/block/virtio-blk.c hw/scsi/virtio-scsi-dataplane.c; do
    says=$(grep -n 'vdev->needs_ioeventfd = ' "$src/$file" | cut -d: -f1)
    [ -n "$says" ] || fail "$file does not say who needs notifiers"
done
part hw/block/virtio-blk.c '^static void virtio_blk_device_realize' '^}' >"$scratch/realize.c"
says=$(grep -n 'needs_ioeventfd = ' "$scratch/realize.c" | cut -d: -f1)
asks=$(grep -n 'virtio_device_ioeventfd_enabled' "$scratch/realize.c" | cut -d: -f1)
[ "${says:-99}" -lt "${asks:-0}" ] || fail "virtio-blk asks before it says that it has an IOThread"
