#!/usr/bin/env bash
# To be sourced, at the root of the tree: a Windows of its own in build/wine/, and wine_run to run a program in it.
# Needs wine64 and gcc-mingw-w64-x86-64.

WINE_FOLDER=$PWD/build/wine
export WINEPREFIX=$WINE_FOLDER/prefix WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml=' LC_ALL=C.UTF-8
export TZ=Asia/Jakarta # the zone of this Windows, of which Go knows the offset alone
export WAWASAN_TEST_SHARE='\\server\share' # a folder of this machine that wine shows as that
unset DISPLAY WAYLAND_DISPLAY

WINE64=$(command -v wine64 || command -v /usr/lib/wine/wine64) || {
    echo "wine64 is not installed"
    exit 1
}

wine_run() { "$WINE64" "$@"; }

# wine_stop ends what wine keeps running for this prefix alone.
wine_stop() { "$(command -v wineserver || echo /usr/lib/wine/wineserver)" -k 2>/dev/null; }

# wine_prepare makes the prefix, once, with what wine 8 lacks for Go.
wine_prepare() {
    [ -e "$WINEPREFIX/made" ] && return
    mkdir -p "$WINE_FOLDER"
    x86_64-w64-mingw32-gcc -O1 -shared -s -o "$WINE_FOLDER/bcryptprimitives.dll" packaging/check/wine/bcryptprimitives.c -ladvapi32 &&
        wine_run wineboot --init >"$WINE_FOLDER/wineboot.log" 2>&1 &&
        cp "$WINE_FOLDER/bcryptprimitives.dll" "$WINEPREFIX/drive_c/windows/system32/" &&
        mkdir -p "$WINEPREFIX/dosdevices/unc/server" "$WINE_FOLDER/share" &&
        ln -sfn "$WINE_FOLDER/share" "$WINEPREFIX/dosdevices/unc/server/share" &&
        touch "$WINEPREFIX/made"
}

# wine_overlay writes the overlay with which the tests are compiled, and prints its path: wine 8 says of the newer
# way to delete a file that it is not there yet (0xC0000002), an answer that no Windows gives and Go does not expect.
# Without it no folder of a test could be removed. It is made of the source of the Go that is installed.
wine_overlay() {
    local root source mended
    root=$(go env GOROOT)/src/internal/syscall/windows
    source=$root/at_windows.go mended=$WINE_FOLDER/at_windows.go
    mkdir -p "$WINE_FOLDER"
    sed 's/^\tcase STATUS_INVALID_INFO_CLASS,/\tcase NTStatus(0xC0000002), STATUS_INVALID_INFO_CLASS,/' "$source" >"$mended"
    if cmp -s "$source" "$mended"; then
        echo "at_windows.go of $(go env GOVERSION) is not the one that is known here" >&2
        return 1
    fi
    printf '{"Replace": {"%s": "%s"}}\n' "$source" "$mended" >"$WINE_FOLDER/overlay.json"
    echo "$WINE_FOLDER/overlay.json"
}
