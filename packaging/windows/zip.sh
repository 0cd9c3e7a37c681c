#!/usr/bin/env bash
# Makes dist/wawasan-VERSION-windows-amd64.zip of the programs that build.sh made: to use without a setup.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
needs zip
need_programs
make_room
out=$DIST/wawasan-$VERSION-windows-amd64.zip
folder=wawasan-$VERSION
mkdir -p "$DIST" "$ROOM/$folder" || die "$DIST cannot be made"
cp "$PROGRAMS/wawasan.exe" "$PROGRAMS/wawasan.com" "$ROOT/LICENSE" "$ROOM/$folder" || die "the files could not be gathered"
cp "$ROOT/docs/THIRD_PARTY.md" "$ROOM/$folder"
sed -e "s/@VERSION@/$VERSION/g" -e 's/$/\r/' "$WINDOWS/README.txt.in" >"$ROOM/$folder/README.txt"
chmod 755 "$ROOM/$folder" && chmod 644 "$ROOM/$folder"/*
dated "$ROOM/$folder"
rm -f "$out"
# A zip has local time without a zone, and its files in the order in which they come.
(cd "$ROOM" && find "$folder" -type f | LC_ALL=C sort | TZ=UTC zip -q -9 -X -D "$ROOM/new.zip" -@) || die "the zip could not be made"
mv "$ROOM/new.zip" "$out" || die "$out could not be written"
dated "$out"
say "$(basename "$out") $(stat -c %s "$out") bytes"
