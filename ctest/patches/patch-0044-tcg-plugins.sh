#!/bin/sh
# TCG plugins on Cygwin: configure's own choice, and what Meson makes of the folders of plugins: an import library of the
# emulator with the whole list, which each plugin is linked to. dlltool is one that writes down what it is told.
. "$(dirname "$0")/common.sh"

# shellcheck disable=SC2016 # the script's own variables
shorten_configure '^if test "\$plugins" != "no"; then$' 'plugins=$plugins'
mkdir "$scratch/bin"
cat >"$scratch/bin/cc" <<END
#!/bin/sh
exec "$cc" $as_cygwin "\$@"
END
cat >"$scratch/bin/dlltool" <<'END'
#!/bin/sh
# Writes the list of functions, and the program that they are in, in place of a library.
while [ $# -gt 0 ]; do
    case $1 in
    --input-def) def=$2 ;;
    --output-lib) library=$2 ;;
    --dllname) dll=$2 ;;
    esac
    shift
done
{
    echo "of $dll"
    cat "$def"
} >"$library"
END
chmod +x "$scratch/bin/cc" "$scratch/bin/dlltool"

# asks WANTED DLLTOOL OPTION...: configure says WANTED, or ends with it as an error
asks() {
    wanted=$1 dlltool=$2
    shift 2
    rm -rf "$scratch/build"
    mkdir "$scratch/build"
    (
        cd "$scratch/build"
        DLLTOOL=$dlltool "$scratch/src/configure" --cc="$scratch/bin/cc" --host-cc="$cc" --target-list=aarch64-softmmu "$@"
    ) >"$scratch/build/log" 2>&1 || :
    grep -q -e "^result: $wanted\$" -e "ERROR: $wanted" "$scratch/build/log" || {
        cat "$scratch/build/log"
        fail "configure $* does not say '$wanted'"
    }
}
asks plugins=yes "$scratch/bin/dlltool" --enable-plugins
asks plugins=no "$scratch/bin/dlltool"
asks 'TCG plugins requires dlltool' "$scratch/bin/none" --enable-plugins

need_meson
project=$scratch/project
mkdir "$project"
for folder in contrib include plugins scripts tests; do
    ln -s "$src/$folder" "$project/$folder"
done
cat >"$project/meson_options.txt" <<'END'
option('host_os', type: 'string', value: 'cygwin')
option('plugins', type: 'boolean', value: true)
option('targets', type: 'array', value: ['aarch64-softmmu'])
END
cat >"$project/meson.build" <<'END'
project('plugins', 'c')
host_os = get_option('host_os')
target_dirs = get_option('targets')
config_target_mak = {'aarch64-softmmu': {'TARGET_NAME': 'aarch64'}, 'arm-softmmu': {'TARGET_NAME': 'arm'}}
enable_modules = false
emulator_link_args = []
plugin_modules = []
glib = declare_dependency()
sources = import('sourceset')
user_ss = sources.source_set()
system_ss = sources.source_set()
common_ss = sources.source_set()
subdir('plugins')
subdir('contrib/plugins')
subdir('tests/tcg/plugins')
END
printf "[binaries]\ndlltool = '%s'\n" "$scratch/bin/dlltool" >"$scratch/native.ini"
set -- --native-file "$scratch/native.ini"
setup cygwin "$@"
[ "$setup_status" = 0 ] || {
    cat "$setup_log"
    fail "Meson refuses plugins on Cygwin"
}
library=$scratch/cygwin/plugins/libqemu_plugin_api.a
[ "$(head -n 2 "$library" | tr '\n' ' ')" = "of qemu-system-aarch64.exe EXPORTS " ] ||
    fail "the import library is not one of qemu-system-aarch64.exe: $(head -n 2 "$library")"
tr -s ' ' '\n' <"$library" | grep '^qemu_plugin_' | sort >"$scratch/listed"
sed 's/#define QEMU_PLUGIN_API.*//' "$src/include/qemu/qemu-plugin.h" | grep -c QEMU_PLUGIN_API >"$scratch/marked"
[ "$(wc -l <"$scratch/listed")" = "$(cat "$scratch/marked")" ] || fail "not all that qemu-plugin.h marks is in the list"
grep -qx qemu_plugin_outs "$scratch/listed" || fail "qemu_plugin_outs is not in the list"
# Each link of a plugin, and no more than that.
plugins=$(grep -cE '^build (contrib|tests/tcg)/plugins/[^ ]*\.so: c_LINKER' "$scratch/cygwin/build.ninja") || plugins=0
linked=$(grep -c ' LINK_ARGS = .*-lqemu_plugin_api' "$scratch/cygwin/build.ninja") || linked=0
if [ "$plugins" -lt 18 ] || [ "$linked" != "$plugins" ]; then
    fail "$linked of $plugins plugins are linked to the import library"
fi
! grep -q 'win32_linker' "$scratch/cygwin/build.ninja" || fail "plugins have the hook for delayed loading"

setup two "$@" -Dtargets=aarch64-softmmu,arm-softmmu
if [ "$setup_status" = 0 ] || ! grep -q 'ERROR: .*one emulator' "$setup_log"; then
    cat "$setup_log"
    fail "plugins of two emulators are not refused"
fi
setup linux "$@" -Dhost_os=linux
if [ "$setup_status" != 0 ] || grep -q 'qemu_plugin_api' "$scratch/linux/build.ninja"; then
    cat "$setup_log"
    fail "plugins on Linux have an import library"
fi
has meson.build "install_data(win32_qemu_plugin_api_lib, install_dir: 'lib')"
part meson.build '^  install_headers.*qemu-plugin' '^endif' | grep -q "^  if host_os in .*'cygwin'" ||
    fail "Cygwin's import library is not installed"
