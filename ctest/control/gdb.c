/*
 * A client of gdb's remote protocol.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include <stdarg.h>

#include "gdb.h"

#define MAX_PACKET 4096

/* Hexadecimal digits of a register or of 8 bytes of memory. */
#define DIGITS 16

static unsigned checksum(const char *text)
{
    unsigned sum = 0;

    while (*text) {
        sum += (unsigned char)*text++;
    }
    return sum & 0xff;
}

/* Returns the byte that acknowledges it. */
static char send_with(Client *c, const char *text, unsigned sum)
{
    char packet[MAX_PACKET + 8];
    int size = snprintf(packet, sizeof(packet), "$%.*s#%02x", MAX_PACKET, text, sum);

    client_send(c, packet, size);
    return client_byte(c);
}

void gdb_send(Client *c, const char *text)
{
    char byte = send_with(c, text, checksum(text));

    if (byte != '+') {
        fail("packet %s: not acknowledged, but '%c'", text, byte);
    }
}

const char *gdb_receive(Client *c)
{
    static char packet[MAX_PACKET + 1];
    char sum[3] = "";
    size_t size = 0;
    char byte = client_byte(c);

    if (byte != '$') {
        fail("no packet, but '%c'", byte);
    }
    while ((byte = client_byte(c)) != '#' && size < MAX_PACKET) {
        packet[size++] = byte;
    }
    packet[size] = 0;
    sum[0] = client_byte(c);
    sum[1] = client_byte(c);
    if (byte != '#' || strtoul(sum, NULL, 16) != checksum(packet)) {
        fail("packet '%s' has checksum %s", packet, sum);
    }
    client_send(c, "+", 1);
    printf("  <- %.100s\n", packet);
    return packet;
}

static const char *ask(Client *c, const char *format, va_list args)
{
    char text[MAX_PACKET];

    vsnprintf(text, sizeof(text), format, args);
    printf("  -> %s\n", text);
    gdb_send(c, text);
    return gdb_receive(c);
}

const char *gdb_ask(Client *c, const char *format, ...)
{
    const char *got;
    va_list args;

    va_start(args, format);
    got = ask(c, format, args);
    va_end(args);
    return got;
}

void gdb_expect(Client *c, const char *answer, const char *format, ...)
{
    const char *got;
    va_list args;

    va_start(args, format);
    got = ask(c, format, args);
    va_end(args);
    if (strncmp(got, answer, strlen(answer))) {
        fail("the answer to packet %s is '%s' and not '%s'", format, got, answer);
    }
}

void gdb_expect_refusal(Client *c)
{
    char byte = send_with(c, "?", checksum("?") ^ 1);

    if (byte != '-') {
        fail("a packet with a wrong checksum: '%c' and not '-'", byte);
    }
}

/* The little-endian number of 8 bytes that are hexadecimal digits. */
static uint64_t number_of(const char *digits)
{
    uint64_t value = 0;

    if (strspn(digits, "0123456789abcdef") < DIGITS) {
        fail("'%s' are not 8 bytes", digits);
    }
    for (int i = DIGITS - 2; i >= 0; i -= 2) {
        const char byte[] = { digits[i], digits[i + 1], 0 };

        value = value << 8 | strtoul(byte, NULL, 16);
    }
    return value;
}

uint64_t gdb_register(Client *c, int number)
{
    const char *all = gdb_ask(c, "g");

    if (strlen(all) < DIGITS * (GDB_PC + 1)) {
        fail("packet g: '%s' has no register %d", all, GDB_PC);
    }
    return number_of(all + DIGITS * number);
}

void gdb_set_register(Client *c, int number, uint64_t value)
{
    char digits[DIGITS + 1];

    for (int i = 0; i < DIGITS; i += 2) {
        sprintf(digits + i, "%02x", (unsigned)(value >> i * 4 & 0xff));
    }
    gdb_expect(c, "OK", "P%x=%s", number, digits);
}

uint64_t gdb_memory(Client *c, uint64_t address)
{
    return number_of(gdb_ask(c, "m%llx,8", (unsigned long long)address));
}

void gdb_expect_pc(Client *c, uint64_t pc)
{
    uint64_t got = gdb_register(c, GDB_PC);

    if (got != pc) {
        fail("pc is %#llx and not %#llx", (unsigned long long)got,
             (unsigned long long)pc);
    }
}

void gdb_interrupt(Client *c)
{
    const char *got;

    client_send(c, "\x03", 1);
    got = gdb_receive(c);
    if (strncmp(got, "T02", 3)) {
        fail("interrupted, and the answer is '%s'", got);
    }
}
