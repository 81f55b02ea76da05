/*
 * Tapes: /dev/st0 and its like, as Linux has them. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_MTIO_H
#define _QCYG_CYGWIN_MTIO_H

#include <sys/ioctl.h>
#include <asm/socket.h>

/* The tape that programs take if they are not told one. */
#define DEFTAPE "/dev/tape"

/* Do something with the tape. */
#define MTIOCTOP _IOW('m', 1, struct mtop)

struct mtop {
    short mt_op;
    int mt_count; /* how many, or another number that the operation takes */
};

/* mt_op: over files to the end's side, to the beginning's side, and over blocks (records) the same; ... */
#define MTFSF 1
#define MTBSF 2
#define MTFSR 3
#define MTBSR 4
/* ... the same two over files, then to the other side of the file mark; over set marks; ... */
#define MTBSFM 10
#define MTFSFM 11
#define MTFSS 25
#define MTBSS 26
/* ... to the beginning, with a stretch of the tape or without; after the last data; to a block, and tell it; ... */
#define MTREW 6
#define MTRETEN 9
#define MTEOM 12
#define MTSEEK 22
#define MTTELL 23
/* ... write file marks, set marks; erase; make partitions, go to one; ... */
#define MTWEOF 5
#define MTWSM 27
#define MTERASE 13
#define MTSETPART 33
#define MTMKPART 34
/* ... set the size of blocks (bytes, 0: any), the density, options of the driver (below), compression; ... */
#define MTSETBLK 20
#define MTSETDENSITY 21
#define MTSETDRVBUFFER 24
#define MTCOMPRESSION 32
/* ... the drive: reset it, do nothing but note its status, take the tape out, lock the door, take the tape in; ... */
#define MTRESET 0
#define MTNOP 8
#define MTOFFL 7
#define MTLOCK 28
#define MTUNLOCK 29
#define MTLOAD 30
#define MTUNLOAD 31
/* ... and tests of the drive. */
#define MTRAS1 14
#define MTRAS2 15
#define MTRAS3 16

/* Options of MTSETDRVBUFFER: bits 28-31 of the number say what the others are. */
#define MT_ST_OPTIONS 0xf0000000
/* All options below are set as given; they are turned on; off. */
#define MT_ST_BOOLEANS 0x10000000
#define MT_ST_SETBOOLEANS 0x30000000
#define MT_ST_CLEARBOOLEANS 0x40000000
/* Other numbers */
#define MT_ST_WRITE_THRESHOLD 0x20000000
#define MT_ST_DEF_OPTIONS 0x60000000
#define MT_ST_EOT_WZ_SIZE \
    0xf0000000 /* of the zone before the tape's end where the drive warns */

#define MT_ST_BUFFER_WRITES 0x00001
#define MT_ST_ASYNC_WRITES 0x00002
#define MT_ST_READ_AHEAD 0x00004
#define MT_ST_DEBUGGING 0x00008
#define MT_ST_TWO_FM 0x00010 /* two file marks end the tape */
#define MT_ST_FAST_MTEOM 0x00020
#define MT_ST_AUTO_LOCK 0x00040 /* of the door */
#define MT_ST_DEF_WRITES 0x00080
#define MT_ST_CAN_BSR 0x00100
#define MT_ST_NO_BLKLIMS 0x00200
#define MT_ST_CAN_PARTITIONS 0x00400
#define MT_ST_SCSI2LOGICAL 0x00800
#define MT_ST_SYSV 0x01000
#define MT_ST_NOWAIT 0x02000
#define MT_ST_ECC 0x10000
#define MT_ST_PADDING 0x20000
#define MT_ST_REPORT_SM 0x40000 /* set marks */

/* The block that the tape is at. */
#define MTIOCPOS _IOR('m', 3, struct mtpos)

struct mtpos {
    long mt_blkno;
};

/* How the tape and its drive are. */
#define MTIOCGET _IOR('m', 2, struct mtget)

