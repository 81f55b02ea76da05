/*
 * The Open Sound System: /dev/dsp, and the names of all that OSS has; Cygwin has only the former. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_SOUNDCARD_H
#define _QCYG_SYS_SOUNDCARD_H

#define OPEN_SOUND_SYSTEM
/* OSS 3.8.2 */
#define SOUND_VERSION 0x030802

/*
 * A request's number. Bits 0-7: a number; bits 8-15: the group, a character; bits 16-28: the size of the argument in
 * bytes; bits 29-30: which way it goes.
 */
#define SIOCPARM_MASK 0x1fff
#define SIOC_VOID 0
#define SIOC_OUT 0x20000000
#define SIOC_IN 0x40000000
#define SIOC_INOUT (SIOC_IN | SIOC_OUT)
#define _SIOC_NONE SIOC_VOID
#define _SIOC_READ SIOC_OUT
#define _SIOC_WRITE SIOC_IN

#define __QCYG_SIOC(way, group, number, size) \
    ((way) | (int)((size) & SIOCPARM_MASK) << 16 | (group) << 8 | (number))

#define _SIO(group, number) __QCYG_SIOC(SIOC_VOID, group, number, 0)
#define _SIOR(group, number, type) __QCYG_SIOC(SIOC_OUT, group, number, sizeof(type))
#define _SIOW(group, number, type) __QCYG_SIOC(SIOC_IN, group, number, sizeof(type))
#define _SIOWR(group, number, type) __QCYG_SIOC(SIOC_INOUT, group, number, sizeof(type))

#define _SIOC_SIZE(request) ((request) >> 16 & SIOCPARM_MASK)
#define _SIOC_DIR(request) ((request) & SIOC_INOUT)

/* Kinds of cards */
#define SNDCARD_ADLIB 1
#define SNDCARD_SB 2
#define SNDCARD_PAS 3
#define SNDCARD_GUS 4
#define SNDCARD_MPU401 5
#define SNDCARD_SB16 6
#define SNDCARD_SB16MIDI 7
#define SNDCARD_UART6850 8
#define SNDCARD_GUS16 9
#define SNDCARD_MSS 10
#define SNDCARD_PSS 11
#define SNDCARD_SSCAPE 12
#define SNDCARD_PSS_MPU 13
#define SNDCARD_PSS_MSS 14
#define SNDCARD_SSCAPE_MSS 15
#define SNDCARD_TRXPRO 16
#define SNDCARD_TRXPRO_SB 17
#define SNDCARD_TRXPRO_MPU 18
#define SNDCARD_MAD16 19
#define SNDCARD_MAD16_MPU 20
#define SNDCARD_CS4232 21
#define SNDCARD_CS4232_MPU 22
#define SNDCARD_MAUI 23
#define SNDCARD_PSEUDO_MSS 24
#define SNDCARD_GUSPNP 25
#define SNDCARD_UART401 26

/* /dev/dsp. Formats of samples: */
#define AFMT_QUERY 0x0000 /* none: to ask which it is */
#define AFMT_MU_LAW 0x0001
#define AFMT_A_LAW 0x0002
#define AFMT_IMA_ADPCM 0x0004
#define AFMT_U8 0x0008
#define AFMT_S16_LE 0x0010
#define AFMT_S16_BE 0x0020
#define AFMT_S8 0x0040
#define AFMT_U16_LE 0x0080
#define AFMT_U16_BE 0x0100
#define AFMT_MPEG 0x0200
#define AFMT_AC3 0x0400
#define AFMT_S16_NE AFMT_S16_LE

typedef struct audio_buf_info {
    int fragments; /* that are free, or for reading full */
    int fragstotal;
    int fragsize; /* bytes */
    int bytes; /* that go in or out without waiting */
} audio_buf_info;

typedef struct count_info {
    int bytes; /* since the device was opened */
    int blocks; /* since the last time it was asked */
    int ptr; /* place in the buffer, bytes */
} count_info;

