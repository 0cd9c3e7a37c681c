#!/usr/bin/env bash
# Puts Wawasan.app together without the program itself: the folders, Info.plist, and the pictures the
# icon is made of, in build/macos. Runs on Linux and macOS; needs rsvg-convert.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
needs rsvg-convert
app=$ROOM/Wawasan.app icons=$ROOM/wawasan.iconset

# picture NAME PIXELS draws the icon as macOS lays it out: of 1024 parts, 100 stay free at each side.
picture() {
    local free=$(($2 * 1000 * 100 / 1024)) wide=$(($2 * 1000 * 824 / 1024))
    printf -v free '%d.%03d' $((free / 1000)) $((free % 1000))
    printf -v wide '%d.%03d' $((wide / 1000)) $((wide % 1000))
    rsvg-convert --page-width "$2" --page-height "$2" --left "$free" --top "$free" --width "$wide" --height "$wide" \
        "$ROOT/assets/icon/icon.svg" >"$icons/$1.png" || die "the icon of $2 pixels could not be drawn"
}

rm -rf "$app" "$icons"
mkdir -p "$app/Contents/MacOS" "$app/Contents/Resources" "$icons" || die "$ROOM cannot be made"
sed -e "s/@VERSION@/$VERSION/g" -e "s/@MINIMUM@/$MINIMUM/g" "$MACOS/Info.plist.in" >"$app/Contents/Info.plist" ||
    die "Info.plist could not be written"
cp "$ROOT/LICENSE" "$app/Contents/Resources/LICENSE" || die "LICENSE could not be copied"
for points in 16 32 128 256 512; do
    picture "icon_${points}x$points" "$points"
    picture "icon_${points}x$points@2x" $((points * 2))
done
