#!/usr/bin/env bash
# dist/wawasan-VERSION-source.tar.xz: the files of the last commit and, in vendor/, all they are built from,
# so that the program builds without a network:
#
#   tar -xf wawasan-VERSION-source.tar.xz && cd wawasan-VERSION
#   CGO_ENABLED=1 go build -mod=vendor -trimpath -buildvcs=false -tags migrated_fynedo,no_emoji,no_animations -ldflags "-s -w -X main.version=VERSION"
#
# The same commit makes the same bytes. Needs git, go and xz; Go fetches what it lacks.
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
VERSION=${VERSION-$(sed -n 's/^ *Version *= *"\(.*\)"/\1/p' FyneApp.toml)}
DIST=${DIST:-dist}
export LC_ALL=C

die() {
    printf 'source: %s\n' "$*" >&2
    exit 1
}

[ -n "$VERSION" ] || die "FyneApp.toml holds no version"
date=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
[[ $date =~ ^[0-9]+$ ]] || die "there is no commit to take the source from"
room=$(mktemp -d "${TMPDIR:-/tmp}/wawasan-source.XXXXXX") || die "there is no place for temporary files"
trap 'rm -rf "$room"' EXIT
tree=$room/wawasan-$VERSION
mkdir -p "$DIST" || die "$DIST cannot be made"
git archive --prefix="wawasan-$VERSION/" HEAD >"$room/tree.tar" || die "the files of the last commit could not be read"
tar -xf "$room/tree.tar" -C "$room" || die "the files of the last commit could not be unpacked"
(cd "$tree" && CGO_ENABLED=0 GOFLAGS=-mod=mod go mod vendor) || die "what the program is built from could not be had"
(cd "$tree" && GOFLAGS=-mod=vendor GOPROXY=off go list -deps ./... >"$room/list") || die "vendor/ is not complete"
tar -C "$room" --format=gnu --sort=name --owner=0 --group=0 --numeric-owner --mode=u+rw,go=rX --mtime="@$date" \
    -cf "$room/source.tar" "wawasan-$VERSION" || die "the source could not be packed"
xz -6 -T1 "$room/source.tar" || die "the source could not be packed"
mv "$room/source.tar.xz" "$DIST/wawasan-$VERSION-source.tar.xz" || die "$DIST cannot be written"
chmod 644 "$DIST/wawasan-$VERSION-source.tar.xz"
printf 'source: %s, %s bytes\n' "$DIST/wawasan-$VERSION-source.tar.xz" "$(wc -c <"$DIST/wawasan-$VERSION-source.tar.xz" | tr -d ' ')"
