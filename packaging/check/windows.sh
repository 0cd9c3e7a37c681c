#!/usr/bin/env bash
# Tries the Windows setup under wine: installs it, uses it by keys, upgrades it while it runs, removes it.
# Takes dist/wawasan-VERSION-setup.exe and build/windows as packaging/windows/package.sh left them, and
# builds a newer version of its own. Pictures are left in build/packages-check/.
#
#   packaging/check/windows.sh
#
# Needs wine64, Xvfb, openbox, xdotool, ImageMagick, openssl, and what .ci/setup windows installs.
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
ROOM=$ROOT/build/packages-check/windows
PICTURES=$ROOT/build/packages-check
# shellcheck source-path=SCRIPTDIR source=windows-wine.sh
. "$ROOT/packaging/check/windows-wine.sh"
# shellcheck source-path=SCRIPTDIR source=windows-steps.sh
. "$ROOT/packaging/check/windows-steps.sh"

for tool in Xvfb openbox xdotool import compare openssl osslsigncode wrestool script x86_64-w64-mingw32-gcc; do
    command -v "$tool" >/dev/null || die "$tool is missing"
done
VERSION=${VERSION:-$(sed -n 's/^ *Version *= *"\(.*\)"/\1/p' "$ROOT/FyneApp.toml")}
NEWER=${VERSION%%[-+]*}
NEWER=${NEWER%.*}.$((${NEWER##*.} + 1))
PROGRAMS=$ROOT/build/windows
SETUP=$ROOT/dist/wawasan-$VERSION-setup.exe
NEWER_SETUP=$ROOM/dist/wawasan-$NEWER-setup.exe
[ -f "$SETUP" ] || die "$SETUP is missing: packaging/windows/package.sh makes it"
rm -rf "$ROOM"
mkdir -p "$ROOM" "$PICTURES"

make_newer
start_wine
find_folders
old_windows_is_refused
first_setup
from_the_start_menu
second_start
upgrade_refused_while_held
upgrade_while_open
removal
setup_by_hand
command_line
second_removal
summary
