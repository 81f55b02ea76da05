#!/bin/sh
# The option for TPM of meson.build, in a project of its own, for several hosts.
. "$(dirname "$0")/common.sh"

need_meson
{
    part meson.build '^have_tpm = ' '\.allowed\(\)$'
    echo 'message(have_tpm ? '\''tpm'\'' : '\''no tpm'\'')'
} | features tpm
want_feature tpm linux -Dhost_os=linux
want_feature 'no tpm' cygwin -Dhost_os=cygwin
want_feature 'no tpm' cygwin-disabled -Dhost_os=cygwin -Dtpm=disabled
want_refusal 'SCM_RIGHTS' cygwin-enabled -Dhost_os=cygwin -Dtpm=enabled
want_refusal 'POSIX systems' windows-enabled -Dhost_os=windows -Dtpm=enabled
