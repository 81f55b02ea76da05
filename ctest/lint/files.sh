#!/bin/sh
# Usage: files.sh FOLDER KIND
# Prints the project's own files below FOLDER, relative to it, one a line: those of KIND text, cmake, c, sh, python or workflow.
# Build folders, wherever they are, are not the project's; nor is what .gitignore names.
set -eu

cd "$1"
all() {
    find . -type d \( -name .git -o -path ./build -o -name __pycache__ -o -exec test -e '{}/CMakeCache.txt' \; \) -prune \
        -o -type f ! -name '*.orig' ! -name '*.rej' ! -name CMakeUserPresets.json -print | LC_ALL=C sort
}
case $2 in
text)
    # grep -I takes a file with a NUL byte for binary, and an empty one has no line.
    all | while IFS= read -r file; do
        ! LC_ALL=C grep -qI . "$file" || printf '%s\n' "$file"
    done
    ;;
cmake) all | grep -E '(/CMakeLists\.txt|\.cmake)$' ;;
c) all | grep -E '\.[ch]$' ;;
python)
    all | while IFS= read -r file; do
        first=
        IFS= read -r first <"$file" || [ -n "$first" ] || continue
        case $first:$file in
        *.py | '#!'*python3:*) printf '%s\n' "$file" ;;
        esac
    done
    ;;
workflow) all | grep -E '^\./\.github/workflows/.*\.ya?ml$' ;;
sh)
    all | while IFS= read -r file; do
        first=
        IFS= read -r first <"$file" || [ -n "$first" ] || continue
        case $first in
        '#!'*/sh | '#!'*/sh\ * | '#!'*/bash | '#!'*/bash\ *) printf '%s\n' "$file" ;;
        *) case $file in *.sh) printf '%s\n' "$file" ;; esac ;;
        esac
    done
    ;;
*)
    echo "files.sh: unknown kind $2" >&2
    exit 2
    ;;
esac
