#!/usr/bin/env bash
# Draws the icon in all sizes that Windows asks for:   packaging/windows/icon.sh FILE.ico
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
needs rsvg-convert icotool
[ $# -eq 1 ] || die "which file?"
make_room
pictures=()
for size in 16 20 24 32 40 48 64 128; do
    rsvg-convert -w "$size" -h "$size" -o "$ROOM/$size.png" "$ROOT/assets/icon/icon.svg" || die "the icon could not be drawn"
    pictures+=("$ROOM/$size.png")
done
rsvg-convert -w 256 -h 256 -o "$ROOM/256.png" "$ROOT/assets/icon/icon.svg" || die "the icon could not be drawn"
# The largest stays a PNG within the file, as Windows itself has it; bare it would be a quarter of a megabyte.
icotool -c -o "$1" "${pictures[@]}" --raw="$ROOM/256.png" || die "the icon could not be put together"
