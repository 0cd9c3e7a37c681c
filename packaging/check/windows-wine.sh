# A Windows of its own (wine) with a screen of its own, to try setups in; sourced, never run.
#
#   start_wine                     a fresh prefix beneath ROOM, and a screen; ends when the script ends
#   check SENTENCE COMMAND…        one line: ok or FAIL; counted
#   within SECONDS COMMAND…        until the command is true
#   win COMMAND…                   runs something in Windows
#   unix_path 'C:\…'               where that is here
#   press CHORD…, type_in TEXT     keys to the window in front
#   summary                        "N passed, N failed"; its exit code says whether all passed
# shellcheck shell=bash
set -u
PATIENCE=40 # seconds; a busy machine starts wine slowly
passed=0 failed=0 screen="" manager=""

say() { printf 'check: %s\n' "$*"; }

die() {
    printf 'check: %s\n' "$*" >&2
    exit 1
}

quiet() { "$@" >/dev/null 2>&1; }

within() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -ge "$end" ] && return 1
        sleep 0.1
    done
}

check() {
    local sentence=$1
    shift
    if "$@"; then
        printf 'ok    %s\n' "$sentence"
        passed=$((passed + 1))
        return 0
    fi
    printf 'FAIL  %s\n' "$sentence"
    failed=$((failed + 1))
    [ -n "${DISPLAY:-}" ] && quiet import -silent -window root "$PICTURES/failed-$failed.png" && printf '      picture: %s\n' "$PICTURES/failed-$failed.png"
    return 1
}

summary() {
    printf '%d passed, %d failed\n' "$passed" "$failed"
    [ "$failed" -eq 0 ]
}

# ---- the screen

start_screen() {
    mkdir -p "$ROOM/run" && chmod 700 "$ROOM/run"
    Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -noreset -r +iglx 3>"$ROOM/display" >"$ROOM/xvfb.log" 2>&1 &
    screen=$!
    within "$PATIENCE" test -s "$ROOM/display" || die "the screen does not start"
    DISPLAY=":$(tr -d '[:space:]' <"$ROOM/display")"
    export DISPLAY
    within "$PATIENCE" quiet xdotool getdisplaygeometry || die "the screen does not answer"
    env -i PATH="$PATH" HOME="$ROOM" DISPLAY="$DISPLAY" LC_ALL=C.UTF-8 XDG_RUNTIME_DIR="$ROOM/run" openbox >"$ROOM/openbox.log" 2>&1 &
    manager=$!
    within "$PATIENCE" quiet xdotool get_num_desktops || die "the window manager does not start"
}

# front TITLE makes the window of that title (a pattern) active; false while there is none.
front() {
    local window
    window=$(xdotool search --onlyvisible --name "$1" 2>/dev/null | tail -n 1)
    [ -n "$window" ] || return 1
    [ "$(xdotool getactivewindow 2>/dev/null)" = "$window" ] && return
    quiet xdotool windowactivate "$window"
    return 1
}

windows() { xdotool search --onlyvisible --name "$1" 2>/dev/null | wc -l; }

press() {
    local chord
    for chord in "$@"; do
        xdotool key --clearmodifiers "$chord"
    done
}

type_in() { xdotool type --clearmodifiers --delay 20 -- "$1"; }

picture() { quiet import -silent -window root "$PICTURES/$1.png"; }

# drawn is true once the screen looks the same twice in a row: what opened has drawn itself.
drawn() {
    quiet import -silent -window root "$ROOM/now.png" || return 1
    quiet compare -metric AE "$ROOM/before.png" "$ROOM/now.png" null:
    local alike=$?
    mv "$ROOM/now.png" "$ROOM/before.png"
    [ "$alike" -eq 0 ]
}

# ---- Windows

start_wine() {
    trap stop_wine EXIT
    trap 'exit 130' INT TERM
    WINE=$(command -v wine64 || echo /usr/lib/wine/wine64)
    WINESERVER=$(command -v wineserver64 || echo /usr/lib/wine/wineserver64)
    [ -x "$WINESERVER" ] || WINESERVER=wineserver
    [ -x "$WINE" ] || die "wine64 is missing"
    # Nothing of the person who runs this: home, menus, settings.
    export WINEPREFIX=$ROOM/prefix HOME=$ROOM/home WINEARCH=win64 WINEDEBUG=-all
    export WINEDLLOVERRIDES="winemenubuilder.exe=d;mscoree=;mshtml="
    export LIBGL_ALWAYS_SOFTWARE=1 GALLIUM_DRIVER=llvmpipe LC_ALL=C.UTF-8 WAWASAN_THEME=light
    unset LANG LANGUAGE XDG_DATA_HOME XDG_CONFIG_HOME
    mkdir -p "$HOME"
    start_screen
    say "starting wine"
    "$WINE" wineboot -i >"$ROOM/wineboot.log" 2>&1 || die "wine does not start: $(tail -n 3 "$ROOM/wineboot.log")"
    random_numbers
}

# random_numbers adds the DLL that Go takes its random numbers from, where wine lacks it. For the check only.
random_numbers() {
    local system=$WINEPREFIX/drive_c/windows/system32
    [ -f "$system/bcryptprimitives.dll" ] && return
    cat >"$ROOM/random.c" <<'C'
#include <windows.h>
#include <ntsecapi.h>
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE to, SIZE_T n) { return RtlGenRandom(to, n); }
C
    x86_64-w64-mingw32-gcc -shared -o "$system/bcryptprimitives.dll" "$ROOM/random.c" -ladvapi32 || die "the DLL for random numbers could not be built"
}

stop_wine() {
    [ -n "${WINEPREFIX:-}" ] && quiet "$WINESERVER" -k
    local pid
    for pid in $manager $screen; do
        kill "$pid" 2>/dev/null
        wait "$pid" 2>/dev/null
    done
}

win() { "$WINE" "$@"; }

unix_path() {
    local path=${1//\\//}
    printf '%s/drive_c/%s' "$WINEPREFIX" "${path#C:/}"
}

# windows_value NAME prints what a variable of Windows holds.
windows_value() { win cmd /c "echo %$1%" | tr -d '\r\n'; }

# registry KEY [VALUE] prints what is there, "" when nothing is.
registry() {
    local found # wine complains where it should answer: its exit code tells
    if [ $# -eq 1 ]; then
        found=$(win reg query "$1" 2>/dev/null) && printf '%s\n' "$found" | tr -d '\r'
    else
        found=$(win reg query "$1" /v "$2" 2>/dev/null) && printf '%s\n' "$found" | tr -d '\r' | sed -n "s/^ *$2 *REG_[A-Z_]* *//p"
    fi
}

# running NAME prints the process numbers of that program in this Windows alone.
running() {
    local dir
    for dir in /proc/[0-9]*; do
        tr '\0' ' ' 2>/dev/null <"$dir/cmdline" | grep -q -i -F "\\$1" || continue
        tr '\0' '\n' 2>/dev/null <"$dir/environ" | grep -q -x -F "WINEPREFIX=$WINEPREFIX" || continue
        printf '%s\n' "${dir#/proc/}"
    done
}

runs() { [ "$(running "$1" | wc -l)" -eq "${2:-1}" ]; }
