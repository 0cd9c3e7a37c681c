#!/usr/bin/env bash
# Everything for Windows, in order: programs, their signature, setup, its signature, zip. Into dist/.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
"$WINDOWS/build.sh" &&
    "$WINDOWS/sign.sh" "$PROGRAMS/wawasan.exe" "$PROGRAMS/wawasan.com" &&
    "$WINDOWS/setup.sh" &&
    "$WINDOWS/sign.sh" "$DIST/wawasan-$VERSION-setup.exe" &&
    "$WINDOWS/zip.sh"
