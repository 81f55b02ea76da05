/*
 * The command line, and the small conversions below it.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"

#include <signal.h>

#include "check.h"
#include "command.h"
#include "options.h"
#include "quote.h"
#include "signames.h"
#include "text.h"

static char error[256];

/* Parse words that stand in one string, separated by '|'. */
static OptionsResult parse(Options *o, const char *words, const char *scale)
{
    static char buf[1024];
    static char *argv[64];
    int argc = 0;

    snprintf(buf, sizeof(buf), "%s", words);
    argv[argc++] = "qcyg-boot";
    for (char *p = strtok(buf, "|"); p; p = strtok(NULL, "|")) {
        argv[argc++] = p;
    }
    argv[argc] = NULL;
    error[0] = '\0';
    return options_parse(o, argc, argv, scale, error, sizeof(error));
}

static void test_good(void)
{
    Options o;

    CHECK(parse(&o,
                "--name|n|--log-dir=d/e|--expect|a\\r\\nb\\e[1mc|--within|2.5"
                "|--send=x\\0\\x41\\\\|--pause|0.25|--kill|KILL|--expect=--send"
                "|--reject|bad|--reject|\\rworse|--timeout|9|--stage-timeout|3"
                "|--idle|0|--exit|0|--skip-if-missing|f|--pty|--verbose"
                "|--|emu|--expect|x",
                "1.5") == OPTIONS_OK);
    CHECK(strcmp(o.name, "n") == 0 && strcmp(o.log_dir, "d/e") == 0);
    CHECK(o.n_stages == 5 && o.n_rejects == 2 && o.n_needed == 1);
    CHECK(o.stages[0].kind == STAGE_EXPECT && o.stages[0].seconds == 2.5);
    CHECK_BYTES(o.stages[0].text, o.stages[0].len, "a\nbc", 4);
    CHECK(o.stages[1].kind == STAGE_SEND);
    CHECK_BYTES(o.stages[1].text, o.stages[1].len, "x\0A\\", 4);
    CHECK(o.stages[2].kind == STAGE_PAUSE && o.stages[2].seconds == 0.25);
    CHECK(o.stages[3].kind == STAGE_KILL && o.stages[3].signal == SIGKILL);
    CHECK_BYTES(o.stages[4].text, o.stages[4].len, "--send", 6);
    CHECK_BYTES(o.rejects[1].text, o.rejects[1].len, "\nworse", 6);
    CHECK(o.timeout == 9 && o.stage_timeout == 3 && o.idle == 0);
    CHECK(o.scale == 1.5 && o.exit_status == 0 && o.exit_signal == 0);
    CHECK(o.pty && o.verbose && !o.quiet);
    CHECK(strcmp(o.command[0], "emu") == 0 && strcmp(o.command[2], "x") == 0);
    options_destroy(&o);

    CHECK(parse(&o, "--expect|x|--|/usr/bin/emu", NULL) == OPTIONS_OK);
    CHECK(strcmp(o.name, "emu") == 0 && o.scale == 1 && o.exit_status == -1);
    CHECK(o.timeout == 120 && o.stage_timeout == 0 && o.idle == 0 && !o.pty);
    options_destroy(&o);

    CHECK(parse(&o, "--exit|SIGKILL|--|emu", NULL) == OPTIONS_OK);
    CHECK(o.exit_signal == SIGKILL && o.exit_status == -1);
    options_destroy(&o);
    CHECK(parse(&o, "--exit|9|--|emu", NULL) == OPTIONS_OK);
    CHECK(o.exit_signal == 0 && o.exit_status == 9);
    options_destroy(&o);

    CHECK(parse(&o, "--nonsense", NULL) == OPTIONS_ERROR);
    options_destroy(&o);
    CHECK(parse(&o, "--help|--nonsense", NULL) == OPTIONS_HELP);
    options_destroy(&o);
}

