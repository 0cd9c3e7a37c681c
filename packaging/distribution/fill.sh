#!/usr/bin/env bash
# Fills the marks in the manifests of this folder and writes them to build/distribution:
#
#   @VERSION@                     FyneApp.toml
#   @DATE@                        of the last commit, as seconds
#   @SOURCE_SHA256@, @SETUP_SHA256@, @DMG_SHA256@   of the files in dist/ (or of those named in its SHA256SUMS)
#   @DOWNLOADS@                   WAWASAN_DOWNLOADS, the address under which the files of this version lie
#   @HOMEPAGE@                    WAWASAN_HOMEPAGE
#
# What is not known stays as a mark, and is told.
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
VERSION=${VERSION-$(sed -n 's/^ *Version *= *"\(.*\)"/\1/p' FyneApp.toml)}
DIST=${DIST:-dist} OUT=${OUT:-build/distribution}
HERE=packaging/distribution

die() {
    printf 'fill: %s\n' "$*" >&2
    exit 1
}

sha() { if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi; }

# sum_of FILE prints its checksum, nothing when it is neither there nor listed.
sum_of() {
    if [ -f "$DIST/$1" ]; then
        sha "$DIST/$1" | cut -d ' ' -f 1
    elif [ -f "$DIST/SHA256SUMS" ]; then
        awk -v name="$1" '$2 == name { print $1 }' "$DIST/SHA256SUMS"
    fi
}

marks=()
# known MARK VALUE
known() {
    [ -n "$2" ] || return
    # shellcheck disable=SC1003 # the last sign of the set is a backslash
    [[ $2 != *['|&\']* ]] || die "$1 cannot hold | & or \\: $2"
    marks+=(-e "s|@$1@|$2|g")
}

[[ $VERSION =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || die "\"$VERSION\" is no version: it is read from FyneApp.toml and looks like 1.2.3"
known VERSION "$VERSION"
known DATE "${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null)}"
known DOWNLOADS "${WAWASAN_DOWNLOADS:-}"
known HOMEPAGE "${WAWASAN_HOMEPAGE:-}"
known SOURCE_SHA256 "$(sum_of "wawasan-$VERSION-source.tar.xz")"
known SETUP_SHA256 "$(sum_of "wawasan-$VERSION-setup.exe" | tr a-f A-F)"
known DMG_SHA256 "$(sum_of "wawasan-$VERSION-macos.dmg")"

rm -rf "$OUT"
for file in "$HERE"/*/*.in; do
    to=$OUT/${file#"$HERE"/}
    to=${to%.in}
    mkdir -p "$(dirname "$to")" || die "$OUT cannot be made"
    sed "${marks[@]}" "$file" >"$to" || die "$to could not be written"
done
left=$(grep -rhoE '@[A-Z0-9_]+@' "$OUT" | sort -u | tr '\n' ' ')
[ -z "$left" ] || printf 'fill: not known, so still to be filled: %s\n' "${left% }"
printf 'fill: the manifests are in %s\n' "$OUT"
