#!/usr/bin/env bash
# The real program in a real window, without a screen: a library for .ci/tour and .ci/e2e.
#
# Keys go in through the X server as from a keyboard; what is shown is asked from the running program
# (`wawasan probe`), what is kept is read with sqlite3. Every wait is for a condition, with a limit;
# when it is not met, what was shown is printed, a picture is left in build/e2e/, and the script ends with 1.
#
#   start_screen                    an own display, software-drawn, with a window manager; SCREEN is its size
#   new_notebook                    from now on a fresh, empty notebook (and home) is used
#   setting KEY VALUE               what a notebook that is not open keeps as a setting
#   open_program [ARGUMENT…]        opens the window and waits until it answers
#   quit_program                    Ctrl+Q, waits until it is gone
#   kill_program                    kill -9
#   key CHORD…                      presses keys: key Ctrl+L, key Enter, key Esc Esc; counted
#   key_seen CHORD…                 presses keys, and waits until the window looks otherwise
#   type_text TEXT                  types, and waits until the program has all of it
#   mark [N]                        counts N marks (!, ?, @ …) typed as part of a text
#   click TEXT [BUTTON [TIMES]]  waits until TEXT is shown and clicks its middle; a text that is all of what
#                                stands there goes before one that only holds it, the newest before older ones
#   remark TEXT                     one line into the capture line and Enter; counts its marks
#   wait_shown TEXT [SECONDS]       until some visible text contains TEXT; wait_gone is its opposite
#   wait_focus NAME [SECONDS]       until the keyboard's focus is there
#   wait_tab NAME [SECONDS]         until that tab shows
#   wait_sql QUERY EXPECTED [SECONDS]
#   picture NAME                    build/tour/NAME.png, once the window has come to rest
#   scenario NAME, scenario_end MOST    counts the keys pressed in between
#
# A message is printed and the script fails with: fail MESSAGE

set -u
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
PROGRAM=${WAWASAN_PROGRAM:-$ROOT/build/wawasan}
PATIENCE=20 # seconds a wait lasts when it names no limit of its own
POLL=0.05

export LC_ALL=C.UTF-8
room=$(mktemp -d "${TMPDIR:-/tmp}/wawasan-window.XXXXXX")
chmod 700 "$room"
notebooks=0
NOTEBOOK="" home="" program_pid="" window="" screen_pid="" manager_pid=""
keys=0 scenario_name=""
surroundings=()
# The last answer of the program, as SQL: the sqlite3 shell that reads the notebook reads JSON as well.
shown_json="(select cast(readfile('$room/shown.json') as text))"

# ---- waiting and failing

fail() {
    printf 'FAIL: %s\n' "$*" >&2
    mkdir -p "$ROOT/build/e2e"
    if [ -n "$program_pid" ]; then
        local where=""
        if look; then
            where=$(printf '  tab: %s   focus: %s   capture line: "%s"' "$(ask "j->>'tab'")" "$(ask "j->>'focus'")" "$(ask "j->>'capture'")")
            printf '  shown:\n' >&2
            sqlite3 :memory: "select '    ' || value from json_each($shown_json, '\$.texts') limit 60" >&2
        else
            printf '  the program does not answer: %s\n' "$(tail -n 3 "$room/shown.err" 2>/dev/null)" >&2
        fi
        local name
        name="$ROOT/build/e2e/failed-$(basename "$0").png"
        import -silent -window root "$name" 2>/dev/null && printf '  picture: %s\n' "$name" >&2
        cp "$room/program.log" "$ROOT/build/e2e/program.log" 2>/dev/null
        [ -s "$room/program.log" ] && printf '  the program said:\n%s\n' "$(tail -n 15 "$room/program.log" | sed 's/^/    /')" >&2
        printf '%s\nFAIL: %s\n' "$where" "$*" >&2 # the end of a long log is what is read
    fi
    exit 1
}

# wait_until SECONDS WHAT COMMAND… runs the command again and again until it is true.
wait_until() {
    local limit=$1 what=$2 end=$((SECONDS + $1))
    shift 2
    until "$@"; do
        if [ -n "$program_pid" ] && ! program_runs; then
            "$@" && return
            fail "the program ended while waiting for $what"
        fi
        [ "$SECONDS" -ge "$end" ] && fail "waited $limit s for $what"
        sleep "$POLL"
    done
}

# ---- the screen

