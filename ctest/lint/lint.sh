#!/bin/sh
# Usage: lint.sh CHECK FOLDER [GERSEMI]
# Checks the project's files below FOLDER, or, with CHECK "format", lays them out. GERSEMI is the folder that its wheel
# was unpacked to. Exit status: 0 good; 1 with what is wrong; 77 where the tool is missing.
set -eu

check=$1 folder=$2
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
cd "$folder"

skip() {
    echo "skipped: $*"
    exit 77
}
need() { command -v "$1" >/dev/null || skip "$1 is missing (toolchains/debian-13.packages has it)"; }

need_gersemi() {
    # Version and tags of the wheel are those of the environment's Python.
    PYTHONPATH=$1 PYTHONDONTWRITEBYTECODE=1
    export PYTHONPATH PYTHONDONTWRITEBYTECODE
    need python3
    said=$(python3 -m gersemi --version 2>&1) || skip "gersemi cannot run here: $said"
}

# The files of KIND $1 as arguments of the command that follows. No files at all means that the search is broken.
with_files() {
    kind=$1
    shift
    list=$(sh "$here/files.sh" . "$kind") || [ $? = 1 ] || exit 2
    [ -n "$list" ] || {
        echo "no $kind files found"
        exit 1
    }
    echo "$(printf '%s\n' "$list" | wc -l) $kind files"
    old_ifs=$IFS
    IFS='
'
    set -f
    # shellcheck disable=SC2086 # one word a line
    set -- "$@" $list
    set +f
    IFS=$old_ifs
    "$@"
}

case $check in
shellcheck)
    need shellcheck
    # Each as the shell that its first line names; -x follows what one file reads of another.
    with_files sh shellcheck -x -P SCRIPTDIR
    ;;
gersemi)
    need_gersemi "$3"
    with_files cmake python3 -m gersemi --no-cache --check --diff --
    ;;
format)
    need_gersemi "$3"
    need clang-format
    with_files cmake python3 -m gersemi --no-cache --in-place --
    with_files c clang-format -i
    ;;
clang-format)
    need clang-format
    with_files c clang-format --dry-run -Werror
    ;;
codespell)
    need codespell
    with_files text codespell
    ;;
long-files)
    # A file that is longer does more than one thing.
    too_long() {
        wc -l "$@" | awk '$2 != "total" && $1 > 400 { print $2 ": " $1 " lines, more than 400"; n = 1 } END { exit n }'
    }
    for kind in cmake c sh; do
        with_files "$kind" too_long
    done
    ;;
words)
    # Lines of forbidden-words: a pattern, or a pattern and, behind " unless ", one that excuses "file:line:text".
    not_there() {
        found=0
        while IFS= read -r rule; do
            case $rule in '' | '#'*) continue ;; esac
            pattern=${rule%% unless *}
            excuse=$rule
            [ "$pattern" != "$rule" ] || excuse=' unless ^$'
            excuse=${excuse#* unless }
            hits=$(grep -nHE -e "$pattern" -- "$@" | grep -vE -e "$excuse") || [ $? = 1 ] || exit 2
            [ -z "$hits" ] || {
                printf 'forbidden (%s):\n%s\n' "$pattern" "$hits"
                found=1
            }
        done <"$here/forbidden-words"
        return $found
    }
    with_files text not_there
    ;;
python)
    need python3
    with_files python python3 -B "$here/python39.py"
    ;;
line-ends)
    # A CR ends sh's words and makes cmp, patch and shebang lines fail. A patch holds what its tool made.
    no_cr() {
        hits=$(printf '%s\n' "$@" | grep -v '\.patch$' | tr '\n' '\0' | xargs -0 grep -lI -e "$(printf '\r')" --) || [ $? = 123 ]
        [ -z "$hits" ] || {
            printf 'these have a CR: %s\n' "$hits"
            return 1
        }
    }
    with_files text no_cr
    # The first rule is for all files: nothing behind it but patches may say otherwise.
    rules=$(grep -v -e '^#' -e '^$' .gitattributes) || rules=
    [ "$rules" = "$(printf '* text=auto eol=lf\n*.patch -text')" ] || {
        printf '.gitattributes: a checkout with core.autocrlf has LF with the rules\n* text=auto eol=lf\n*.patch -text\n'
        exit 1
    }
    ;;
actions)
    need python3
    with_files workflow python3 -c '
import sys, yaml
for name in sys.argv[1:]:
    try:
        with open(name, encoding="utf-8") as file:
            yaml.safe_load(file)["jobs"]
    except (yaml.YAMLError, KeyError, TypeError) as error:
        sys.exit(f"{name}: no workflow: {error}")'
    # A tag of an action can be moved to other code; a commit cannot.
    # shellcheck disable=SC2016 # awk's own
    with_files workflow awk '
        sub(/^[ -]*uses: */, "") && !/^\.\// {
            seen = 1
            pin = $1
            sub(/.*@/, "", pin)
            if ($2 != "#" || $3 !~ /^v[0-9.]+$/ || pin == $1 || length(pin) != 40 || pin ~ /[^0-9a-f]/) {
                print FILENAME ":" FNR ": " $0 ": ACTION@COMMIT # vVERSION is wanted, COMMIT being 40 hex digits"
                wrong = 1
            }
        }
        END {
            if (!seen) print "no action found"
            exit wrong || !seen
        }'
    ;;
*)
    echo "lint.sh: unknown check $check" >&2
    exit 2
    ;;
esac
