#!/usr/bin/env bash
# Every package that can be made on Linux, with checksums, a list of what is in them, and notes of the release.
#
#   packaging/packages.sh            all of it, into dist/; `make packages` builds build/wawasan first
#   packaging/packages.sh --linux    for Linux on this machine's processor alone: what is for Windows and for 64-bit
#                                    ARM takes minutes to build the first time
#   packaging/packages.sh --linux --version N.N.N --to FOLDER
#                                    the packages alone, of another version and elsewhere: for checks of upgrades
#
# The version is that of FyneApp.toml, without which nothing is made. dist/ is made anew.
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
export LC_ALL=C.UTF-8

die() {
    printf 'packages: %s\n' "$*" >&2
    exit 1
}

windows=yes
current=$(sed -n 's/^ *Version *= *"\(.*\)"/\1/p' FyneApp.toml)
VERSION=$current
DIST=$PWD/dist
while [ $# -gt 0 ]; do
    case "$1" in
    --linux) windows="" ;;
    --version) VERSION=${2:-} && shift ;;
    --to) DIST=${2:-} && shift ;;
    *) die "unknown option \"$1\": --linux, --version or --to" ;;
    esac
    shift || die "a value is missing"
done
[[ $VERSION =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || die "the version is \"$VERSION\" and must be three numbers, as in 1.2.3"
[ -n "$DIST" ] || die "no folder is named"
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
[ -n "$SOURCE_DATE_EPOCH" ] || die "the day of the last commit is not known: set SOURCE_DATE_EPOCH"
export VERSION DIST SOURCE_DATE_EPOCH

.ci/setup packages ${windows:+windows} || exit 1
rm -rf "$DIST" && mkdir -p "$DIST" || die "$DIST cannot be made"

program=build/wawasan
if [ "$VERSION" != "$current" ]; then
    program=build/packages/$VERSION/wawasan
    # The notes are those of now: the other version is never given to anybody.
    export CHANGES_OF=$current
    make --no-print-directory build VERSION="$VERSION" PROGRAM="$program" || exit 1
fi
packaging/linux/packages.sh "$program" || exit 1

# for_arm makes the packages for 64-bit ARM, where that machine's compiler and libraries can be had.
for_arm() {
    .ci/setup arm64 || {
        echo "packages: those for 64-bit ARM are left out"
        return
    }
    arm=build/packages/arm64/wawasan
    GOARCH=arm64 CC=aarch64-linux-gnu-gcc PKG_CONFIG_LIBDIR=/usr/lib/aarch64-linux-gnu/pkgconfig:/usr/share/pkgconfig \
        make --no-print-directory build PROGRAM="$arm" &&
        packaging/linux/packages.sh "$arm"
}
arm=""
if [ -n "$windows" ]; then
    for_arm || exit 1
fi
if [ -n "$windows" ]; then
    packaging/windows/package.sh || exit 1
fi
[ "$VERSION" = "$current" ] || exit 0
packaging/sbom.sh "$program" $arm ${windows:+build/windows/wawasan.exe build/windows/wawasan.com} || exit 1
packaging/notes.sh || exit 1
packaging/checksums.sh
