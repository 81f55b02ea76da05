#!/bin/sh
# The includes of hw/usb/host-libusb.c up to the first header of QEMU's that follows <libusb.h>, and then the QAPI enum.
. "$(dirname "$0")/common.sh"

mkdir "$scratch/include"
cat >"$scratch/include/libusb.h" <<'END'
/* As winspool.h, which windows.h includes */
#define JOB_STATUS_PAUSED 0x00000001
#define JOB_STATUS_ERROR 0x00000002
END
{
    part hw/usb/host-libusb.c '^#include <libusb\.h>' '^#include "qapi/error\.h"' | grep -v '^#include "'
    cat <<'END'
typedef enum JobStatus {
    JOB_STATUS_RUNNING,
    JOB_STATUS_PAUSED,
} JobStatus;
END
} >"$scratch/test.c"
"$cc" -fsyntax-only -I"$scratch/include" "$scratch/test.c" || fail "JOB_STATUS_PAUSED is still a macro"
