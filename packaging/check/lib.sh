#!/usr/bin/env bash
# What the checks of packages share: one line a check, and what is needed to look into a package.
#
#   check SENTENCE COMMAND…    ok or FAIL with the end of what the command printed
#   skip SENTENCE REASON       what cannot be checked here, and why
#   summary                    "N passed, N failed, N skipped"; ends with 1 when a check failed
#
# Everything a check makes is below $OUT (build/packages-check/); what is shown as a picture stays there.

set -u
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
OUT=$ROOT/build/packages-check
DIST=$ROOT/dist
export LC_ALL=C.UTF-8
mkdir -p "$OUT"
passed=0 failed=0 skipped=0

VERSION=$(sed -n 's/^ *Version *= *"\(.*\)"/\1/p' "$ROOT/FyneApp.toml")
NEXT=${VERSION%.*}.$((${VERSION##*.} + 1)) # the version an upgrade goes to

# The command runs in this shell: what it starts and sets stays.
check() {
    local what=$1
    shift
    if "$@" >"$OUT/said.txt" 2>&1; then
        printf 'ok    %s\n' "$what"
        passed=$((passed + 1))
        return 0
    fi
    printf 'FAIL  %s\n' "$what"
    head -n 20 "$OUT/said.txt" | sed 's/^/          /'
    failed=$((failed + 1))
    return 1
}

skip() {
    printf 'skip  %s: %s\n' "$1" "$2"
    skipped=$((skipped + 1))
}

summary() {
    printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
    [ "$failed" -eq 0 ]
}

has() { command -v "$1" >/dev/null 2>&1; }

# the_package ENDING prints the one package of that kind in dist/.
the_package() {
    local found
    found=$(find "$DIST" -maxdepth 1 -name "*$1" | sort)
    [ -n "$found" ] && [ "$(wc -l <<<"$found")" -eq 1 ] && printf '%s' "$found" && return
    printf 'there is not one package of the kind %s in dist/: make packages makes them\n' "$1" >&2
    return 1
}
