#!/usr/bin/env bash
# Packages made again from the same sources in another folder are the same bytes. --linux leaves Windows out.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

again=$OUT/again

copy_of_the_sources() {
    rm -rf "$again" && mkdir -p "$again" &&
        git -C "$ROOT" ls-files -z --cached --others --exclude-standard | (cd "$ROOT" && xargs -0 tar -cf - --ignore-failed-read) | tar -C "$again" -xf - &&
        mkdir -p "$again/build" && ln -s "$ROOT/build/bin" "$again/build/bin"
}

made_again() {
    export SOURCE_DATE_EPOCH
    SOURCE_DATE_EPOCH=$(git -C "$ROOT" log -1 --format=%ct) || return
    make -C "$again" --no-print-directory build && (cd "$again" && packaging/packages.sh "$@")
}

same() { cmp "$DIST/$1" "$again/dist/$1"; }

check "the sources are copied to another folder" copy_of_the_sources
check "packages are made from them" made_again "$@" || { summary; exit 1; }
for file in "$DIST"/*; do
    name=$(basename "$file")
    case "$name" in
    *-setup.exe | *-windows-*) [ "${1:-}" = --linux ] && continue ;;
    SHA256SUMS) [ "${1:-}" = --linux ] && continue ;;
    esac
    check "$name is the same" same "$name"
done
summary
