/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QCYG_STUB_ERROR_H
#define QCYG_STUB_ERROR_H

typedef struct Error {
    char *text;
} Error;

/* Whoever sets this one ends the program */
static Error *error_abort __attribute__((unused));

#define error_setg(errp, ...) \
    do { \
        Error **stub_errp = (errp); \
        char *stub_text = g_strdup_printf(__VA_ARGS__); \
        if (stub_errp == &error_abort) { \
            fprintf(stderr, "%s\n", stub_text); \
            abort(); \
        } \
        if (stub_errp) { \
            *stub_errp = g_new0(Error, 1); \
            (*stub_errp)->text = stub_text; \
        } else { \
            g_free(stub_text); \
        } \
    } while (0)

static inline const char *error_get_pretty(const Error *err)
{
    return err->text;
}

static inline void error_free(Error *err)
{
    g_free(err->text);
    g_free(err);
}

/* The tests give an error to set */
#define ERRP_GUARD() assert(errp)

#endif
