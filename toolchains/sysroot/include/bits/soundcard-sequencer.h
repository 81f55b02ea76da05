/*
 * What is written to the Open Sound System's sequencer: a part of <sys/soundcard.h>. Cygwin 3.5.3 ABI.
 *
 * A program has one SEQ_DEFINEBUF(bytes), elsewhere SEQ_DECLAREBUF(), a descriptor "seqfd" and a function seqbuf_dump()
 * that writes the first _seqbufptr bytes of _seqbuf to it and makes _seqbufptr 0. The macros put events into the
 * buffer; SEQ_WRPATCH also needs <unistd.h> and <stdio.h>.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_BITS_SOUNDCARD_SEQUENCER_H
#define _QCYG_BITS_SOUNDCARD_SEQUENCER_H

#include <sys/cdefs.h>
#include <sys/soundcard.h>

/* The first byte of an event: of 4 bytes, */
#define SEQ_NOTEOFF 0
#define SEQ_FMNOTEOFF SEQ_NOTEOFF
#define SEQ_NOTEON 1
#define SEQ_FMNOTEON SEQ_NOTEON
#define SEQ_WAIT 2
#define SEQ_PGMCHANGE 3
#define SEQ_FMPGMCHANGE SEQ_PGMCHANGE
#define SEQ_SYNCTIMER 4
#define SEQ_MIDIPUTC 5
#define SEQ_DRUMON 6
#define SEQ_DRUMOFF 7
#define SEQ_ECHO 8
#define SEQ_AFTERTOUCH 9
#define SEQ_CONTROLLER 10
#define SEQ_BALANCE 11
#define SEQ_VOLMODE 12
/* and of 8. */
#define EV_SEQ_LOCAL 0x80
#define EV_TIMING 0x81
#define EV_CHN_COMMON 0x92
#define EV_CHN_VOICE 0x93
#define EV_SYSEX 0x94
#define SEQ_FULLSIZE 0xfd
#define SEQ_PRIVATE 0xfe
#define SEQ_EXTENDED 0xff

/* MIDI's messages */
#define MIDI_NOTEOFF 0x80
#define MIDI_NOTEON 0x90
#define MIDI_KEY_PRESSURE 0xa0
#define MIDI_CTL_CHANGE 0xb0
#define MIDI_PGM_CHANGE 0xc0
#define MIDI_CHN_PRESSURE 0xd0
#define MIDI_PITCH_BEND 0xe0
#define MIDI_SYSTEM_PREFIX 0xf0

/* MIDI's controllers */
#define CTL_BANK_SELECT 0
#define CTL_MODWHEEL 1
#define CTL_BREATH 2
#define CTL_FOOT 4
#define CTL_PORTAMENTO_TIME 5
#define CTL_DATA_ENTRY 6
#define CTL_MAIN_VOLUME 7
#define CTL_BALANCE 8
#define CTL_PAN 10
#define CTL_EXPRESSION 11
#define CTL_GENERAL_PURPOSE1 16
#define CTL_GENERAL_PURPOSE2 17
#define CTL_GENERAL_PURPOSE3 18
#define CTL_GENERAL_PURPOSE4 19
#define CTL_DAMPER_PEDAL 64
#define CTL_SUSTAIN CTL_DAMPER_PEDAL
#define CTL_HOLD CTL_DAMPER_PEDAL
#define CTL_PORTAMENTO 65
#define CTL_SOSTENUTO 66
#define CTL_SOFT_PEDAL 67
#define CTL_HOLD2 69
#define CTL_GENERAL_PURPOSE5 80
#define CTL_GENERAL_PURPOSE6 81
#define CTL_GENERAL_PURPOSE7 82
#define CTL_GENERAL_PURPOSE8 83
#define CTL_EXT_EFF_DEPTH 91
#define CTL_TREMOLO_DEPTH 92
#define CTL_CHORUS_DEPTH 93
#define CTL_DETUNE_DEPTH 94
#define CTL_CELESTE_DEPTH CTL_DETUNE_DEPTH
#define CTL_PHASER_DEPTH 95
#define CTL_DATA_INCREMENT 96
#define CTL_DATA_DECREMENT 97
#define CTL_NONREG_PARM_NUM_LSB 98
#define CTL_NONREG_PARM_NUM_MSB 99
#define CTL_REGIST_PARM_NUM_LSB 100
#define CTL_REGIST_PARM_NUM_MSB 101
/* and those that are not MIDI's */
#define CTRL_PITCH_BENDER 255
#define CTRL_PITCH_BENDER_RANGE 254
#define CTRL_EXPRESSION 253
#define CTRL_MAIN_VOLUME 252

/* For SEQ_VOLUME_MODE */
#define VOL_METHOD_ADAGIO 1
#define VOL_METHOD_LINEAR 2

