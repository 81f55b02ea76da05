/*
 * The geometry of a disk. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_HDREG_H
#define _QCYG_CYGWIN_HDREG_H

/* Request of ioctl for a disk or partition: fills a struct hd_geometry. */
#define HDIO_GETGEO 0x301

struct hd_geometry {
    unsigned char heads;
    unsigned char sectors; /* in a track */
    unsigned short cylinders;
    unsigned long start; /* of the partition, in sectors */
};

#endif