typedef struct buffmem_desc {
    unsigned int *buffer;
    int size;
} buffmem_desc;

#define SNDCTL_DSP_RESET _SIO('P', 0)
#define SNDCTL_DSP_SYNC _SIO('P', 1)
#define SNDCTL_DSP_SPEED _SIOWR('P', 2, int) /* Hz */
#define SNDCTL_DSP_STEREO _SIOWR('P', 3, int)
#define SNDCTL_DSP_GETBLKSIZE _SIOWR('P', 4, int)
#define SNDCTL_DSP_SETFMT _SIOWR('P', 5, int)
#define SNDCTL_DSP_SAMPLESIZE SNDCTL_DSP_SETFMT
#define SNDCTL_DSP_CHANNELS _SIOWR('P', 6, int)
#define SNDCTL_DSP_POST _SIO('P', 8)
#define SNDCTL_DSP_SUBDIVIDE _SIOWR('P', 9, int)
/* Bits 0-15: the binary logarithm of a fragment's bytes; bits 16-31: how many at most. */
#define SNDCTL_DSP_SETFRAGMENT _SIOWR('P', 10, int)
#define SNDCTL_DSP_GETFMTS _SIOR('P', 11, int)
#define SNDCTL_DSP_GETOSPACE _SIOR('P', 12, audio_buf_info)
#define SNDCTL_DSP_GETISPACE _SIOR('P', 13, audio_buf_info)
#define SNDCTL_DSP_NONBLOCK _SIO('P', 14)
#define SNDCTL_DSP_GETCAPS _SIOR('P', 15, int)
#define SNDCTL_DSP_GETTRIGGER _SIOR('P', 16, int)
#define SNDCTL_DSP_SETTRIGGER _SIOW('P', 16, int)
#define SNDCTL_DSP_GETIPTR _SIOR('P', 17, count_info)
#define SNDCTL_DSP_GETOPTR _SIOR('P', 18, count_info)
#define SNDCTL_DSP_MAPINBUF _SIOR('P', 19, buffmem_desc)
#define SNDCTL_DSP_MAPOUTBUF _SIOR('P', 20, buffmem_desc)
#define SNDCTL_DSP_SETSYNCRO _SIO('P', 21)
#define SNDCTL_DSP_SETDUPLEX _SIO('P', 22)
#define SNDCTL_DSP_GETODELAY _SIOR('P', 23, int)
#define SNDCTL_DSP_PROFILE _SIOW('P', 23, int)
#define SNDCTL_DSP_GETCHANNELMASK _SIOWR('P', 64, int)
#define SNDCTL_DSP_BIND_CHANNEL _SIOWR('P', 65, int)

/* What SNDCTL_DSP_GETCAPS tells. */
#define DSP_CAP_REVISION 0x00ff
#define DSP_CAP_DUPLEX 0x0100
#define DSP_CAP_REALTIME 0x0200
#define DSP_CAP_BATCH 0x0400
#define DSP_CAP_COPROC 0x0800
#define DSP_CAP_TRIGGER 0x1000
#define DSP_CAP_MMAP 0x2000
#define DSP_CAP_MULTI 0x4000
#define DSP_CAP_BIND 0x8000

/* For the triggers */
#define PCM_ENABLE_INPUT 1
#define PCM_ENABLE_OUTPUT 2

/* For SNDCTL_DSP_BIND_CHANNEL */
#define DSP_BIND_QUERY 0x000
#define DSP_BIND_FRONT 0x001
#define DSP_BIND_SURR 0x002
#define DSP_BIND_CENTER_LFE 0x004
#define DSP_BIND_HANDSET 0x008
#define DSP_BIND_MIC 0x010
#define DSP_BIND_MODEM1 0x020
#define DSP_BIND_MODEM2 0x040
#define DSP_BIND_I2S 0x080
#define DSP_BIND_SPDIF 0x100

/* For SNDCTL_DSP_PROFILE */
#define APF_NORMAL 0
#define APF_NETWORK 1
#define APF_CPUINTENS 2

