#!/usr/bin/env bash
# Builds dist/wawasan-VERSION-macos.dmg: one program for both kinds of Mac, signed. Runs on macOS only,
# with the Xcode command line tools, Go and rsvg-convert (brew install librsvg).
#
# Without a certificate the program is signed ad hoc, and whoever downloads it must allow it once in the
# settings of macOS. With these in the surroundings it is signed and notarised:
#
#   WAWASAN_MAC_CERT           the "Developer ID Application" certificate with its key, PKCS12, in base64
#   WAWASAN_MAC_CERT_PASSWORD  its password
#   WAWASAN_MAC_NOTARY_KEY     a key of App Store Connect (.p8), in base64; without it nothing is notarised
#   WAWASAN_MAC_NOTARY_ID      the key's name there
#   WAWASAN_MAC_NOTARY_ISSUER  who issued it
#
# No entitlements: the program needs nothing that the hardened runtime takes away. It makes no code at
# run time, loads no libraries of others, and asks for no camera, microphone or other people's files.
# shellcheck source-path=SCRIPTDIR source=common.sh disable=SC2015 # die ends the script
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
[ "$(uname -s)" = Darwin ] || die "the program and its disk image can be built on macOS only; packaging/macos/check.sh checks the rest here"
needs go clang lipo vtool iconutil codesign hdiutil xcrun ditto rsvg-convert
TAGS=migrated_fynedo,no_emoji,no_animations
[ "${ACCESSIBILITY:-}" = 1 ] && TAGS=$TAGS,accessibility # see docs/accessibility.md
app=$ROOM/Wawasan.app image=$DIST/wawasan-$VERSION-macos.dmg

# compile MACHINE builds the program for one kind of Mac and looks at which macOS it asks for.
compile() {
    local asks
    (cd "$ROOT" && GOOS=darwin GOARCH=$1 CGO_ENABLED=1 MACOSX_DEPLOYMENT_TARGET=$MINIMUM \
        CGO_CFLAGS="-O2 -g -mmacosx-version-min=$MINIMUM" CGO_LDFLAGS="-mmacosx-version-min=$MINIMUM" \
        go build -trimpath -buildvcs=false -tags "$TAGS" -ldflags "-s -w -X main.version=$VERSION" \
        -o "$ROOM/wawasan-$1" .) || die "the program for $1 could not be built"
    asks=$(vtool -show-build "$ROOM/wawasan-$1" | awk '$1 == "minos" || $1 == "version" { print $2; exit }')
    [ "$asks" = "$MINIMUM" ] || die "the program for $1 asks for macOS $asks, Info.plist says $MINIMUM"
}

join() {
    lipo -create -output "$app/Contents/MacOS/wawasan" "$ROOM/wawasan-arm64" "$ROOM/wawasan-amd64" || die "the two programs could not be joined"
    lipo "$app/Contents/MacOS/wawasan" -verify_arch arm64 x86_64 || die "the joined program is not for both kinds of Mac"
    iconutil --convert icns --output "$app/Contents/Resources/wawasan.icns" "$ROOM/wawasan.iconset" || die "the icon could not be made"
    plutil -lint -s "$app/Contents/Info.plist" || die "Info.plist is not valid"
}

# try TIMES COMMAND… for what macOS now and then refuses because it is busy.
try() {
    local times=$1 n
    shift
    for ((n = 1; n <= times; n++)); do
        "$@" && return
        [ "$n" -lt "$times" ] && sleep $((n * 5))
    done
    return 1
}

pack() {
    local stage=$ROOM/image
    rm -rf "$stage" "$image"
    mkdir -p "$stage" "$DIST" || die "$DIST cannot be made"
    ditto "$app" "$stage/Wawasan.app" && ln -s /Applications "$stage/Applications" || die "$stage could not be filled"
    try 3 hdiutil create -quiet -volname Wawasan -fs HFS+ -format UDZO -ov -srcfolder "$stage" "$image" ||
        die "$image could not be made"
    hdiutil verify -quiet "$image" || die "$image is damaged"
}

# works looks whether the program in the bundle starts at all, without a window.
works() {
    local said
    said=$("$app/Contents/MacOS/wawasan" version) || die "the program does not start"
    [[ $said == *"$VERSION"* ]] || die "the program says it is \"$said\", not $VERSION"
}

"$MACOS/bundle.sh" || exit 1
compile arm64
compile amd64
join
"$MACOS/sign.sh" app "$app" || exit 1
works
pack
"$MACOS/sign.sh" image "$image" || exit 1
say "$image, $(stat -f %z "$image") bytes"