start_screen() {
    trap stop_screen EXIT
    trap 'exit 130' INT TERM
    local tool
    for tool in Xvfb openbox xdotool xkbcomp import sqlite3; do
        command -v "$tool" >/dev/null || fail "$tool is missing: .ci/setup tour installs it"
    done
    [ -x "$PROGRAM" ] || fail "$PROGRAM is missing: make build makes it"
    mkdir -p "$room/run"
    chmod 700 "$room/run"
    # The server itself looks for a free display number and says which it took. Without -r it repeats a key that
    # a busy machine is late to let go of, and one Enter is two.
    Xvfb -displayfd 3 -screen 0 "${SCREEN:-1280x800}x24" -nolisten tcp -noreset -r 3>"$room/display" >"$room/xvfb.log" 2>&1 &
    screen_pid=$!
    wait_until "$PATIENCE" "the screen" test -s "$room/display"
    DISPLAY=":$(tr -d '[:space:]' <"$room/display")"
    export DISPLAY
    wait_until "$PATIENCE" "the screen to answer" quiet xdotool getdisplaygeometry
    # No title bar, no border: a picture shows the program and nothing else.
    cat >"$room/openbox.xml" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew></focus>
  <applications><application class="*"><decor>no</decor><focus>yes</focus><position force="yes"><x>0</x><y>0</y></position></application></applications>
</openbox_config>
XML
    env -i PATH="$PATH" HOME="$room" DISPLAY="$DISPLAY" LC_ALL=C.UTF-8 XDG_RUNTIME_DIR="$room/run" \
        openbox --config-file "$room/openbox.xml" >"$room/openbox.log" 2>&1 &
    manager_pid=$!
    wait_until "$PATIENCE" "the window manager" quiet xdotool get_num_desktops
    more_letters
}