static void test_bad(void)
{
    /* The words, QCYG_TIMEOUT_SCALE, and what the message has to say. */
    static const struct {
        const char *words, *scale, *message;
    } cases[] = {
        { "--nonsense|--|e", NULL, "unknown option --nonsense" },
        { "--exp|x|--|e", NULL, "unknown option --exp" },
        { "emu|--expect|x", NULL, "\"emu\" is no option" },
        { "-e|x|--|e", NULL, "\"-e\" is no option" },
        { "--expect|x", NULL, "no emulator" },
        { "--expect|x|--", NULL, "no emulator" },
        { "--|e", NULL, "nothing to wait for" },
        { "--expect|--|e", NULL, "--expect: needs a value" },
        { "--expect|--send|x|--|e", NULL, "--expect: needs a value" },
        { "--expect", NULL, "--expect: needs a value" },
        { "--pty=1|--expect|x|--|e", NULL, "--pty \"1\": takes no value" },
        { "--expect|\\q|--|e", NULL, "--expect \"\\q\": unknown escape" },
        { "--send|\\x4|--|e", NULL, "unknown escape" },
        { "--send|x\\|--|e", NULL, "unknown escape" },
        { "--expect|\\e[1m|--|e", NULL, "nothing printable" },
        { "--reject=|--|e", NULL, "nothing printable" },
        { "--within|1|--expect|x|--|e", NULL, "has to follow an --expect" },
        { "--send|x|--within|1|--|e", NULL, "has to follow an --expect" },
        { "--expect|x|--within|0|--|e", NULL, "not a positive decimal" },
        { "--expect|x|--timeout|0|--|e", NULL, "not a positive decimal" },
        { "--expect|x|--timeout|-1|--|e", NULL, "not a positive decimal" },
        { "--expect|x|--timeout|1s|--|e", NULL, "not a positive decimal" },
        { "--expect|x|--timeout|inf|--|e", NULL, "not a positive decimal" },
        { "--expect|x|--timeout|1e3|--|e", NULL, "not a positive decimal" },
        { "--expect|x|--stage-timeout|.|--|e", NULL, "not a positive decimal" },
        { "--expect|x|--idle|nan|--|e", NULL, "not a number of seconds" },
        { "--pause|1.2.3|--|e", NULL, "not a number of seconds" },
        { "--kill|NOSUCH|--|e", NULL, "no such signal" },
        { "--kill|0|--|e", NULL, "no such signal" },
        { "--exit|256|--|e", NULL, "not an exit status" },
        { "--exit|-1|--|e", NULL, "not an exit status" },
        { "--exit|x|--|e", NULL, "not an exit status" },
        { "--exit|KILLER|--|e", NULL, "nor a signal's name" },
        { "--exit|9x|--|e", NULL, "not an exit status" },
        { "--name|a|--name|b|--expect|x|--|e", NULL, "given twice" },
        { "--name=|--expect|x|--|e", NULL, "an empty name" },
        { "--quiet|--verbose|--expect|x|--|e", NULL, "exclude each other" },
        { "--pty|--expect|x|--|e|a={port}", NULL, "no meaning with --pty" },
        { "--expect|x|--|e", "0", "QCYG_TIMEOUT_SCALE \"0\"" },
        { "--expect|x|--|e", "", "QCYG_TIMEOUT_SCALE \"\"" },
        { "--expect|x|--|e", "-2", "QCYG_TIMEOUT_SCALE \"-2\"" },
        { "--expect|x|--|e", "two", "QCYG_TIMEOUT_SCALE \"two\"" },
    };

    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        Options o;
        OptionsResult result = parse(&o, cases[i].words, cases[i].scale);

        CHECK(result == OPTIONS_ERROR);
        CHECK(strstr(error, cases[i].message));
        if (result != OPTIONS_ERROR || !strstr(error, cases[i].message)) {
            fprintf(stderr, "  %s: got \"%s\"\n", cases[i].words, error);
        }
        options_destroy(&o);
    }
}

static void check_quoted(void (*quote)(FILE *, const void *, size_t), const char *in,
                         size_t len, const char *want)
{
    char *got;
    size_t got_len;
    FILE *out = open_memstream(&got, &got_len);

    CHECK(out != NULL);
    quote(out, in, len);
    fclose(out);
    CHECK_BYTES(got, got_len, want, strlen(want));
    free(got);
}

static void quote_shell_bytes(FILE *out, const void *text, size_t len)
{
    (void)len;
    quote_shell(out, text);
}

static void test_quotes(void)
{
    check_quoted(quote_print, "a\"\n\t\r\033\\\1\303\0", 10,
                 "a\\\"\\n\\t\\r\\e\\\\\\x01\\xc3\\x00");
    check_quoted(quote_shell_bytes, "-M", 0, "-M");
    check_quoted(quote_shell_bytes, "", 0, "''");
    check_quoted(quote_shell_bytes, "it's $x", 0, "'it'\\''s $x'");
    check_quoted(quote_shell_bytes, "a=b", 0, "'a=b'");
    check_quoted(quote_json, "q\"\\\n\t\0\177", 7,
                 "\"q\\\"\\\\\\n\\u0009\\u0000\\u007f\"");
    /* Valid; lone continuation; cut off; overlong; surrogate; too high. */
    check_quoted(quote_json, "\303\244\342\202\254\360\237\230\200", 9,
                 "\"\303\244\342\202\254\360\237\230\200\"");
    check_quoted(quote_json, "\200", 1, "\"\\u0080\"");
    check_quoted(quote_json, "\342\202", 2, "\"\\u00e2\\u0082\"");
    check_quoted(quote_json, "\300\200", 2, "\"\\u00c0\\u0080\"");
    check_quoted(quote_json, "\355\240\200", 3, "\"\\u00ed\\u00a0\\u0080\"");
    check_quoted(quote_json, "\364\220\200\200", 4, "\"\\u00f4\\u0090\\u0080\\u0080\"");
}

static void test_signals(void)
{
    char name[32];

    CHECK(signal_from_text("KILL") == SIGKILL);
    CHECK(signal_from_text("SIGTERM") == SIGTERM);
    CHECK(signal_from_text("segv") == SIGSEGV);
    CHECK(signal_from_text("9") == 9);
    CHECK(signal_from_text("65") == -1);
    CHECK(signal_from_text("") == -1);
    CHECK(strcmp(signal_name(SIGABRT, name, sizeof(name)), "SIGABRT") == 0);
    CHECK(strcmp(signal_name(63, name, sizeof(name)), "signal 63") == 0);
    CHECK(signal_is_fault(SIGSEGV) && !signal_is_fault(SIGTERM));
}

static void test_expand(void)
{
    char *argv[] = { "{port}", "a,{serial},b", "{port}{port}", "{nothing}", NULL };
    char **copy = command_expand(argv, 4711);

    CHECK(strcmp(copy[0], "{port}") == 0);
    CHECK(strcmp(copy[1], "a,host=127.0.0.1,port=4711,b") == 0);
    CHECK(strcmp(copy[2], "47114711") == 0);
    CHECK(strcmp(copy[3], "{nothing}") == 0);
    CHECK(copy[4] == NULL);
    command_free(copy);
}

int main(void)
{
    test_good();
    test_bad();
    test_quotes();
    test_signals();
    test_expand();
    return check_result();
}
