#!/usr/bin/env bash
# Makes dist/wawasan-VERSION-setup.exe of the programs that build.sh made and sign.sh may have signed.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
needs makensis rsvg-convert convert
need_programs
make_room
out=$DIST/wawasan-$VERSION-setup.exe
mkdir -p "$DIST" || die "$DIST cannot be made"
cp "$PROGRAMS/wawasan.exe" "$PROGRAMS/wawasan.com" "$ROOT/LICENSE" "$ROOM" || die "the files could not be gathered"
cp "$ROOT/docs/THIRD_PARTY.md" "$ROOM"
kilobytes=$(($(du -cb "$ROOM"/* | tail -n 1 | cut -f 1) / 1024))
"$WINDOWS/icon.sh" "$ROOM/wawasan.ico" || exit 1
{ rsvg-convert -o "$ROOM/side.png" "$WINDOWS/side.svg" && convert "$ROOM/side.png" -type truecolor "BMP3:$ROOM/side.bmp"; } ||
    die "the picture at the side could not be drawn"
# makensis keeps the dates of files.
dated "$ROOM"
sign=()
"$WINDOWS/sign.sh" --given && sign=(-DSIGN="$WINDOWS/sign.sh")
makensis -V2 -WX -NOCD -INPUTCHARSET UTF8 "-X!addincludedir \"$WINDOWS\"" -DVERSION="$VERSION" -DNUMBERS="$NUMBERS" -DFILES="$ROOM" \
    -DKILOBYTES="$kilobytes" -DOUT="$out" "${sign[@]}" "$WINDOWS/setup.nsi" || die "the setup could not be made"
dated "$out"
say "$(basename "$out") $(stat -c %s "$out") bytes"
