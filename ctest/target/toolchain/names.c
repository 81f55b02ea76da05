/*
 * uname's longer structure, paths of both kinds, character sets, messages, and the Windows API beside POSIX.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#define _GNU_SOURCE /* domainname */
#include "expect.h"
#include <errno.h>
#include <iconv.h>
#include <libintl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/cygwin.h>
#include <sys/utsname.h>
#include <unistd.h>
#include <windows.h>

static void check_uname(void)
{
    struct {
        struct utsname names;
        char guard[64];
    } got;

    memset(&got, 'x', sizeof(got));
    expect(uname(&got.names) >= 0, "uname: %s", strerror(errno));
    expect(!strncmp(got.names.sysname, "CYGWIN_NT-", 10), "sysname '%s'",
           got.names.sysname);
    expect(strchr(got.names.release, '.') != NULL, "release '%s'", got.names.release);
    expect(!strcmp(got.names.machine, "x86_64"), "machine '%s'", got.names.machine);
    expect(memchr(got.names.domainname, 0, sizeof(got.names.domainname)) != NULL,
           "domainname was not set");
    expect(got.guard[0] == 'x' && got.guard[63] == 'x',
           "uname wrote behind its structure");
}

static void check_iconv(void)
{
    char latin[] = "caf\xe9", utf8[16] = "";
    char *in = latin, *out = utf8;
    size_t in_left = 4, out_left = sizeof(utf8);
    iconv_t converter = iconv_open("UTF-8", "ISO-8859-1");

    expect(converter != (iconv_t)-1, "iconv_open: %s", strerror(errno));
    expect(iconv(converter, &in, &in_left, &out, &out_left) == 0, "iconv: %s",
           strerror(errno));
    expect(!strcmp(utf8, "caf\xc3\xa9"), "'%s'", utf8);
    expect(iconv_close(converter) == 0, "iconv_close: %s", strerror(errno));
}

int main(void)
{
    char windows[300] = "", posix[300] = "";

    check_uname();
    check_iconv();
    expect(!strcmp(gettext("no translation"), "no translation"), "gettext");
    expect(!strcmp(ngettext("one", "many", 2), "many"), "ngettext");
    expect(cygwin_conv_path(CCP_POSIX_TO_WIN_A, "/tmp", windows, sizeof(windows)) == 0,
           "conv: %s", strerror(errno));
    expect(strchr(windows, '\\') != NULL, "/tmp is '%s'", windows);
    expect(cygwin_conv_path(CCP_WIN_A_TO_POSIX, windows, posix, sizeof(posix)) == 0,
           "conv: %s", strerror(errno));
    expect(!strcmp(posix, "/tmp"), "and back '%s'", posix);
    expect((long)GetCurrentProcessId() ==
               cygwin_internal(CW_CYGWIN_PID_TO_WINPID, getpid()),
           "winpid");
    return expect_done();
}