/* Events of the timer, EV_TIMING */
#define TMR_WAIT_REL 1
#define TMR_WAIT_ABS 2
#define TMR_STOP 3
#define TMR_START 4
#define TMR_CONTINUE 5
#define TMR_TEMPO 6
#define TMR_ECHO 8
#define TMR_CLOCK 9
#define TMR_SPP 10
#define TMR_TIMESIG 11

/* Events of the sequencer itself, EV_SEQ_LOCAL */
#define LOCL_STARTAUDIO 1

__BEGIN_DECLS

/* The program's own. */
void seqbuf_dump(void);

/* OSSlib's, where there is one: it loads instruments when they are first used. */
int OSS_init(int __seqfd, int __size);
void OSS_seqbuf_dump(int __seqfd, unsigned char *__buffer, int __size);
void OSS_seq_advbuf(int __length, int __seqfd, unsigned char *__buffer, int __size);
void OSS_seq_needbuf(int __length, int __seqfd, unsigned char *__buffer, int __size);
void OSS_patch_caching(int __device, int __channel, int __patch, int __seqfd,
                       unsigned char *__buffer, int __size);
void OSS_drum_caching(int __device, int __channel, int __patch, int __seqfd,
                      unsigned char *__buffer, int __size);
void OSS_write_patch(int __seqfd, unsigned char *__patch, int __length);
int OSS_write_patch2(int __seqfd, unsigned char *__patch, int __length);

__END_DECLS

/* The buffer */
#define SEQ_DEFINEBUF(bytes) \
    unsigned char _seqbuf[bytes]; \
    int _seqbuflen = (bytes); \
    int _seqbufptr = 0
#define SEQ_USE_EXTBUF() \
    extern unsigned char _seqbuf[]; \
    extern int _seqbuflen; \
    extern int _seqbufptr
#define SEQ_DECLAREBUF() SEQ_USE_EXTBUF()

#define SEQ_DUMPBUF seqbuf_dump
#define _SEQ_ADVBUF(bytes) (_seqbufptr += (bytes))
#define _SEQ_NEEDBUF(bytes) \
    do { \
        if (_seqbufptr + (bytes) > _seqbuflen) { \
            SEQ_DUMPBUF(); \
        } \
    } while (0)

/* Without OSSlib there is nothing to declare or load. */
#define SEQ_PM_DEFINES struct __qcyg_seq_patch_manager
#define SEQ_LOAD_GMINSTR(device, instrument) ((void)0)
#define SEQ_LOAD_GMDRUM(device, drum) ((void)0)

static __inline__ void __qcyg_seq_bytes(unsigned char *__to, int __a, int __b, int __c,
                                        int __d)
{
    __to[0] = (unsigned char)__a;
    __to[1] = (unsigned char)__b;
    __to[2] = (unsigned char)__c;
    __to[3] = (unsigned char)__d;
}

/* Four bytes and a number in the order of the machine, which is little-endian. */
#define __QCYG_SEQ_EVENT(a, b, c, d, number) \
    do { \
        unsigned int __qcyg_number = (unsigned int)(number); \
        _SEQ_NEEDBUF(8); \
        __qcyg_seq_bytes(_seqbuf + _seqbufptr, a, b, c, d); \
        __qcyg_seq_bytes(_seqbuf + _seqbufptr + 4, (int)(__qcyg_number & 0xff), \
                         (int)(__qcyg_number >> 8 & 0xff), \
                         (int)(__qcyg_number >> 16 & 0xff), (int)(__qcyg_number >> 24)); \
        _SEQ_ADVBUF(8); \
    } while (0)

/* Notes of a channel: volumes and pressures are 0 to 127. */
#define _CHN_VOICE(device, event, channel, note, value) \
    __QCYG_SEQ_EVENT(EV_CHN_VOICE, device, event, channel, \
                     ((note) & 0xff) | ((value) & 0xff) << 8)
#define SEQ_START_NOTE(device, channel, note, volume) \
    _CHN_VOICE(device, MIDI_NOTEON, channel, note, volume)
#define SEQ_STOP_NOTE(device, channel, note, volume) \
    _CHN_VOICE(device, MIDI_NOTEOFF, channel, note, volume)
#define SEQ_KEY_PRESSURE(device, channel, note, pressure) \
    _CHN_VOICE(device, MIDI_KEY_PRESSURE, channel, note, pressure)

/* All of a channel: bytes 4 and 5, and a number of 14 bits in bytes 6 and 7. */
#define _CHN_COMMON(device, event, channel, first, second, value) \
    __QCYG_SEQ_EVENT(EV_CHN_COMMON, device, event, channel, \
                     ((unsigned int)(first) & 0xff) | \
                         ((unsigned int)(second) & 0xff) << 8 | \
                         ((unsigned int)(value) & 0xffff) << 16)
#define SEQ_PGM_CHANGE(device, channel, patch) \
    _CHN_COMMON(device, MIDI_PGM_CHANGE, channel, patch, 0, 0)
#define SEQ_SET_PATCH SEQ_PGM_CHANGE
#define SEQ_CHN_PRESSURE(device, channel, pressure) \
    _CHN_COMMON(device, MIDI_CHN_PRESSURE, channel, pressure, 0, 0)
