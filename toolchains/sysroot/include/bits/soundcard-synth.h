/*
 * The Open Sound System's synthesizers and MIDI ports: a part of <sys/soundcard.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_BITS_SOUNDCARD_SYNTH_H
#define _QCYG_BITS_SOUNDCARD_SYNTH_H

#include <sys/soundcard.h>

/* Instruments. The first two bytes of each say what it is. */
#define _PATCHKEY(kind) ((kind) << 8 | 0xfd)
#define FM_PATCH _PATCHKEY(1)
#define OPL3_PATCH _PATCHKEY(3)
#define WAVE_PATCH _PATCHKEY(4)
#define GUS_PATCH WAVE_PATCH
#define SYSEX_PATCH _PATCHKEY(5)
#define WAVEFRONT_PATCH _PATCHKEY(6)
#define MAUI_PATCH _PATCHKEY(6)

/* A sampled sound; len bytes of samples follow. */
struct patch_info {
    unsigned short key; /* WAVE_PATCH */
    short device_no;
    short instr_no;
    unsigned int mode; /* WAVE_... */
    int len;
    int loop_start; /* bytes */
    int loop_end;
    unsigned int base_freq; /* Hz */
    unsigned int base_note; /* mHz */
    unsigned int high_note;
    unsigned int low_note;
    int panning; /* -128: left; 127: right */
    int detuning;
    unsigned char env_rate[6];
    unsigned char env_offset[6];
    unsigned char tremolo_sweep;
    unsigned char tremolo_rate;
    unsigned char tremolo_depth;
    unsigned char vibrato_sweep;
    unsigned char vibrato_rate;
    unsigned char vibrato_depth;
    int scale_frequency;
    unsigned int scale_factor;
    int volume;
    int fractions;
    int reserved1;
    int spare[2];
    char data[1];
};

#define WAVE_16_BITS 0x01
#define WAVE_UNSIGNED 0x02
#define WAVE_LOOPING 0x04
#define WAVE_BIDIR_LOOP 0x08
#define WAVE_LOOP_BACK 0x10
#define WAVE_SUSTAIN_ON 0x20
#define WAVE_ENVELOPES 0x40
#define WAVE_FAST_RELEASE 0x80
#define WAVE_VIBRATO 0x00010000
#define WAVE_TREMOLO 0x00020000
#define WAVE_SCALE 0x00040000
#define WAVE_FRACTIONS 0x00080000
#define WAVE_ROM 0x40000000
#define WAVE_MULAW 0x20000000

/* A message for a MIDI instrument; len bytes of it follow. */
struct sysex_info {
    short key; /* SYSEX_PATCH */
    short device_no;
    int len;
    unsigned char data[1];
};

/* A sound of frequency modulation */
typedef unsigned char sbi_instr_data[32];

struct sbi_instrument {
    unsigned short key; /* FM_PATCH or OPL3_PATCH */
    short device;
    int channel;
    sbi_instr_data operators;
};

/* Synthesizers */
struct synth_info {
    char name[30];
    int device;
    int synth_type;
    int synth_subtype;
    int perc_mode;
    int nr_voices;
    int nr_drums;
    int instr_bank_size;
    unsigned int capabilities;
    int dummies[19];
};

/* synth_type, synth_subtype, capabilities */
#define SYNTH_TYPE_FM 0
#define SYNTH_TYPE_SAMPLE 1
#define SYNTH_TYPE_MIDI 2

#define FM_TYPE_ADLIB 0
#define FM_TYPE_OPL3 1
#define MIDI_TYPE_MPU401 0x401
#define SAMPLE_TYPE_BASIC 0x10
#define SAMPLE_TYPE_GUS SAMPLE_TYPE_BASIC
#define SAMPLE_TYPE_WAVEFRONT 0x11

#define SYNTH_CAP_PERCMODE 0x1
#define SYNTH_CAP_OPL3 0x2
#define SYNTH_CAP_INPUT 0x4

typedef struct synth_control {
    int devno;
    char data[4000];
} synth_control;

