#!/bin/sh
# Usage: negative.sh CLIENT QEMU VERSION SCRATCH
# Negative controls of qcyg-control: with an emulator that is broken in one way it has to fail, to say so, and to leave no
# process behind. Exit status: 77 where QEMU is not built.
set -eu
client=$1 qemu=$2 version=$3 scratch=$4
[ -e "$qemu" ] || {
    echo "skipped: there is no $qemu"
    exit 77
}
rm -rf "$scratch"
mkdir -p "$scratch"
cd "$scratch"

# CASE, words, within $limit seconds and with an emulator that is the shell script BODY, where "$@" are its arguments, has to fail with TEXT.
broken() { # CASE BODY TEXT
    printf '#!/bin/sh\necho $$ >>pids\n%s\n' "$2" >emulator
    chmod +x emulator
    status=0
    : >pids
    case=${1%% *}
    case $1 in
    *' '*) words=${1#* } ;;
    *) words= ;;
    esac
    # shellcheck disable=SC2086 # words
    "$client" "$case" --timeout "$limit" --version "$version" $words -- ./emulator -machine virt -cpu cortex-a57 -m 128 -nodefaults \
        -display none >said 2>&1 || status=$?
    if [ "$status" != 1 ] || ! grep -qF -e "$3" said; then
        echo "an emulator that is '$2': case $1 ended with $status and did not say '$3', but"
        cat said
        exit 1
    fi
    while read -r pid; do
        ! kill -0 "$pid" 2>/dev/null || {
            echo "an emulator that is '$2': case $1 has left process $pid"
            exit 1
        }
    done <pids
    echo "$1: $3"
}

limit=20
broken qmp 'echo of no use; exit 3' 'greeting: the emulator has ended with status 3'
broken qmp 'echo of no use; exit 3' 'of no use'
broken qmp "'$qemu' \"\$@\"; exit 4" 'quit: the emulator ended with status 4 and not with 0'
broken qmp "'$qemu' \"\$@\"; for w do case \$w in unix:*) w=\${w#unix:}; : >\"\${w%%,*}\" ;; esac; done" \
    'quit: the socket is left behind'

broken daemonize 'exit 0' 'ready when the first process ends: status 0, and there is no pid file'
# shellcheck disable=SC2016 # expanded by the emulator
write_pid='while [ "$1" != -pidfile ]; do shift; done; file=$2'
broken 'daemonize qmp' "$write_pid; sleep 100 & echo \$! >\$file; echo \$! >>pids" 'ready when the first process ends: connect '
# What QEMU removes is where the link leads to.
broken 'daemonize qmp' "all=\$*; $write_pid; [ -L \$file ] || ln -s pid.too \$file; exec '$qemu' \$all" \
    'quit: the pid file is left behind'

broken 'refused 1 what-it-says' 'echo what-it-says' 'refused: the emulator ended with status 0 and not with 1'
broken 'refused 1 what-it-says' 'echo what-it-says; kill -SEGV $$' 'ended with status 139 and not with 1'
broken 'refused 1 what-it-says' 'exit 1' "refused: it did not say 'what-it-says'"

# The guest elsewhere, and not started.
other="for w do shift; case \$w in loader,*)"
broken 'gdb unix' "$other w=\$(echo \$w | sed s/4200/4201/) ;; esac; set -- \"\$@\" \$w; done; exec '$qemu' \"\$@\"" \
    'registers and memory before the first instruction: pc is 0x42010000 and not 0x42000000'
broken 'gdb tcp' "$other w=\${w%,cpu*},force-raw=on ;; esac; set -- \"\$@\" \$w; done; exec '$qemu' \"\$@\"" \
    'registers and memory before the first instruction: pc is 0 and not 0x42000000'

broken pty "for w do shift; set -- \"\$@\" \${w%,id=serial0}; done; exec '$qemu' \"\$@\"" \
    'the terminal has a name: the emulator has ended with status 1'

# qemu-img that looks at an image after somebody else has written over its first refcounts.
printf '#!/bin/sh\n%s\n' "[ \$1 != check ] || printf xxxxxxxxxxxx | dd of=\$4 bs=4096 seek=2 conv=notrunc 2>said-dd
exec '${qemu%/*}/qemu-img' \"\$@\"" >qemu-img
chmod +x qemu-img
broken 'disk-in-use ./qemu-img' "exec '$qemu' \"\$@\"" './qemu-img check ended with status 2'
broken 'full-disk ./qemu-img' "exec '$qemu' \"\$@\"" './qemu-img check ended with status 2'

version=1.$version
broken qmp "exec '$qemu' \"\$@\"" 'is not of version 1.'
version=${version#1.}

limit=1
broken qmp 'exec sleep 100' 'greeting: not done at the deadline'
broken qmp 'exec sleep 100' 'emulator 0 said: nothing'
broken 'refused 1 what-it-says' 'exec sleep 100' 'refused: not done at the deadline'
# These have to get that far.
limit=8
broken pty "$other w=\${w%,cpu*},force-raw=on ;; esac; set -- \"\$@\" \$w; done; exec '$qemu' \"\$@\"" \
    "a prompt: nothing more came by the deadline, behind ''"
# No locks.
broken "disk-in-use ${qemu%/*}/qemu-img" "for w do shift; case \$w in if=none*) w=\$w,file.locking=off ;; esac
set -- \"\$@\" \$w; done; exec '$qemu' \"\$@\"" 'a second emulator for one image: not done at the deadline'
broken "disk-shared ${qemu%/*}/qemu-img ${qemu%/*}/qemu-io" "for w do shift; case \$w in if=none*) w=\$w,file.locking=off ;; esac
set -- \"\$@\" \$w; done; exec '$qemu' \"\$@\"" 'tools, while a machine writes: the emulator ended with status 0 and not with 1'