#define SEQ_CONTROL(device, channel, controller, value) \
    _CHN_COMMON(device, MIDI_CTL_CHANGE, channel, controller, 0, value)
#define SEQ_BENDER(device, channel, value) \
    _CHN_COMMON(device, MIDI_PITCH_BEND, channel, 0, 0, value)
#define SEQ_EXPRESSION(device, channel, value) /* 0 to 127 */ \
    SEQ_CONTROL(device, channel, CTL_EXPRESSION, (value) * 128)
#define SEQ_MAIN_VOLUME(device, channel, value) /* per cent */ \
    SEQ_CONTROL(device, channel, CTL_MAIN_VOLUME, (value) * 16383 / 100)
#define SEQ_PANNING(device, channel, position) /* -128: left; 128: right */ \
    SEQ_CONTROL(device, channel, CTL_PAN, ((position) + 128) / 2)

/* The same of the first sequencer, by voice: the controller in byte 4, the value in bytes 5 and 6. */
#define SEQ_V2_X_CONTROL(device, voice, controller, value) \
    __QCYG_SEQ_EVENT(SEQ_EXTENDED, SEQ_CONTROLLER, device, voice, \
                     ((controller) & 0xff) | ((value) & 0xffff) << 8)
#define SEQ_PITCHBEND(device, voice, value) \
    SEQ_V2_X_CONTROL(device, voice, CTRL_PITCH_BENDER, value)
#define SEQ_BENDER_RANGE(device, voice, value) \
    SEQ_V2_X_CONTROL(device, voice, CTRL_PITCH_BENDER_RANGE, value)
#define SEQ_VOLUME_MODE(device, mode) \
    __QCYG_SEQ_EVENT(SEQ_EXTENDED, SEQ_VOLMODE, device, mode, 0)

/* A part of a long MIDI message: up to 6 bytes; 0xff stands for those that are not used. */
#define SEQ_SYSEX(device, bytes, length) \
    do { \
        int __qcyg_index; \
        _SEQ_NEEDBUF(8); \
        _seqbuf[_seqbufptr] = EV_SYSEX; \
        _seqbuf[_seqbufptr + 1] = (unsigned char)(device); \
        for (__qcyg_index = 0; __qcyg_index < 6; __qcyg_index++) { \
            _seqbuf[_seqbufptr + 2 + __qcyg_index] = \
                __qcyg_index < (length) ? (unsigned char)(bytes)[__qcyg_index] : 0xff; \
        } \
        _SEQ_ADVBUF(8); \
    } while (0)

/* A byte for a MIDI port */
#define SEQ_MIDIOUT(device, byte) \
    do { \
        _SEQ_NEEDBUF(4); \
        __qcyg_seq_bytes(_seqbuf + _seqbufptr, SEQ_MIDIPUTC, byte, device, 0); \
        _SEQ_ADVBUF(4); \
    } while (0)

/* Time, in ticks of the timer */
#define _TIMER_EVENT(event, value) __QCYG_SEQ_EVENT(EV_TIMING, event, 0, 0, value)
#define SEQ_START_TIMER() _TIMER_EVENT(TMR_START, 0)
#define SEQ_STOP_TIMER() _TIMER_EVENT(TMR_STOP, 0)
#define SEQ_CONTINUE_TIMER() _TIMER_EVENT(TMR_CONTINUE, 0)
#define SEQ_WAIT_TIME(ticks) _TIMER_EVENT(TMR_WAIT_ABS, ticks)
#define SEQ_DELTA_TIME(ticks) _TIMER_EVENT(TMR_WAIT_REL, ticks)
#define SEQ_ECHO_BACK(key) _TIMER_EVENT(TMR_ECHO, key)
#define SEQ_SET_TEMPO(tempo) _TIMER_EVENT(TMR_TEMPO, tempo)
#define SEQ_SONGPOS(position) _TIMER_EVENT(TMR_SPP, position)
#define SEQ_TIME_SIGNATURE(signature) _TIMER_EVENT(TMR_TIMESIG, signature)

#define _LOCAL_EVENT(event, value) __QCYG_SEQ_EVENT(EV_SEQ_LOCAL, event, 0, 0, value)
#define SEQ_PLAYAUDIO(devices) _LOCAL_EVENT(LOCL_STARTAUDIO, devices)

/* An instrument goes to the device at once, behind what is in the buffer. The second tells what write() returned. */
#define SEQ_WRPATCH(patch, length) \
    do { \
        if (_seqbufptr) { \
            SEQ_DUMPBUF(); \
        } \
        if (write(seqfd, (const char *)(patch), (length)) == -1) { \
            perror("sequencer: instrument"); \
        } \
    } while (0)
#define SEQ_WRPATCH2(patch, length) \
    (SEQ_DUMPBUF(), write(seqfd, (const char *)(patch), (length)))

#endif
