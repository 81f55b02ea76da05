/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QCYG_STUB_AIO_H
#define QCYG_STUB_AIO_H

typedef struct AioContext AioContext;
void aio_notify(AioContext *ctx);

#endif
