# What the scripts of this folder share; sourced, never run.
#
#   VERSION   of the program: from the surroundings, else from FyneApp.toml
#   MINIMUM   the oldest macOS the program runs on: what Go 1.26 asks for
#   ROOM      where the bundle is put together   (build/macos)
#   DIST      folder of what is given to people  (dist)
# shellcheck shell=bash
set -u
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck disable=SC2034 # used by those who source this
{
    MACOS=$ROOT/packaging/macos
    ROOM=${ROOM:-$ROOT/build/macos}
    DIST=${DIST:-$ROOT/dist}
    MINIMUM=12.0
}

say() { printf 'macos: %s\n' "$*"; }

die() {
    printf 'macos: %s\n' "$*" >&2
    exit 1
}

needs() {
    local tool
    for tool in "$@"; do
        command -v "$tool" >/dev/null 2>&1 || die "$tool is missing"
    done
}

VERSION=${VERSION-$(sed -n 's/^ *Version *= *"\(.*\)"/\1/p' "$ROOT/FyneApp.toml")}
# macOS allows three numbers and nothing else.
[[ $VERSION =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || die "\"$VERSION\" is no version for macOS: it is read from FyneApp.toml and looks like 1.2.3"
