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

# What is written in Objective-C is read by a compiler for it, with the headers of another maker of the same
# libraries: names and grammar are looked at, not how Apple's behave.
objective_c() {
    command -v gnustep-config >/dev/null || {
        say "Objective-C is left out: GNUstep's headers are not there"
        return
    }
    mkdir -p "$ROOM/objc"
    awk '/^\/\*/ { on = 1; next } /^\*\// { on = 0 } on && !/^#cgo/' "$ROOT/terminate_darwin.go" >"$ROOM/objc/terminate.m"
    echo 'extern void wawasanOpened(char *);' >"$ROOM/objc/_cgo_export.h"
    cp "$ROOT/open_darwin.m" "$ROOM/objc/open.m"
    local flags file
    flags=$(gnustep-config --objc-flags | sed 's/-MMD -MP//')
    for file in "$ROOM"/objc/*.m; do
        # shellcheck disable=SC2086 # flags of a compiler
        gcc $flags -Wall -I"$ROOM/objc" -fsyntax-only -x objective-c "$file" || return
    done
}

"$MACOS/bundle.sh" || exit 1
python3 "$MACOS/check.py" "$ROOM" "$VERSION" "$MINIMUM" || exit 1
objective_c || exit 1
say "Info.plist and icon of $VERSION, Objective-C, ok"
