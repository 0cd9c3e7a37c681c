#!/usr/bin/env bash
# The program in sessions that have no X server: a compositor without a screen, keys and pictures by its own
# protocols. Needs sway, wtype, grim and weston.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

PROGRAM=${WAWASAN_PROGRAM:-$ROOT/build/wawasan}
LINE="? siapa yang menjawab kalau mesin keliru"
room=$(mktemp -d "${TMPDIR:-/tmp}/wawasan-wayland.XXXXXX")
chmod 700 "$room"
started=()
trap 'stop; rm -rf "$room"' EXIT
stop() {
    local pid
    for pid in "${started[@]}"; do kill -9 "$pid" 2>/dev/null; done
    started=()
}

# until_true SECONDS COMMAND…
until_true() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -ge "$end" ] && return 1
        sleep 0.1
    done
}

session() { env -i PATH="$PATH" HOME="$room" LC_ALL=C.UTF-8 XDG_RUNTIME_DIR="$room" XDG_SESSION_TYPE=wayland LIBGL_ALWAYS_SOFTWARE=1 DBUS_SESSION_BUS_ADDRESS="unix:path=$room/no-bus" "$@"; }

in_session() { session WAYLAND_DISPLAY="$socket" WAWASAN_PROBE=1 "$@"; }

wawasan() { in_session "$PROGRAM" --notebook "$room/notebook.wawasan" "$@"; }

compositor() { # SOCKET COMMAND…: started, and its socket is there
    socket=$1
    shift
    rm -f "$room/$socket"
    session "$@" >"$room/compositor.log" 2>&1 &
    started+=($!)
    until_true 20 test -S "$room/$socket" || { cat "$room/compositor.log"; return 1; }
}

sway_starts() {
    printf 'default_border none\nxwayland disable\noutput * bg #ffffff solid_color\noutput HEADLESS-1 resolution 1280x800\n' >"$room/sway"
    compositor wayland-1 WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman sway -c "$room/sway"
}

program_starts() {
    in_session "$PROGRAM" --notebook "$room/notebook.wawasan" "$@" >"$room/program.log" 2>&1 &
    program=$!
    started+=("$program")
    until_true 30 shows '"focus"' || { cat "$room/program.log"; return 1; }
}

shows() { wawasan probe 2>/dev/null | grep -q -- "$1"; }

# press KEY…: keys by the compositor's virtual keyboard.
press() { in_session wtype "$@"; }

types_a_line() {
    press -M ctrl -k l -m ctrl && until_true 20 shows '"focus": *"capture"' && press "$LINE" &&
        until_true 20 shows "mesin keliru" && press -k Return && until_true 20 line_is_kept
}

line_is_kept() { wawasan list gaps | grep -q "mesin keliru"; }

picture() { in_session grim "$OUT/$1.png"; }

second_start_hands_over() { timeout 20 env true && wawasan; }

quits() {
    press -M ctrl -k q -m ctrl
    until_true 20 ended
}
ended() { ! kill -0 "$program" 2>/dev/null; }

# Without any input device a compositor has no seat, which the toolkit's C part does not expect.
no_seat_is_refused() {
    local said
    said=$(wawasan 2>&1)
    [ $? -eq 1 ] && grep -q . <<<"$said" && ! grep -qi 'SIGSEGV\|goroutine' <<<"$said"
}

if ! has sway || ! has wtype || ! has grim; then
    skip "a session with Wayland alone" "sway, wtype and grim are needed"
else
    check "a compositor without X starts" sway_starts &&
        check "the window opens in it" program_starts &&
        check "a line typed is kept" types_a_line
    check "a second start hands over" second_start_hands_over
    check "its picture (wayland.png)" picture wayland
    check "Ctrl+Q ends it" quits
    stop
fi
if has weston; then
    check "a compositor without any input device starts" compositor wayland-9 weston --backend=headless-backend.so --socket=wayland-9 --idle-time=0
    check "there the program refuses with a sentence" no_seat_is_refused
else
    skip "a compositor without input devices" "weston is needed"
fi
summary
