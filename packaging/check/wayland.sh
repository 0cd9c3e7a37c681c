#!/usr/bin/env bash
# The program in sessions where it finds Wayland and no X server. weston draws on a screen that is not there (Xvfb),
# so that keys come in as from a keyboard: its own headless backend has no input device at all, which is tried too.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
. "$ROOT/.ci/window.sh"

LINE="? siapa yang menjawab kalau mesin keliru"
socket=none weston_pid=""

# until_true SECONDS COMMAND…
until_true() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -ge "$end" ] && return 1
        sleep "$POLL"
    done
}

# What runs in the background is started by these words themselves, not by a function: only then is the process
# that is known the one to be ended.
session=(env -i PATH="$PATH" HOME="$room" LC_ALL=C.UTF-8 XDG_RUNTIME_DIR="$room/run" XDG_SESSION_TYPE=wayland
    LIBGL_ALWAYS_SOFTWARE=1 DBUS_SESSION_BUS_ADDRESS="unix:path=$room/no-bus" WAWASAN_PROBE=1)

wawasan_there() { "${session[@]}" WAYLAND_DISPLAY="$socket" "$PROGRAM" --notebook "$room/notebook.wawasan" "$@"; }

# compositor SOCKET OPTION…: started, and its socket is there
compositor() {
    socket=$1
    printf '[core]\nidle-time=0\n[shell]\npanel-position=none\nlocking=false\n[output]\nname=screen0\nmode=1280x800\n' >"$room/weston.ini"
    "${session[@]}" DISPLAY="$DISPLAY" weston --config="$room/weston.ini" --socket="$socket" "${@:2}" >"$room/weston.log" 2>&1 &
    weston_pid=$!
    until_true 20 test -S "$room/run/$socket" || { cat "$room/weston.log"; return 1; }
}

compositor_ends() {
    kill "$weston_pid" 2>/dev/null
    wait "$weston_pid" 2>/dev/null
    weston_pid=""
}

opens() {
    "${session[@]}" WAYLAND_DISPLAY="$socket" "$PROGRAM" --notebook "$room/notebook.wawasan" >"$room/program.log" 2>&1 &
    program_pid=$!
    until_true 30 shows '"focus"' || { cat "$room/program.log"; return 1; }
}

shows() { wawasan_there probe 2>/dev/null | grep -q -- "$1"; }

# The window takes the keys once the compositor has given it the keyboard: pressed again until it has.
capture_line_has_keyboard() {
    key Ctrl+L
    shows '"focus": *"capture"'
}

types_a_line() {
    until_true 20 capture_line_has_keyboard && xdotool type --delay 8 -- "$LINE" &&
        until_true 20 shows "mesin keliru" && key Enter && until_true 20 line_is_kept
}

line_is_kept() { wawasan_there list gaps | grep -q "mesin keliru"; }

picture_is_taken() { import -silent -window root "$OUT/wayland.png"; }

hands_over() { wawasan_there; }

quits() { key Ctrl+Q && until_true 20 program_gone && program_pid=""; }

# Without any input device a compositor has no seat, which the toolkit's C part does not expect.
is_refused_with_a_sentence() {
    local said code
    said=$(wawasan_there 2>&1)
    code=$?
    printf '%s\n' "$said"
    [ "$code" -eq 1 ] && [ "$(wc -l <<<"$said")" -eq 1 ]
}

if ! has weston; then
    skip "a session with Wayland alone" "weston is needed"
    summary
    exit
fi
start_screen
trap 'compositor_ends; stop_screen' EXIT
check "a compositor starts" compositor wayland-7 --backend=x11-backend.so --width=1280 --height=800 &&
    check "the window opens without X" opens &&
    check "a line typed is kept" types_a_line
check "a second start hands over" hands_over
check "its picture (wayland.png)" picture_is_taken
check "Ctrl+Q ends it" quits
compositor_ends
check "a compositor without any input device starts" compositor wayland-8 --backend=headless-backend.so
check "there the program refuses with a sentence" is_refused_with_a_sentence
summary
