/*
 * The scratch folder: see control.h for what cases use.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_SCRATCH_H
#define QCYG_SCRATCH_H

void scratch_make(void);

/* With the files in it; says on stderr what could not be removed. */
void scratch_remove(void);

#endif
