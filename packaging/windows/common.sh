# What the scripts of this folder share; sourced, never run.
#
#   VERSION            of the program: from the surroundings, else from FyneApp.toml
#   NUMBERS            the same as four numbers, as Windows wants them
#   SOURCE_DATE_EPOCH  the date all files get: from the surroundings, else of the last commit
#   PROGRAMS           folder of wawasan.exe and wawasan.com   (build/windows)
#   DIST               folder of what is given to people       (dist)
# shellcheck shell=bash disable=SC2034
set -u
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
WINDOWS=$ROOT/packaging/windows
PROGRAMS=${PROGRAMS:-$ROOT/build/windows}
DIST=${DIST:-$ROOT/dist}

say() { printf '%s: %s\n' "$(basename "$0" .sh)" "$*"; }

die() {
    printf '%s: %s\n' "$(basename "$0" .sh)" "$*" >&2
    exit 1
}

needs() {
    local tool
    for tool in "$@"; do
        command -v "$tool" >/dev/null 2>&1 || die "$tool is missing: .ci/setup windows installs it"
    done
}

# make_room makes ROOM, a folder that goes when the script ends.
make_room() {
    ROOM=$(mktemp -d "${TMPDIR:-/tmp}/wawasan-windows.XXXXXX") || die "there is no place for temporary files"
    trap 'rm -rf "$ROOM"' EXIT
    trap 'exit 130' INT TERM
}

# dated gives files the one date, so that two builds are the same bytes.
dated() { find "$@" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +; }

# need_programs dies unless both programs are built, and of this version.
need_programs() {
    local name
    for name in wawasan.exe wawasan.com; do
        [ -f "$PROGRAMS/$name" ] || die "$PROGRAMS/$name is missing: packaging/windows/build.sh makes it"
    done
    [ "$(cat "$PROGRAMS/version" 2>/dev/null)" = "$VERSION" ] ||
        die "the programs in $PROGRAMS are not of version $VERSION: packaging/windows/build.sh makes them anew"
}

VERSION=${VERSION-$(sed -n 's/^ *Version *= *"\(.*\)"/\1/p' "$ROOT/FyneApp.toml")}
[[ $VERSION =~ ^([0-9]{1,5})\.([0-9]{1,5})\.([0-9]{1,5})([-+][0-9A-Za-z.+-]+)?$ ]] ||
    die "\"$VERSION\" is no version: it is read from FyneApp.toml and looks like 1.2.3"
NUMBERS="${BASH_REMATCH[1]}.${BASH_REMATCH[2]}.${BASH_REMATCH[3]}.0"
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$ROOT" log -1 --format=%ct 2>/dev/null)}
[[ $SOURCE_DATE_EPOCH =~ ^[0-9]+$ ]] || die "SOURCE_DATE_EPOCH is not set, and there is no commit to take the date from"
export SOURCE_DATE_EPOCH
