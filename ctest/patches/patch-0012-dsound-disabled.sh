#!/bin/sh
# The part of meson.build that looks for DirectSound, in a project of its own, with a compiler that has the header.
. "$(dirname "$0")/common.sh"

need_meson
mkdir "$scratch/include"
: >"$scratch/include/dsound.h"
{
    echo "not_found = dependency('', required: false)"
    part meson.build '^dsound = not_found' '^endif'
    echo 'message(dsound.found() ? '\''dsound'\'' : '\''no dsound'\'')'
} | features dsound
with="-Dc_args=-I$scratch/include"
want_feature 'no dsound' cygwin -Dhost_os=cygwin "$with"
want_feature 'no dsound' cygwin-disabled -Dhost_os=cygwin -Ddsound=disabled "$with"
want_feature dsound cygwin-enabled -Dhost_os=cygwin -Ddsound=enabled "$with"
want_feature dsound windows -Dhost_os=windows "$with"
want_feature 'no dsound' windows-disabled -Dhost_os=windows -Ddsound=disabled "$with"
want_refusal '' windows-without -Dhost_os=windows -Ddsound=enabled
