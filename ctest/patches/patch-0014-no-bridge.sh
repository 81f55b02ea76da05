#!/bin/sh
# The option for vhost-user of meson.build, in a project of its own, and the list of network backends of net/net.c.
. "$(dirname "$0")/common.sh"

need_meson
{
    part meson.build '^have_vhost_user = ' '\.allowed\(\)$'
    echo 'message(have_vhost_user ? '\''vhost-user'\'' : '\''no vhost-user'\'')'
} | features vhost_user
want_feature vhost-user linux -Dhost_os=linux
want_feature 'no vhost-user' cygwin -Dhost_os=cygwin
want_refusal 'not available' cygwin-enabled -Dhost_os=cygwin -Dvhost_user=enabled
want_refusal 'not available' windows-enabled -Dhost_os=windows -Dvhost_user=enabled

# names KIND FLAG...: what -netdev help names, one a line, and then the help of -netdev
names() {
    kind=$1
    shift
    {
        cat <<'END'
#include <stdio.h>
#define CONFIG_POSIX
#define CONFIG_SLIRP
#define DEFAULT_BRIDGE_INTERFACE "br0"
#define DEFAULT_BRIDGE_HELPER "helper"
#define DEFAULT_NETWORK_SCRIPT "ifup"
#define DEFAULT_NETWORK_DOWN_SCRIPT "ifdown"
END
        part net/net.c '^#if !defined\(_WIN32\)' '^#endif'
        part net/net.c '^    const char \*available_netdevs\[\] = \{' '^    };'
        echo 'static const char help[] ='
        part qemu-options.hx '^DEF\("netdev"' 'QEMU_ARCH_ALL\)' | sed '1d; s/, QEMU_ARCH_ALL)/;/'
        cat <<'END'
int main(void)
{
    for (unsigned i = 0; i < sizeof(available_netdevs) / sizeof(available_netdevs[0]); i++) {
        puts(available_netdevs[i]);
    }
    fputs(help, stdout);
    return 0;
}
END
    } >"$scratch/$kind.c"
    "$cc" -w "$@" -o "$scratch/$kind" "$scratch/$kind.c" || fail "$kind: does not compile"
    "$scratch/$kind" >"$scratch/$kind.names"
}

# shellcheck disable=SC2086 # several flags
names list-cygwin $as_cygwin
grep -qx tap "$scratch/list-cygwin.names" || fail "the list of backends is not understood"
for name in bridge vhost-user; do
    if grep -x "$name" "$scratch/list-cygwin.names"; then
        fail "-netdev help names $name on Cygwin"
    fi
done
if grep -e '-netdev vhost-user' "$scratch/list-cygwin.names"; then
    fail "the help has vhost-user on Cygwin"
fi
names list-linux -DCONFIG_VHOST_NET_USER
for name in bridge vhost-user; do
    grep -qx "$name" "$scratch/list-linux.names" || fail "-netdev help lacks $name on Linux"
done
grep -q -e '-netdev vhost-user' "$scratch/list-linux.names" || fail "the help lacks vhost-user on Linux"
