/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QCYG_STUB_ERROR_REPORT_H
#define QCYG_STUB_ERROR_REPORT_H

#define error_report(...) (fprintf(stderr, __VA_ARGS__), fputc('\n', stderr))
#define warn_report_once(...) \
    do { \
        static bool said; \
        if (!said) { \
            said = true; \
            error_report(__VA_ARGS__); \
        } \
    } while (0)

#endif