# more_letters puts letters beyond ASCII on keys of their own before the program starts. Left to itself
# xdotool would give a spare key a new letter for each of them, and the program misses some.
more_letters() {
    # shellcheck disable=SC1111 # these quotes are letters
    local letters="é É è ñ Ñ ú ö ü ç ï – — … “ ” ‘ ’ 王 港 口 🚀" letter code=190 row=()
    xkbcomp -w0 "$DISPLAY" "$room/keys.xkb" 2>/dev/null || fail "the keyboard map could not be read"
    local lines=""
    for letter in $letters ""; do
        [ -n "$letter" ] && row+=("$(printf 'U%04X' "'$letter")")
        if [ "${#row[@]}" -eq 2 ] || { [ -z "$letter" ] && [ "${#row[@]}" -eq 1 ]; }; then
            while ! grep -q "<I$code> = $code;" "$room/keys.xkb"; do
                code=$((code + 1))
                [ "$code" -gt 255 ] && fail "the keyboard has no room for more letters"
            done
            sed -i "/^ *key <I$code> /d" "$room/keys.xkb"
            lines="$lines    key <I$code> { [ ${row[0]}${row[1]:+, ${row[1]}} ] };\\n"
            code=$((code + 1))
            row=()
        fi
    done
    sed -i "/^xkb_symbols/,/^};/ s/^};/$lines};/" "$room/keys.xkb"
    xkbcomp -w0 "$room/keys.xkb" "$DISPLAY" >"$room/xkbcomp.log" 2>&1 || fail "the keyboard map was refused: $(tail -n 3 "$room/xkbcomp.log")"
}

stop_screen() {
    local pid
    for pid in $program_pid $manager_pid $screen_pid; do
        kill -9 "$pid" 2>/dev/null
        wait "$pid" 2>/dev/null
    done
    rm -rf "$room"
}

quiet() { "$@" >/dev/null 2>&1; }

# ---- the program

new_notebook() {
    notebooks=$((notebooks + 1))
    home="$room/home$notebooks"
    mkdir -p "$home/data" "$home/config" "$home/cache" "$home/state"
    NOTEBOOK="$home/notebook.wawasan"
}

# wawasan runs the command line of the program in the same surroundings as the window.
wawasan() {
    surround
    "${surroundings[@]}" "$PROGRAM" --notebook "$NOTEBOOK" "$@"
}

# setting keeps a choice as the settings would, for what no command line says: the look and size of the window.
setting() {
    [ -f "$NOTEBOOK" ] || quiet wawasan list contacts || fail "the notebook could not be made"
    sqlite3 -batch -cmd '.timeout 5000' "$NOTEBOOK" "insert into settings(key, value) values ($(quote "$1"), $(quote "$2"))
        on conflict(key) do update set value = excluded.value" || fail "the setting $1 could not be kept"
}

# surround says what the program sees of the machine: nothing of the person's own files or settings.
surround() {
    [ -n "$NOTEBOOK" ] || new_notebook
    surroundings=(env -i PATH="$PATH" HOME="$home" DISPLAY="${DISPLAY:-}" LANG=C.UTF-8 LC_ALL=C.UTF-8
        ${TZ:+TZ="$TZ"} LIBGL_ALWAYS_SOFTWARE=1 DBUS_SESSION_BUS_ADDRESS="unix:path=$room/no-bus"
        XDG_RUNTIME_DIR="$room/run" XDG_SESSION_TYPE=x11
        XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config"
        XDG_CACHE_HOME="$home/cache" XDG_STATE_HOME="$home/state"
        ${WAWASAN_NOW:+WAWASAN_NOW="$WAWASAN_NOW"} WAWASAN_PROBE=1 WAWASAN_THEME="${WAWASAN_THEME:-light}")
}

program_runs() { kill -0 "$program_pid" 2>/dev/null; }

program_gone() { ! program_runs; }

find_window() {
    window=$(xdotool search --onlyvisible --pid "$program_pid" 2>/dev/null | tail -n 1)
    [ -n "$window" ]
}

window_active() {
    [ "$(xdotool getactivewindow 2>/dev/null)" = "$window" ] || {
        quiet xdotool windowactivate "$window"
        return 1
    }
}

open_program() {
    surround
    "${surroundings[@]}" "$PROGRAM" --notebook "$NOTEBOOK" "$@" >"$room/program.log" 2>&1 </dev/null &
    program_pid=$!
    wait_until "$PATIENCE" "the window" find_window
    wait_until "$PATIENCE" "the window to be active" window_active
    wait_until "$PATIENCE" "the program to answer" look
}

# A key that is pressed while a window is still being drawn can get lost on a slow machine; as a person would, it
# is pressed once more.
quit_program() {
    key Ctrl+Q
    local pid=$program_pid
    local end=$((SECONDS + PATIENCE)) again=$((SECONDS + 5))
    while program_runs; do
        [ "$SECONDS" -ge "$end" ] && fail "the program did not end at Ctrl+Q"
        if [ "$SECONDS" -ge "$again" ]; then
            again=$end
            key Ctrl+Q
        fi
        sleep "$POLL"
    done
    program_pid=""
    wait "$pid"
    local code=$?
    [ "$code" -eq 0 ] || fail "the program ended with $code: $(tail -n 15 "$room/program.log")"
    # The toolkit's own check, in a build that has it.
    ! grep -q 'Error in Fyne call thread' "$room/program.log" ||
        fail "called from a wrong thread: $(grep -A 3 'Error in Fyne call thread' "$room/program.log" | head -n 12)"
}

kill_program() {
    kill -9 "$program_pid" 2>/dev/null
    wait "$program_pid" 2>/dev/null
    program_pid=""
}

# ---- what is shown, what is kept

# look asks the program what it shows; false when it does not answer.
look() {
    surround
    timeout 10 "${surroundings[@]}" "$PROGRAM" --notebook "$NOTEBOOK" probe >"$room/shown.json" 2>"$room/shown.err" &&
        [ -s "$room/shown.json" ]
}

# shown prints that answer.
shown() {
    look || fail "the program does not answer"
    cat "$room/shown.json"
}

# ask evaluates an SQL expression over j, the last answer.
ask() { sqlite3 :memory: "with shown(j) as (select $shown_json) select $1 from shown"; }

quote() { printf "'%s'" "${1//\'/\'\'}"; }

holds() { look && [ "$(ask "$1")" = 1 ]; }

among() { printf 'exists (select 1 from json_each(j, %s) where instr(value, %s))' "'\$.texts'" "$(quote "$1")"; }

wait_shown() { wait_until "${2:-$PATIENCE}" "\"$1\" to be shown" holds "$(among "$1")"; }

wait_gone() { wait_until "${2:-$PATIENCE}" "\"$1\" to go away" holds "not $(among "$1")"; }

wait_focus() { wait_until "${2:-$PATIENCE}" "the focus to be at $1" holds "j->>'focus' = $(quote "$1")"; }

wait_tab() { wait_until "${2:-$PATIENCE}" "the tab $1" holds "j->>'tab' = $(quote "$1")"; }

wait_capture() { wait_until "${2:-$PATIENCE}" "the capture line to read \"$1\"" holds "j->>'capture' = $(quote "$1")"; }

# sql reads the notebook without changing it, beside the running program.
sql() { sqlite3 -batch -noheader -cmd '.timeout 5000' -cmd 'pragma query_only = 1' "$NOTEBOOK" "$1"; }

sql_is() { [ "$(sql "$1" 2>"$room/sql.err")" = "$2" ]; }

wait_sql() {
    local end=$((SECONDS + ${3:-$PATIENCE}))
    until sql_is "$1" "$2"; do
        [ "$SECONDS" -ge "$end" ] &&
            fail "kept is \"$(sql "$1" 2>&1)\" instead of \"$2\": $1"
        sleep "$POLL"
    done
}

# ---- the keyboard

# chord turns the name a person reads (Ctrl+Shift+Z, Enter, PgDn) into the X server's.
chord() {
    local part out=""
    local -a parts
    IFS=+ read -ra parts <<<"$1"
    for part in "${parts[@]}"; do
        case "$part" in
        Ctrl) part=ctrl ;;
        Shift) part="shift" ;;
        Alt) part=alt ;;
        Enter) part=Return ;;
        Esc) part=Escape ;;
        Del) part=Delete ;;
        PgUp) part=Prior ;;
        PgDn) part=Next ;;
        [A-Z]) part=${part,} ;;
        esac
        out="$out${out:++}$part"
    done
    printf '%s' "$out"
}

