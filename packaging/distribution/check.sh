#!/usr/bin/env bash
# Reads the manifests of this folder as their readers would, as far as those are there: YAML by python3,
# Ruby's grammar by ruby, the shell's by bash. One line when all is well.
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
room=$(mktemp -d "${TMPDIR:-/tmp}/wawasan-distribution.XXXXXX") || exit 1
trap 'rm -rf "$room"' EXIT
left_out=()

die() {
    printf 'distribution: %s\n' "$*" >&2
    exit 1
}

for script in packaging/distribution/*.sh; do
    bash -n "$script" || die "$script is no shell script"
done
# With everything known: what is then still a mark is one that nothing fills.
zeros=$(printf '%064d' 0)
mkdir "$room/dist"
version=$(sed -n 's/^ *Version *= *"\(.*\)"/\1/p' FyneApp.toml)
for file in source.tar.xz setup.exe macos.dmg; do
    echo "$zeros  wawasan-$version-$file"
done >"$room/dist/SHA256SUMS"
said=$(DIST="$room/dist" OUT="$room/out" WAWASAN_DOWNLOADS=https://example.org/downloads WAWASAN_HOMEPAGE=https://example.org \
    packaging/distribution/fill.sh) || die "the manifests could not be filled"
[[ $said != *"still to be filled"* ]] || die "nothing fills ${said%%$'\n'*}"
bash -n "$room/out/arch/PKGBUILD" || die "the PKGBUILD is no shell script"
if command -v ruby >/dev/null; then
    for file in "$room"/out/homebrew/*.rb; do
        ruby -c "$file" >/dev/null || die "$(basename "$file") is no Ruby"
    done
else
    left_out+=("Homebrew (no ruby)")
fi
if python3 -c 'import yaml' 2>/dev/null; then
    python3 packaging/distribution/check.py "$room/out" "$version" || exit 1
else
    left_out+=("Flathub and winget (no python3-yaml)")
fi
printf 'distribution: manifests of %s, ok%s\n' "$version" "${left_out[*]:+; left out: ${left_out[*]}}"
