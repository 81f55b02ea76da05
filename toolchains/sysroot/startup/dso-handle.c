/*
 * The address by which C++ destructors and atexit tell one image from another, where GCC's objects define none.
 *
 * SPDX-License-Identifier: MIT
 */
void *__dso_handle = &__dso_handle;