struct mtget {
    long mt_type; /* MT_IS... */
    long mt_resid; /* the partition that it is in */
    long mt_dsreg; /* MT_ST_BLKSIZE, MT_ST_DENSITY */
    long mt_gstat; /* GMT_... */
    long mt_erreg; /* MT_ST_SOFTERR */
    long mt_fileno; /* -1: not known, as the next */
    long mt_blkno; /* in the file */
    /* Only Cygwin has what comes now. Sizes are in bytes. */
    long long mt_capacity;
    long long mt_remaining;
    int mt_minblksize;
    int mt_maxblksize;
    int mt_defblksize;
    unsigned long mt_featureslow; /* of the drive, as Windows numbers them */
    unsigned long mt_featureshigh;
    unsigned long mt_eotwarningzonesize;
};

/* mt_dsreg: block size in bytes (0: any), and density */
#define MT_ST_BLKSIZE_SHIFT 0
#define MT_ST_BLKSIZE_MASK 0x00ffffff
#define MT_ST_DENSITY_SHIFT 24
#define MT_ST_DENSITY_MASK 0xff000000

/* mt_erreg: errors that the drive could mend */
#define MT_ST_SOFTERR_SHIFT 0
#define MT_ST_SOFTERR_MASK 0x0000ffff

/* mt_gstat: not 0 where it is so. It is at a file mark, its beginning, its end, a set mark, the end of data; ... */
#define GMT_EOF(status) ((status) & 1U << 31)
#define GMT_BOT(status) ((status) & 1U << 30)
#define GMT_EOT(status) ((status) & 1U << 29)
#define GMT_SM(status) ((status) & 1U << 28)
#define GMT_EOD(status) ((status) & 1U << 27)
/* ... it cannot be written; it is in the drive; its density, in bits an inch; ... */
#define GMT_WR_PROT(status) ((status) & 1U << 26)
#define GMT_ONLINE(status) ((status) & 1U << 24)
#define GMT_D_6250(status) ((status) & 1U << 23)
#define GMT_D_1600(status) ((status) & 1U << 22)
#define GMT_D_800(status) ((status) & 1U << 21)
/* ... no tape; answers before all is on the tape; the drive wants cleaning. */
#define GMT_DR_OPEN(status) ((status) & 1U << 18)
#define GMT_IM_REP_EN(status) ((status) & 1U << 16)
#define GMT_CLN(status) ((status) & 1U << 15)
/* Only Cygwin has these here. What the drive does: set marks are told, padding, error correction, compression; ... */
#define GMT_REP_SM(status) ((status) & 1U << 25)
#define GMT_PADDING(status) ((status) & 1U << 20)
#define GMT_HW_ECC(status) ((status) & 1U << 19)
#define GMT_HW_COMP(status) ((status) & 1U << 17)
/* ... and the MT_ST_... options of the same names. */
#define GMT_TWO_FM(status) ((status) & 1U << 7)
#define GMT_FAST_MTEOM(status) ((status) & 1U << 6)
#define GMT_AUTO_LOCK(status) ((status) & 1U << 5)
#define GMT_SYSV(status) ((status) & 1U << 4)
#define GMT_NOWAIT(status) ((status) & 1U << 3)
#define GMT_ASYNC(status) ((status) & 1U << 2)

