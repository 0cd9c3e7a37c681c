#!/usr/bin/env bash
# The .deb in a Debian 12 of its own, as a person without root would meet it once it is installed: window, a line
# by keyboard, upgrade with an older notebook, removal. Needs root (chroot), debootstrap and what `make tour` needs.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
. "$ROOT/.ci/window.sh"
. "$ROOT/packaging/check/system.sh"

no_developer_files() { ! in_system dpkg-query -W -f '${Package}\n' | grep -- '-dev$'; }

version_is() { [ "$(wawasan version | awk '{ print $NF }')" = "$1" ]; }

# opens NAME: a window that answers; how long that took is in $OUT/start-NAME.txt, in milliseconds.
opens() {
    (
        began=$(date +%s%3N)
        open_program
        echo $(($(date +%s%3N) - began)) >"$OUT/start-$1.txt"
        wait_focus list
        shoot "$OUT/debian-$1.png"
        quit_program
    )
}

a_line_is_kept() {
    (
        open_program
        wait_focus list
        key Ctrl+3
        wait_tab interviews
        key Ctrl+5
        wait_tab lessons
        key Ctrl+L
        remark "! bank memakai mesin untuk memutus kredit"
        wait_shown "bank memakai mesin untuk memutus kredit"
        picture_of_check line
        quit_program
    ) || return
    wawasan list lessons | grep -q "mesin untuk memutus kredit"
}

picture_of_check() { shoot "$OUT/debian-$1.png"; }

# An older notebook is what the first migrations leave, with one person in it.
OLD=8
older_notebook() {
    rm -f "$room/older.wawasan"
    (cd "$ROOT" && CGO_ENABLED=0 go run ./packaging/check/older "$room/older.wawasan" "$OLD" "Dewi Lama") && persons_own
}

older_is_migrated() {
    NOTEBOOK="$room/older.wawasan" wawasan list contacts | grep -q "Dewi Lama" &&
        NOTEBOOK="$room/older.wawasan" wawasan check &&
        [ "$(sqlite3 "$room/older.wawasan" 'pragma user_version')" -gt "$OLD" ]
}

line_is_there() { wawasan list lessons | grep -q "mesin untuk memutus kredit" && wawasan check; }

purged() {
    in_system apt-get -q -y purge wawasan && ! [ -e "$SYSTEM/usr/bin/wawasan" ] &&
        ! find "$SYSTEM/usr" "$SYSTEM/etc" -iname '*wawasan*' | grep .
}

notebook_stays() { [ "$(sqlite3 "$NOTEBOOK" "select count(*) from lessons")" = 1 ]; }

if [ "$(id -u)" -ne 0 ]; then
    skip "the .deb in a Debian of its own" "needs root for chroot"
    summary
    exit
fi
deb=$(the_package _amd64.deb) || exit 1
start_screen
trap 'leave_system; stop_screen' EXIT
new_notebook
installed_program
check "a bare Debian 12 is there" bare_system || exit 1
check "it is made anew" new_system || exit 1
persons_own
check "apt installs $(basename "$deb")" install_package "$deb"
check "no -dev package came with it" no_developer_files
check "the version is $VERSION" version_is "$VERSION"
check "the window opens (debian-first.png)" opens first
printf '      first start, until the window answers: %s ms, drawn by the processor\n' "$(cat "$OUT/start-first.txt")"
check "a line typed is kept (debian-line.png)" a_line_is_kept
check "an older notebook is there" older_notebook
check "apt upgrades to $NEXT" install_package "$OUT/next/$(basename "${deb/$VERSION/$NEXT}")"
check "the version is $NEXT" version_is "$NEXT"
check "the notebook kept its line" line_is_there
check "an older notebook is migrated" older_is_migrated
check "the window opens again (debian-next.png)" opens next
check "apt purges the program" purged
check "the notebook stays" notebook_stays
summary