key() {
    local name
    for name in "$@"; do
        xdotool key --clearmodifiers "$(chord "$name")" || fail "the key $name could not be pressed"
        keys=$((keys + 1))
    done
}

mark() { keys=$((keys + ${1:-1})); }

# type_text waits until the text has arrived where the focus is: at the end of the capture line,
# at the end of the focused field (typed, where the program says it), or as a field's whole text.
type_text() {
    local text
    text=$(quote "$1")
    xdotool type --clearmodifiers --delay 8 -- "$1" || fail "\"$1\" could not be typed"
    wait_until "$PATIENCE" "\"$1\" to have been typed" holds "
        case when j->>'typed' is not null then substr(j->>'typed', -length($text)) = $text
             when j->>'focus' = 'capture' then substr(j->>'capture', -length($text)) = $text
             else exists (select 1 from json_each(j, '\$.texts') where value = $text) end"
}

# ---- the mouse

# box_of is the middle of a text's box, "x y".
box_of() {
    ask "(select (value->>'x' + value->>'w' / 2) || ' ' || (value->>'y' + value->>'h' / 2)
        from json_each(j, '\$.where') where instr(value->>'text', $(quote "$1"))
        order by value->>'text' = $(quote "$1") desc, key desc limit 1)"
}

stands() { look && spot=$(box_of "$1") && [ -n "$spot" ] && [ "$spot" = "$stood" ] || { stood=${spot:-}; return 1; }; }

# point TEXT moves the pointer onto a text, once it stands still.
point() {
    stood="" spot=""
    wait_until "$PATIENCE" "\"$1\" to stand somewhere" stands "$1"
    # shellcheck disable=SC2086 # two numbers
    xdotool mousemove $spot || fail "the pointer could not be moved to $1"
}

click() {
    point "$1"
    xdotool click --repeat "${3:-1}" --delay 60 "${2:-1}" || fail "$1 could not be clicked"
}

# ---- counting

# marks_in counts the marks of a line: its first sign, and @ # ^ ~ at a word's start.
marks_in() {
    local word n=0
    local -a words
    read -ra words <<<"$1"
    case "${words[0]}" in ['!?><+*']) n=1 ;; esac
    for word in "${words[@]}"; do
        case "$word" in
        '##'?*) n=$((n + 2)) ;;
        [@#^~]?*) n=$((n + 1)) ;;
        esac
    done
    printf '%s' "$n"
}

remark() {
    wait_focus capture
    type_text "$1"
    mark "$(marks_in "$1")"
    key Enter
    wait_capture ""
}

scenario() {
    scenario_name=$1
    keys=0
}

scenario_end() {
    local most=$1
    printf 'scenario %s: %d keys (at most %d)\n' "$scenario_name" "$keys" "$most"
    [ "$keys" -le "$most" ] || fail "scenario $scenario_name took $keys keys, $most are allowed"
}

# ---- pictures

shoot() { import -silent -window "$window" "$1" || fail "no picture could be taken"; }

# alike is true of two pictures that differ by no more than a blinking cursor.
alike() {
    local differ
    differ=$(compare -metric AE "$1" "$2" null: 2>&1)
    awk -v n="${differ%% *}" 'BEGIN { exit !(n + 0 < 200) }'
}

# settled is true when two pictures in a row are alike.
settled() {
    mv "$room/still.png" "$room/last.png"
    shoot "$room/still.png"
    alike "$room/last.png" "$room/still.png"
}

turned() {
    shoot "$room/turned.png"
    ! alike "$room/before.png" "$room/turned.png"
}

# key_seen is for what a picture is to show: the program may have it before the window draws it.
key_seen() {
    shoot "$room/before.png"
    key "$@"
    wait_until "$PATIENCE" "the window to look otherwise after $*" turned
}

picture() {
    local file=$ROOT/build/tour/$1.png
    mkdir -p "$(dirname "$file")"
    shoot "$room/still.png"
    wait_until "$PATIENCE" "the window to come to rest" settled
    mv "$room/still.png" "$file"
}
