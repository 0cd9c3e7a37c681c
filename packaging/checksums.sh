#!/usr/bin/env bash
# Writes dist/SHA256SUMS over all that lies in dist/, sorted by name. `sha256sum -c SHA256SUMS`
# there checks it.
set -eu
export LC_ALL=C
cd "$(dirname "${BASH_SOURCE[0]}")/../dist" 2>/dev/null || {
    echo "checksums: there is no dist/: make the packages first" >&2
    exit 1
}
rm -f SHA256SUMS
files=(*)
if [ ! -e "${files[0]}" ]; then
    echo "checksums: dist/ is empty: make the packages first" >&2
    exit 1
fi
sha() { if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi; }
sums=$(sha -- "${files[@]}")
printf '%s\n' "$sums" >SHA256SUMS
echo "checksums: dist/SHA256SUMS, ${#files[@]} files"
