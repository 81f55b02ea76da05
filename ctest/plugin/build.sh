#!/bin/sh
# Usage: build.sh SOURCE BUILD PREFIX NAME CMAKE [ARGUMENT...]
# Builds the project SOURCE in BUILD, made anew, with the QEMU below PREFIX; ARGUMENTs are CMake's. Its plugin is BUILD/NAME then.
set -eu
source=$1 build=$2 prefix=$3 name=$4 cmake=$5
shift 5
rm -rf "$build"
# Found below PREFIX or nowhere.
"$cmake" -G Ninja -S "$source" -B "$build" -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_FIND_USE_CMAKE_SYSTEM_PATH=OFF \
    -DCMAKE_FIND_USE_PACKAGE_REGISTRY=OFF "$@"
grep -F "qemu-plugin_DIR:PATH=$prefix/" "$build/CMakeCache.txt"
"$cmake" --build "$build"
[ -e "$build/$name" ] || {
    echo "there is no $build/$name: $(ls "$build")"
    exit 1
}
