/*
 * The command line of qcyg-boot.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"

#include "options-internal.h"
#include "text.h"

#define DEFAULT_TIMEOUT 120.0

static const struct {
    const char *name;
    bool value;
    bool many;
} table[N_OPTS] = {
    [OPT_EXPECT] = { "expect", true, true },
    [OPT_WITHIN] = { "within", true, true },
    [OPT_SEND] = { "send", true, true },
    [OPT_PAUSE] = { "pause", true, true },
    [OPT_KILL] = { "kill", true, true },
    [OPT_REJECT] = { "reject", true, true },
    [OPT_TIMEOUT] = { "timeout", true, false },
    [OPT_STAGE_TIMEOUT] = { "stage-timeout", true, false },
    [OPT_IDLE] = { "idle", true, false },
    [OPT_EXIT] = { "exit", true, false },
    [OPT_SKIP] = { "skip-if-missing", true, true },
    [OPT_NAME] = { "name", true, false },
    [OPT_LOG_DIR] = { "log-dir", true, false },
    [OPT_PTY] = { "pty", false, false },
    [OPT_QUIET] = { "quiet", false, false },
    [OPT_VERBOSE] = { "verbose", false, false },
    [OPT_HELP] = { "help", false, false },
};

/* Find the option that @arg names; *value gets what stands behind a '='. */
static OptionId find_option(const char *arg, const char **value)
{
    size_t len = strcspn(arg + 2, "=");

    *value = arg[2 + len] == '=' ? arg + 2 + len + 1 : NULL;
    for (int i = 0; i < N_OPTS; i++) {
        if (strlen(table[i].name) == len && memcmp(table[i].name, arg + 2, len) == 0) {
            return (OptionId)i;
        }
    }
    return N_OPTS;
}

/* A forgotten value must not eat the -- or the next option. */
static bool is_option(const char *arg)
{
    const char *value;

    return strncmp(arg, "--", 2) == 0 &&
           (arg[2] == '\0' || find_option(arg, &value) != N_OPTS);
}

/* What can only be judged when all is known. */
static const char *check_whole(Options *o)
{
    if (!o->command || !o->command[0]) {
        return "no emulator: its command line has to follow a --";
    }
    if (!o->n_stages && o->exit_status < 0 && !o->exit_signal) {
        return "nothing to wait for: give an --expect or --exit";
    }
    if (o->quiet && o->verbose) {
        return "--quiet and --verbose exclude each other";
    }
    for (char **arg = o->command; o->pty && *arg; arg++) {
        if (strstr(*arg, "{serial}") || strstr(*arg, "{port}")) {
            return "{serial} and {port} have no meaning with --pty";
        }
    }
    if (!o->name) {
        const char *slash = strrchr(o->command[0], '/');

        o->name = slash && slash[1] ? slash + 1 : o->command[0];
    }
    return NULL;
}

OptionsResult options_parse(Options *o, int argc, char **argv, const char *scale,
                            char *error, size_t size)
{
    bool seen[N_OPTS] = { false };
    const char *problem;

    memset(o, 0, sizeof(*o));
    /* No option takes more than one place in any of these. */
    o->stages = text_alloc((size_t)argc * sizeof(o->stages[0]));
    o->rejects = text_alloc((size_t)argc * sizeof(o->rejects[0]));
    o->needed = text_alloc((size_t)argc * sizeof(o->needed[0]));
    o->log_dir = ".";
    o->timeout = DEFAULT_TIMEOUT;
    o->scale = 1;
    o->exit_status = -1;

    for (int i = 1; i < argc; i++) {
        const char *value;
        OptionId id;

        if (strcmp(argv[i], "--") == 0) {
            o->command = argv + i + 1;
            break;
        }
        if (strncmp(argv[i], "--", 2) != 0) {
            snprintf(error, size, "\"%s\" is no option; the emulator follows a --",
                     argv[i]);
            return OPTIONS_ERROR;
        }
        id = find_option(argv[i], &value);
        if (id == N_OPTS) {
            snprintf(error, size, "unknown option %s", argv[i]);
            return OPTIONS_ERROR;
        }
        if (id == OPT_HELP) {
            return OPTIONS_HELP;
        }
        problem = NULL;
        if (seen[id] && !table[id].many) {
            problem = "given twice";
        } else if (table[id].value && !value) {
            if (i + 1 >= argc || is_option(argv[i + 1])) {
                problem = "needs a value (use = for one like an option)";
            } else {
                value = argv[++i];
            }
        } else if (!table[id].value && value) {
            problem = "takes no value";
        }
        seen[id] = true;
        problem = problem ? problem : option_take(o, id, value);
        if (problem) {
            snprintf(error, size, "--%s%s%s%s: %s", table[id].name, value ? " \"" : "",
                     value ? value : "", value ? "\"" : "", problem);
            return OPTIONS_ERROR;
        }
    }
    if (scale && option_positive(scale, &o->scale)) {
        snprintf(error, size, "QCYG_TIMEOUT_SCALE \"%s\": %s", scale,
                 option_positive(scale, &o->scale));
        return OPTIONS_ERROR;
    }
    problem = check_whole(o);
    if (problem) {
        snprintf(error, size, "%s", problem);
        return OPTIONS_ERROR;
    }
    return OPTIONS_OK;
}

void options_destroy(Options *o)
{
    for (size_t i = 0; i < o->n_stages; i++) {
        free(o->stages[i].text);
    }
    for (size_t i = 0; i < o->n_rejects; i++) {
        free(o->rejects[i].text);
    }
    free(o->stages);
    free(o->rejects);
    free(o->needed);
    memset(o, 0, sizeof(*o));
}
