# Usage: sh folder.sh configure|build|install   (a script of qcyg_package: see BuildSystems.cmake)
# Takes the sysroot from FOLDER, which holds usr/include and usr/lib. IDENTITY is a hash of what is in it.
# The variables are those that the engine gives.
# shellcheck shell=sh disable=SC2154,SC2115
case $1 in
configure | build) ;;
install)
    mkdir -p "$STAGE/usr" "$STAGE/share/licenses/sysroot"
    cp -RL "$FOLDER/usr/include" "$FOLDER/usr/lib" "$STAGE/usr/"
    (cd "$STAGE/usr/lib" && for file in w32api/*.a; do
        [ ! -e "$file" ] || [ -e "${file#w32api/}" ] || ln -s "$file" .
    done)
    ;;
esac