/* mt_type, as Linux has it: drives and controllers, ... */
#define MT_ISUNKNOWN 0x01
#define MT_ISQIC02 0x02
#define MT_ISWT5150 0x03
#define MT_ISARCHIVE_5945L2 0x04
#define MT_ISCMSJ500 0x05
#define MT_ISTDC3610 0x06
#define MT_ISARCHIVE_VP60I 0x07
#define MT_ISARCHIVE_2150L 0x08
#define MT_ISARCHIVE_2060L 0x09
#define MT_ISARCHIVESC499 0x0a
#define MT_ISQIC02_ALL_FEATURES 0x0f
#define MT_ISWT5099EEN24 0x11
#define MT_ISTEAC_MT2ST 0x12
#define MT_ISEVEREX_FT40A 0x32
#define MT_ISDDS1 0x51
#define MT_ISDDS2 0x52
#define MT_ISSCSI1 0x71
#define MT_ISSCSI2 0x72
/* ... and kinds of tapes, as Windows has them. Three numbers have two meanings. */
#define MT_ISDDS_4mm 0x20
#define MT_ISMiniQic 0x21
#define MT_ISTravan 0x22
#define MT_ISQIC 0x23
#define MT_ISMP_8mm 0x24
#define MT_ISAME_8mm 0x25
#define MT_ISAIT1_8mm 0x26
#define MT_ISDLT 0x27
#define MT_ISNCTP 0x28
#define MT_ISIBM_3480 0x29
#define MT_ISIBM_3490E 0x2a
#define MT_ISIBM_Magstar_3590 0x2b
#define MT_ISIBM_Magstar_MP 0x2c
#define MT_ISSTK_DATA_D3 0x2d
#define MT_ISSONY_DTF 0x2e
#define MT_ISDV_6mm 0x2f
#define MT_ISDMI 0x30
#define MT_ISSONY_D2 0x31
#define MT_ISCLEANER_CARTRIDGE 0x32
#define MT_ISAVATAR_F2 0x4f
#define MT_ISMP2_8mm 0x50
#define MT_ISDST_S 0x51
#define MT_ISDST_M 0x52
#define MT_ISDST_L 0x53
#define MT_ISVXATape_1 0x54
#define MT_ISVXATape_2 0x55
#define MT_ISSTK_9840 0x56
#define MT_ISLTO_Ultrium 0x57
#define MT_ISLTO_Accelis 0x58
#define MT_ISAIT_8mm 0x5a
#define MT_ISADR_1 0x5b
#define MT_ISADR_2 0x5c
#define MT_ISSTK_9940 0x5d

/* Names of the kinds, to initialise an array; one with no name ends it. */
struct mt_tape_info {
    long t_type;
    char *t_name;
};

#define MT_TAPE_INFO \
    { { MT_ISUNKNOWN, "unknown" }, \
      { MT_ISDDS_4mm, "DDS, 4 mm" }, \
      { MT_ISMiniQic, "mini QIC" }, \
      { MT_ISTravan, "Travan" }, \
      { MT_ISQIC, "QIC" }, \
      { MT_ISMP_8mm, "metal particle, 8 mm" }, \
      { MT_ISAME_8mm, "metal evaporated, 8 mm" }, \
      { MT_ISAIT1_8mm, "AIT-1, 8 mm" }, \
      { MT_ISDLT, "DLT" }, \
      { MT_ISNCTP, "NCTP" }, \
      { MT_ISIBM_3480, "IBM 3480" }, \
      { MT_ISIBM_3490E, "IBM 3490E" }, \
      { MT_ISIBM_Magstar_3590, "IBM Magstar 3590" }, \
      { MT_ISIBM_Magstar_MP, "IBM Magstar MP" }, \
      { MT_ISSTK_DATA_D3, "StorageTek D3" }, \
      { MT_ISSONY_DTF, "Sony DTF" }, \
      { MT_ISDV_6mm, "DV, 6 mm" }, \
      { MT_ISDMI, "Exabyte DMI" }, \
      { MT_ISSONY_D2, "Sony D2" }, \
      { MT_ISCLEANER_CARTRIDGE, "for cleaning" }, \
      { MT_ISAVATAR_F2, "Avatar F2" }, \
      { MT_ISMP2_8mm, "metal particle 2, 8 mm" }, \
      { MT_ISDST_S, "Ampex DST, small" }, \
      { MT_ISDST_M, "Ampex DST, medium" }, \
      { MT_ISDST_L, "Ampex DST, large" }, \
      { MT_ISVXATape_1, "VXA-1" }, \
      { MT_ISVXATape_2, "VXA-2" }, \
      { MT_ISSTK_9840, "StorageTek 9840" }, \
      { MT_ISLTO_Ultrium, "LTO Ultrium" }, \
      { MT_ISLTO_Accelis, "LTO Accelis" }, \
      { MT_ISAIT_8mm, "AIT, 8 mm" }, \
      { MT_ISADR_1, "ADR 1" }, \
      { MT_ISADR_2, "ADR 2" }, \
      { MT_ISSTK_9940, "StorageTek 9940" }, \
      { 0, 0 } }

#endif
