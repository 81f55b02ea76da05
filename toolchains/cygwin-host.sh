# bootstrap on Cygwin: the environment is Cygwin itself, with the packages of cygwin.packages. Read with `.` by bootstrap,
# whose die, say and act it uses. A process costs tens of milliseconds there, and one that a subshell starts, twice that:
# so there are few, and functions set variables.
# shellcheck shell=sh
# shellcheck disable=SC2154 # bootstrap sets here, dry_run

# Sets missing to those packages of the list that are not installed, with commas between.
find_missing_cygwin_packages() {
    # Without a look at each file (-d). cygcheck is a Windows program, so its lines may end in CR; of a package that is not
    # installed it may say nothing, or its name alone.
    installed=$(cygcheck -c -d) || die "\`cygcheck -c -d\`, which lists Cygwin's packages, failed: is this a whole Cygwin?"
    missing=$(awk -v installed="$installed" '
        BEGIN {
            for (i = split(installed, lines, /[\r\n]+/); i > 0; i--)
                if (split(lines[i], words) > 1)
                    have[words[1]]
        }
        { sub(/#.*/, ""); sub(/\r/, "") }
        NF && !($1 in have) { missing = missing "," $1 }
        END { print substr(missing, 2) }' "$here/toolchains/cygwin.packages")
}

# Sets setup to where Cygwin's setup is, or to nothing. It is no package: people keep it where they downloaded it.
find_cygwin_setup() {
    if [ -n "${QCYG_CYGWIN_SETUP:-}" ]; then
        # Windows' own spelling of a path, C:\Users\me\setup-x86_64.exe, is what gets pasted.
        setup=$(cygpath -u "$QCYG_CYGWIN_SETUP")
        [ -f "$setup" ] || die "QCYG_CYGWIN_SETUP is '$QCYG_CYGWIN_SETUP', and there is no such file"
        return
    fi
    setup=$(command -v setup-x86_64) || setup=$HOME/setup-x86_64.exe
    [ -f "$setup" ] || setup=
}

# Installs those packages that are missing, with Cygwin's setup; ends with the fix where that cannot be.
ensure_cygwin_packages() {
    find_missing_cygwin_packages
    [ -n "$missing" ] || return 0
    say "missing Cygwin packages: $missing"
    # A machine may have more than one Cygwin, and setup takes the one that the registry names.
    root=$(cygpath -w /)
    find_cygwin_setup
    [ -n "$setup" ] || {
        say "setup-x86_64.exe is neither on PATH nor in $HOME: get it from cygwin.com, or set QCYG_CYGWIN_SETUP to where it" \
            "is; or run it yourself, as"
        printf "setup-x86_64.exe --quiet-mode --no-shortcuts --root '%s' --packages %s\n" "$root" "$missing"
        exit 2
    }
    set -- "$setup" --quiet-mode --no-shortcuts --root "$root" --packages "$missing"
    # Who may write Cygwin's list of packages need not be asked for an administrator's rights.
    [ ! -w /etc/setup ] || set -- "$@" --no-admin
    # Only an address: of a folder setup would want more than its name.
    case ${QCYG_CYGWIN_MIRROR:-} in
    *://*) set -- "$@" --site "$QCYG_CYGWIN_MIRROR" ;;
    esac
    act "$@" || die "Cygwin's setup ended with $?; its log is /var/log/setup.log. Where it wants a mirror, set" \
        "QCYG_CYGWIN_MIRROR to the address of one; where files were in use, end all other programs of Cygwin's"
    [ "$dry_run" = no ] || return 0
    find_missing_cygwin_packages
    [ -z "$missing" ] || die "Cygwin's setup ended well, and these packages are missing still: $missing. Its log is" \
        "/var/log/setup.log"
}
