#!/usr/bin/env bash
# Writes dist/wawasan-VERSION.cdx.json: what the programs named are made of, as CycloneDX.
#
#   packaging/sbom.sh PROGRAM…
#
# It reads the programs and the module cache; the network is not needed.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."
version=${VERSION-$(sed -n 's/^ *Version *= *"\(.*\)"/\1/p' FyneApp.toml)}
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
if ! [[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || [ $# -eq 0 ]; then
    echo "sbom: name the programs, and a version as in 1.2.3 (it is \"$version\")" >&2
    exit 2
fi
mkdir -p dist
programs=()
for program in "$@"; do programs+=("$(realpath "$program")"); done
root=$PWD
cd packaging/tools
CGO_ENABLED=0 go run ./sbom --root "$root" --version "$version" --epoch "$epoch" --out "$root/dist/wawasan-$version.cdx.json" "${programs[@]}"
echo "sbom: dist/wawasan-$version.cdx.json"
