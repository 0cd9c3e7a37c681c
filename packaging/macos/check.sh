#!/usr/bin/env bash
# Checks of the macOS package what can be checked without a Mac: Info.plist, the pictures of the icon,
# the scripts. Needs python3 and rsvg-convert. One line when all is well.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
needs python3 rsvg-convert
ROOM=$(mktemp -d "${TMPDIR:-/tmp}/wawasan-macos.XXXXXX") || die "there is no place for temporary files"
export ROOM
trap 'rm -rf "$ROOM"' EXIT
for script in "$MACOS"/*.sh; do
    bash -n "$script" || die "$(basename "$script") is no shell script"
done
"$MACOS/bundle.sh" || exit 1
python3 "$MACOS/check.py" "$ROOM" "$VERSION" "$MINIMUM" || exit 1
say "Info.plist and icon of $VERSION, ok"
