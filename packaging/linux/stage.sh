#!/usr/bin/env bash
# Lays out under a folder what every Linux package holds, as PREFIX/bin and PREFIX/share:
#
#   packaging/linux/stage.sh PROGRAM FOLDER
#
# VERSION and SOURCE_DATE_EPOCH must be set. All files get the date of SOURCE_DATE_EPOCH.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
program=$1 root=$2
id=id.wawasan.Wawasan
here=packaging/linux
: "${VERSION:?is not set}" "${SOURCE_DATE_EPOCH:?is not set}"

put() { install -D -m "${3:-0644}" "$1" "$root/$2"; }

# keep writes standard input to a file.
keep() {
    mkdir -p "$root/$(dirname "$1")"
    cat >"$root/$1"
}

icons() {
    local size
    for size in 16 22 24 32 48 64 96 128 256 512; do
        mkdir -p "$root/share/icons/hicolor/${size}x$size/apps"
        rsvg-convert -w "$size" -h "$size" -o "$root/share/icons/hicolor/${size}x$size/apps/$id.png" assets/icon/icon.svg
    done
    put assets/icon/icon.svg "share/icons/hicolor/scalable/apps/$id.svg"
}

menus() {
    put "$here/$id.desktop" "share/applications/$id.desktop"
    put "$here/$id.xml" "share/mime/packages/$id.xml"
    local releases
    releases=$(packaging/linux/releases.sh)
    awk -v releases="$releases" -v pictures="$(screenshots)" '
        /<releases\/>/ { if (pictures != "") print pictures; print releases; next }
        !/Filled from CHANGELOG/ { print }' "$here/$id.metainfo.xml" | keep "share/metainfo/$id.metainfo.xml"
}

# AppStream takes pictures by their address alone: they are named where WAWASAN_PICTURES says where those of docs/
# can be had.
screenshots() {
    [ -n "${WAWASAN_PICTURES:-}" ] || return 0
    cat <<XML
  <screenshots>
    <screenshot type="default">
      <caption>An interview, every line with its time</caption>
      <caption xml:lang="id">Satu wawancara, setiap baris beserta jamnya</caption>
      <image type="source">$WAWASAN_PICTURES/wawasan.png</image>
      <image type="source" xml:lang="id">$WAWASAN_PICTURES/wawasan-id.png</image>
    </screenshot>
  </screenshots>
XML
}

# What is made of the command line. The generator runs here, whatever the program is for.
manuals() {
    local tool day
    tool=$(mktemp -d)
    day=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%d)
    CGO_ENABLED=0 GOOS='' GOARCH='' go build -o "$tool/generate" ./app/cli/generate
    "$tool/generate" man --version "$VERSION" --date "$day" | gzip -9n | keep share/man/man1/wawasan.1.gz
    "$tool/generate" man --lang id --version "$VERSION" --date "$day" | gzip -9n | keep share/man/id/man1/wawasan.1.gz
    "$tool/generate" bash | keep share/bash-completion/completions/wawasan
    "$tool/generate" zsh | keep share/zsh/site-functions/_wawasan
    "$tool/generate" fish | keep share/fish/vendor_completions.d/wawasan.fish
    rm -r "$tool"
}

documents() {
    gzip -9n <docs/THIRD_PARTY.md | keep share/doc/wawasan/THIRD_PARTY.md.gz
    gzip -9n <CHANGELOG.md | keep share/doc/wawasan/CHANGELOG.md.gz
    put LICENSE share/doc/wawasan/LICENSE
    put .ci/samples/Connections.csv share/doc/wawasan/examples/Connections.csv
    local page
    for page in accessibility capture command-line import notebook shortcuts; do
        put "docs/$page.md" "share/doc/wawasan/$page.md"
        [ -e "docs/$page.id.md" ] && put "docs/$page.id.md" "share/doc/wawasan/$page.id.md"
    done
    return 0
}

umask 022
rm -rf "$root"
put "$program" bin/wawasan 0755
icons
menus
manuals
documents
find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