typedef struct remove_sample {
    int devno;
    int bankno;
    int instrno;
} remove_sample;

/* MIDI ports */
struct midi_info {
    char name[30];
    int device;
    unsigned int capabilities;
    int dev_type;
    int dummies[18];
};

#define MIDI_CAP_MPU401 1

typedef struct mpu_command_rec {
    unsigned char cmd;
    char nr_args;
    char nr_returns;
    unsigned char data[30];
} mpu_command_rec;

#define SNDCTL_MIDI_PRETIME _SIOWR('m', 0, int)
#define SNDCTL_MIDI_MPUMODE _SIOWR('m', 1, int)
#define SNDCTL_MIDI_MPUCMD _SIOWR('m', 2, mpu_command_rec)

/* Timers */
struct sound_timer_info {
    char name[32];
    int caps;
};

#define SNDCTL_TMR_TIMEBASE _SIOWR('T', 1, int)
#define SNDCTL_TMR_START _SIO('T', 2)
#define SNDCTL_TMR_STOP _SIO('T', 3)
#define SNDCTL_TMR_CONTINUE _SIO('T', 4)
#define SNDCTL_TMR_TEMPO _SIOWR('T', 5, int)
#define SNDCTL_TMR_SOURCE _SIOWR('T', 6, int)
#define SNDCTL_TMR_METRONOME _SIOW('T', 7, int)
#define SNDCTL_TMR_SELECT _SIOW('T', 8, int)

/* For SNDCTL_TMR_SOURCE: where the clock is, and what it is like. */
#define TMR_INTERNAL 0x01
#define TMR_EXTERNAL 0x02
#define TMR_MODE_MIDI 0x10
#define TMR_MODE_FSK 0x20
#define TMR_MODE_CLS 0x40
#define TMR_MODE_SMPTE 0x80

/* The sequencer as a device */
typedef struct seq_event_rec {
    unsigned char arr[8];
} seq_event_rec;

#define SNDCTL_SEQ_RESET _SIO('Q', 0)
#define SNDCTL_SEQ_SYNC _SIO('Q', 1)
#define SNDCTL_SYNTH_INFO _SIOWR('Q', 2, struct synth_info)
#define SNDCTL_SEQ_CTRLRATE _SIOWR('Q', 3, int)
#define SNDCTL_SEQ_GETOUTCOUNT _SIOR('Q', 4, int)
#define SNDCTL_SEQ_GETINCOUNT _SIOR('Q', 5, int)
#define SNDCTL_SEQ_PERCMODE _SIOW('Q', 6, int)
#define SNDCTL_FM_LOAD_INSTR _SIOW('Q', 7, struct sbi_instrument)
#define SNDCTL_SEQ_TESTMIDI _SIOW('Q', 8, int)
#define SNDCTL_SEQ_RESETSAMPLES _SIOW('Q', 9, int)
#define SNDCTL_SEQ_NRSYNTHS _SIOR('Q', 10, int)
#define SNDCTL_SEQ_NRMIDIS _SIOR('Q', 11, int)
#define SNDCTL_MIDI_INFO _SIOWR('Q', 12, struct midi_info)
#define SNDCTL_SEQ_THRESHOLD _SIOW('Q', 13, int)
#define SNDCTL_SYNTH_MEMAVL _SIOWR('Q', 14, int)
#define SNDCTL_FM_4OP_ENABLE _SIOW('Q', 15, int)
#define SNDCTL_SEQ_PANIC _SIO('Q', 17)
#define SNDCTL_SEQ_OUTOFBAND _SIOW('Q', 18, seq_event_rec)
#define SNDCTL_SEQ_GETTIME _SIOR('Q', 19, int)
#define SNDCTL_SYNTH_ID _SIOWR('Q', 20, struct synth_info)
#define SNDCTL_SYNTH_CONTROL _SIOWR('Q', 21, synth_control)
#define SNDCTL_SYNTH_REMOVESAMPLE _SIOWR('Q', 22, remove_sample)

#endif
