#!/bin/sh
# Usage: bootstrap.sh RUN ROOT SCRATCH CHECKOUT CASE
# bootstrap as on Cygwin: uname, cygcheck, cygpath and awk are Cygwin's own, which RUN runs in ROOT, their /; the shell and
# what else it starts are this machine's. Setup is a script that adds to Cygwin's list of what is installed. SCRATCH is a
# folder that has the same path for both, CHECKOUT the project's. Exit status: 0; 1 with what is wrong, and what bootstrap
# printed; 77 without Wine.
set -eu

run=$1 root=$2 scratch=$3 checkout=$4 case=$5
database=$root/etc/setup/installed.db
# bootstrap is run as on a machine where nobody has set anything.
unset QCYG_ENVIRONMENT QCYG_CYGWIN_SETUP QCYG_CYGWIN_MIRROR QCYG_PRESET QCYG_HOME QCYG_ROOT_DIR
rm -rf "$scratch"
mkdir -p "$scratch/bin" "$scratch/home"
HOME=$scratch/home
export HOME
for program in uname cygcheck cygpath awk; do
    printf '#!/bin/sh\nexec "%s" %s.exe "$@"\n' "$run" "$program" >"$scratch/bin/$program"
    chmod +x "$scratch/bin/$program"
done

fail() {
    printf '%s: %s; bootstrap printed:\n' "$case" "$*"
    cat "$scratch/out"
    exit 1
}

# STATUS WORD...: bootstrap of $checkout, which has to end with STATUS; $scratch/out has both its streams.
bootstrap() {
    wanted=$1
    shift
    status=0
    PATH=$scratch/bin:$PATH sh "$checkout/bootstrap" "$@" >"$scratch/out" 2>&1 || status=$?
    [ "$status" = "$wanted" ] || fail "exit status $status, not $wanted"
}

# What bootstrap has, and has not, to have printed.
printed() {
    grep -qF -e "$1" "$scratch/out" || fail "'$1' is not printed"
}
not_printed() {
    ! grep -qF -e "$1" "$scratch/out" || fail "'$1' is printed"
}

# Every package of the list but NAME... is installed, beside what is there.
install_all_but() {
    {
        cat "$database.first"
        sed -e '/^#/d' -e 's/ .*//' "$checkout/toolchains/cygwin.packages" | while read -r name; do
            case " $* " in
            *" $name "*) ;;
            *) echo "$name $name-1.0-1.tar.bz2 1" ;;
            esac
        done
    } >"$database"
}

# A setup in FILE, which writes its words down and installs what it is asked for.
write_setup() {
    mkdir -p "$(dirname "$1")"
    cat >"$1" <<END
#!/bin/sh
printf '<%s>' "\$@" >"$scratch/setup"
while [ "\$1" != --packages ]; do shift; done
IFS=,
for name in \$2; do echo "\$name \$name-1.0-1.tar.bz2 1"; done >>"$database"
END
    chmod +x "$1"
}
setup_called() { # PACKAGES
    words="<--quiet-mode><--no-shortcuts><--root><$(windows "$root")><--packages><$1>"
    [ "$(cat "$scratch/setup")" = "$words" ] || fail "setup was called with $(cat "$scratch/setup"), not $words"
}

# Prints how Windows calls the file PATH.
windows() {
    # shellcheck disable=SC1003 # the backslash is tr's
    printf 'Z:%s' "$1" | tr / '\\'
}

# It starts where it can start programs at all.
status=0
"$run" uname.exe -s >"$scratch/out" 2>&1 || status=$?
[ "$status" != 77 ] || {
    cat "$scratch/out"
    exit 77
}
grep -q '^CYGWIN' "$scratch/out" || fail "uname of Cygwin ended with $status"
case $case in
installed)
    # Nothing is installed, and the command has its words and a clean environment.
    install_all_but
    # shellcheck disable=SC2016 # expanded by the inner shell
    CFLAGS=-DX bootstrap 0 run -- sh -c 'printf "<%s>" "$@" "$QCYG_ENVIRONMENT" "$PATH" "${CFLAGS-none}"' sh "two words" '*'
    printed '<two words><*><cygwin></usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin><none>'
    not_printed missing
    ;;
missing)
    install_all_but xz zstd
    write_setup "$scratch/bin/setup-x86_64"
    bootstrap 0 --dry-run cygwin
    printed 'missing Cygwin packages: xz,zstd'
    printed "setup-x86_64 --quiet-mode --no-shortcuts --root $(windows "$root") --packages xz,zstd"
    printed 'in the environment (cygwin): cmake --workflow --preset cygwin'
    [ ! -e "$scratch/setup" ] || fail "--dry-run has called setup"
    bootstrap 0 run -- true
    setup_called xz,zstd
    bootstrap 0 run -- true
    not_printed missing
    ;;
no-setup)
    install_all_but cmake
    bootstrap 2 run -- echo outside
    printed "setup-x86_64.exe is neither on PATH nor in $HOME"
    printed "setup-x86_64.exe --quiet-mode --no-shortcuts --root '$(windows "$root")' --packages cmake"
    not_printed outside
    ;;
setup-path)
    # As Windows spells it, with a space.
    install_all_but cmake
    write_setup "$scratch/a folder/setup-x86_64.exe"
    QCYG_CYGWIN_SETUP=$(windows "$scratch/a folder/setup-x86_64.exe")
    export QCYG_CYGWIN_SETUP
    bootstrap 0 run -- true
    setup_called cmake
    ;;
crlf)
    # A checkout in a folder with a space, and the list as an editor of Windows' writes it, with an empty line.
    install_all_but cmake
    mkdir -p "$scratch/a checkout"
    cp -R "$checkout/bootstrap" "$checkout/toolchains" "$scratch/a checkout/"
    { cat "$checkout/toolchains/cygwin.packages" && echo; } | sed 's/$/\r/' >"$scratch/list"
    mv "$scratch/list" "$scratch/a checkout/toolchains/cygwin.packages"
    checkout="$scratch/a checkout"
    bootstrap 2 run -- true
    grep -q -e '--packages cmake$' "$scratch/out" || fail "cmake is not what is missing"
    ;;
*) fail "unknown case" ;;
esac
