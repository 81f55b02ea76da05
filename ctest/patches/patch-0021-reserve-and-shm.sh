#!/bin/sh
# The properties that backends/hostmem.c gives to RAM, with what sets reserve, and what util/oslib-posix.c says where there is
# no folder for shared memory.
. "$(dirname "$0")/common.sh"

{
    cat <<'END'
#include <stdbool.h>
#include <stdio.h>
typedef struct Error Error;
typedef struct Object Object;
typedef struct ObjectClass ObjectClass;
typedef struct HostMemoryBackend {
    bool reserve, prealloc;
} HostMemoryBackend;
typedef struct UserCreatableClass {
    void *complete, *can_be_deleted;
} UserCreatableClass;
#define MEMORY_BACKEND(o) ((HostMemoryBackend *)(o))
#define USER_CREATABLE_CLASS(oc) ((UserCreatableClass *)(oc))
#define host_memory_backend_memory_complete NULL
#define host_memory_backend_can_be_deleted NULL
#define host_memory_backend_mr_inited(backend) false
#define error_setg(errp, text) ((void)(errp), puts(text))
#define object_class_property_add(oc, name, ...) puts(name)
#define object_class_property_add_bool(oc, name, get, set) puts(name)
#define object_class_property_add_enum(oc, name, ...) puts(name)
#define object_class_property_add_link(oc, name, ...) puts(name)
#define object_class_property_set_description(oc, name, text)
END
    part backends/hostmem.c '^#if.*(CONFIG_LINUX|__CYGWIN__)' '^#endif'
    echo 'static void'
    part backends/hostmem.c '^host_memory_backend_class_init' '^}'
    cat <<'END'
int main(void)
{
    HostMemoryBackend backend = { .reserve = true };
    UserCreatableClass class;

    host_memory_backend_class_init((ObjectClass *)&class, NULL);
    host_memory_backend_set_reserve((Object *)&backend, false, NULL);
    return host_memory_backend_get_reserve((Object *)&backend, NULL);
}
END
} >"$scratch/hostmem.c"
for kind in linux cygwin; do
    flags=-DCONFIG_LINUX
    [ $kind = linux ] || flags=$as_cygwin
    # shellcheck disable=SC2086 # several flags
    "$cc" -Wall -Wextra -Wno-unused-parameter -o "$scratch/$kind" $flags "$scratch/hostmem.c" ||
        fail "$kind: reserve cannot be set"
    "$scratch/$kind" >"$scratch/$kind.names" || fail "$kind: reserve=off is not kept"
    grep -qx reserve "$scratch/$kind.names" || fail "$kind: RAM has no property reserve"
done

{
    cat <<'END'
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
typedef struct Error Error;
typedef struct GString {
    char str[100];
} GString;
#define g_autoptr(type) type *
#define g_string_new(text) (&(GString){ "" })
#define g_string_printf(s, ...) snprintf((s)->str, sizeof((s)->str), __VA_ARGS__)
#define FMT_pid "%d"
#define qatomic_fetch_inc(p) (*(p))++
#define error_setg(errp, ...) ((void)(errp), printf(__VA_ARGS__))
#define error_setg_errno(errp, number, ...) (printf(__VA_ARGS__), printf(": %s", strerror(number)))
static int open_errno, has_folder;
#define access(name, how) (has_folder || strcmp(name, "/dev/shm") ? 0 : -1)
static int no_shm(void)
{
    errno = open_errno;
    return -1;
}
#define shm_open(name, flags, mode) ((void)(name), (void)(flags), (void)(mode), no_shm())
END
    part util/oslib-posix.c '^int qemu_shm_alloc' '^}'
    cat <<'END'
int main(int argc, char **argv)
{
    open_errno = argv[1][0] == 'i' ? EINVAL : EACCES;
    has_folder = argc > 2;
    return qemu_shm_alloc(4096, NULL) != -1;
}
END
} >"$scratch/shm.c"
# shellcheck disable=SC2086 # several flags
"$cc" -Wall -o "$scratch/shm" $as_cygwin "$scratch/shm.c" || fail "qemu_shm_alloc() does not compile"
# said TEXT ARGUMENT...: it says TEXT and nothing else
said() {
    text=$1
    shift
    found=$("$scratch/shm" "$@") || fail "qemu_shm_alloc() has got something"
    [ "$found" = "failed to create POSIX shared memory: $text" ] || fail "it says '$found'"
}
said "there is no folder /dev/shm, 'mkdir -m 1777 /dev/shm' makes it" invalid
said "Invalid argument" invalid folder
said "Permission denied" access