/* The older names, and what has no other. */
#define SOUND_PCM_READ_RATE _SIOR('P', 2, int)
#define SOUND_PCM_READ_BITS _SIOR('P', 5, int)
#define SOUND_PCM_READ_CHANNELS _SIOR('P', 6, int)
#define SOUND_PCM_READ_FILTER _SIOR('P', 7, int)
#define SOUND_PCM_WRITE_RATE SNDCTL_DSP_SPEED
#define SOUND_PCM_WRITE_BITS SNDCTL_DSP_SETFMT
#define SOUND_PCM_WRITE_CHANNELS SNDCTL_DSP_CHANNELS
#define SOUND_PCM_WRITE_FILTER _SIOWR('P', 7, int)
#define SOUND_PCM_RESET SNDCTL_DSP_RESET
#define SOUND_PCM_SYNC SNDCTL_DSP_SYNC
#define SOUND_PCM_POST SNDCTL_DSP_POST
#define SOUND_PCM_SUBDIVIDE SNDCTL_DSP_SUBDIVIDE
#define SOUND_PCM_SETFRAGMENT SNDCTL_DSP_SETFRAGMENT
#define SOUND_PCM_GETFMTS SNDCTL_DSP_GETFMTS
#define SOUND_PCM_SETFMT SNDCTL_DSP_SETFMT
#define SOUND_PCM_GETOSPACE SNDCTL_DSP_GETOSPACE
#define SOUND_PCM_GETISPACE SNDCTL_DSP_GETISPACE
#define SOUND_PCM_NONBLOCK SNDCTL_DSP_NONBLOCK
#define SOUND_PCM_GETCAPS SNDCTL_DSP_GETCAPS
#define SOUND_PCM_GETTRIGGER SNDCTL_DSP_GETTRIGGER
#define SOUND_PCM_SETTRIGGER SNDCTL_DSP_SETTRIGGER
#define SOUND_PCM_SETSYNCRO SNDCTL_DSP_SETSYNCRO
#define SOUND_PCM_GETIPTR SNDCTL_DSP_GETIPTR
#define SOUND_PCM_GETOPTR SNDCTL_DSP_GETOPTR
#define SOUND_PCM_MAPINBUF SNDCTL_DSP_MAPINBUF
#define SOUND_PCM_MAPOUTBUF SNDCTL_DSP_MAPOUTBUF

/* Coprocessors of sound cards */
typedef struct copr_buffer {
    int command;
    int flags;
    int len; /* bytes of data */
    int offs;
    unsigned char data[4000];
} copr_buffer;

typedef struct copr_debug_buf {
    int command;
    int parm1;
    int parm2;
    int flags;
    int len;
} copr_debug_buf;

typedef struct copr_msg {
    int len; /* bytes of data */
    unsigned char data[4000];
} copr_msg;

/* flags */
#define CPF_NONE 0
#define CPF_FIRST 1
#define CPF_LAST 2

#define SNDCTL_COPR_RESET _SIO('C', 0)
#define SNDCTL_COPR_LOAD _SIOWR('C', 1, copr_buffer)
#define SNDCTL_COPR_RDATA _SIOWR('C', 2, copr_debug_buf)
#define SNDCTL_COPR_RCODE _SIOWR('C', 3, copr_debug_buf)
#define SNDCTL_COPR_WDATA _SIOW('C', 4, copr_debug_buf)
#define SNDCTL_COPR_WCODE _SIOW('C', 5, copr_debug_buf)
#define SNDCTL_COPR_RUN _SIOWR('C', 6, copr_debug_buf)
#define SNDCTL_COPR_HALT _SIOWR('C', 7, copr_debug_buf)
#define SNDCTL_COPR_SENDMSG _SIOWR('C', 8, copr_msg)
#define SNDCTL_COPR_RCVMSG _SIOR('C', 9, copr_msg)

#include <bits/soundcard-mixer.h>
#include <bits/soundcard-synth.h>
#include <bits/soundcard-sequencer.h>

#endif
