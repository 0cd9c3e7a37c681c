#!/usr/bin/env bash
# Every package that can be made on Linux, in dist/: .deb, .rpm, Arch, .apk, an archive for any Linux; for Windows
# a setup and an archive; checksums, what is in them (CycloneDX), notes of the release. `make packages` builds
# build/wawasan first.
#
#   packaging/packages.sh                all of it
#   packaging/packages.sh --linux        without Windows, whose window takes minutes to build the first time
#   packaging/packages.sh --version N.N.N --to FOLDER   of another version, elsewhere: for checks
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
export LC_ALL=C.UTF-8

die() {
    printf 'packages: %s\n' "$*" >&2
    exit 1
}
