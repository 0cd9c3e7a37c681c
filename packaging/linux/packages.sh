#!/usr/bin/env bash
# Makes the packages for Linux of a program that was built: .deb, .rpm, Arch, .apk and a .tar.xz
# that installs into a home folder.
#
#   packaging/linux/packages.sh [PROGRAM] [FORMAT…]     build/wawasan; deb rpm archlinux apk tar
#
# They land in DIST, dist/ by default. The architecture is the program's. CHANGES_OF names the version whose changes
# are listed, where it is not VERSION: for checks. Made twice from the same commit and the
# same program they are the same bytes.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
here=packaging/linux
program=${1:-build/wawasan}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- deb rpm archlinux apk tar

die() {
    printf 'packages: %s\n' "$*" >&2
    exit 1
}

# ---- what is packed

VERSION=${VERSION-$(sed -n 's/^ *Version *= *"\(.*\)"/\1/p' FyneApp.toml)}
[[ $VERSION =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || die "the version is \"$VERSION\" and must be three numbers, as in 1.2.3"
[ -f "$program" ] || die "there is no program $program: build it first"
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)} || die "the day of the last commit is not known: set SOURCE_DATE_EPOCH"
case $(od -An -tx1 -j18 -N2 "$program" | tr -d ' ') in
3e00) ARCH=amd64 ;;
b700) ARCH=arm64 ;;
*) die "$program is no Linux program for amd64 or arm64" ;;
esac
if said=$("$program" version 2>/dev/null) && [ "$said" != "Wawasan $VERSION" ]; then
    die "$program says it is \"$said\", not version $VERSION: build it anew"
fi
# The newest version of the C library that it wants.
GLIBC=$(readelf -VW "$program" | grep -o 'GLIBC_[0-9.]*' | sed 's/GLIBC_//' | sort -Vu | tail -n 1)
[ -n "$GLIBC" ] || die "$program is not linked with the C library: is it the one with a window?"
BITS=64bit
DIST=${DIST:-dist}
export VERSION ARCH GLIBC BITS SOURCE_DATE_EPOCH

work=build/packages/$ARCH
stage=$work/stage
mkdir -p "$work" "$DIST"

# ---- deb, rpm, Arch, apk

indented() { awk '{ print ($0 == "" ? " ." : " " $0) }'; }

# The copyright file of Debian, with the texts of the licences as they stand in their own files.
copyright() {
    local mit ofl
    mit=$(tail -n +5 LICENSE | indented)
    ofl=$(tail -n +6 assets/fonts/LICENSE | indented)
    MIT=$mit OFL=$ofl awk '$0 == "@MIT@" { print ENVIRON["MIT"]; next } $0 == "@OFL@" { print ENVIRON["OFL"]; next } { print }' $here/copyright
}

# The newest section of CHANGELOG.md in the form of Debian's changelogs.
debian_changelog() {
    echo "wawasan ($VERSION) unstable; urgency=medium"
    echo
    packaging/notes.sh --entries "${CHANGES_OF:-$VERSION}" | fold -s -w 74 | sed -e 's/ *$//' -e 's/^- /  * /; t' -e 's/^\(.\)/    \1/'
    echo
    echo " -- Wawasan contributors <nobody@wawasan.invalid>  $(date -u -R -d "@$SOURCE_DATE_EPOCH")"
}

# entry names one file for nfpm.
entry() {
    printf '  - src: %s\n    dst: %s\n    file_info: { mode: %s }\n' "$1" "$2" "${3:-0644}"
}

# contents lists the files of a package of one format, each by itself: nfpm spoils the modes of
# folders where it is given a tree.
contents() {
    local format=$1 file to
    echo "contents:"
    while read -r file; do
        to=/usr/${file#"$stage/"}
        case $format:$to in
        *:/usr/bin/*) entry "$file" "$to" 0755 ;;
        deb:*/doc/wawasan/LICENSE | deb:*/doc/wawasan/CHANGELOG.md.gz) ;; # copyright and changelog.gz stand for them
        deb:*/zsh/site-functions/*) entry "$file" "${to/site-functions/vendor-completions}" ;;
        *:*/doc/wawasan/LICENSE) entry "$file" /usr/share/licenses/wawasan/LICENSE ;;
        *) entry "$file" "$to" ;;
        esac
    done < <(find "$stage" -type f | LC_ALL=C sort)
    if [ "$format" = rpm ]; then # folders of its own, else they stay behind
        printf '  - dst: %s\n    type: dir\n    file_info: { mode: 0755 }\n' /usr/share/doc/wawasan /usr/share/doc/wawasan/examples /usr/share/licenses/wawasan
    fi
    if [ "$format" = deb ]; then
        entry "$work/copyright" /usr/share/doc/wawasan/copyright
        entry "$work/changelog.gz" /usr/share/doc/wawasan/changelog.gz
        [ -s $here/lintian-overrides ] && entry $here/lintian-overrides /usr/share/lintian/overrides/wawasan
    fi
    return 0
}

# described leaves of the description what a format has room for: Debian all of it, rpm what stands
# below the summary, the others one line.
described() {
    awk -v format="$1" '
        /^description:/ { on = 1; n = 0; print; next }
        on && /^  / { n++; if (format == "deb" || (format == "rpm") == (n > 1)) print; next }
        { on = 0; print }'
}

package() {
    local format=$1 list=$work/contents-$1.yaml conf=$work/nfpm-$1.yaml
    # nfpm fills in variables in some places only: here they are in all.
    # Debian has no field for the licence.
    contents "$format" >"$list"
    sed -e "s/\${ARCH}/$ARCH/; s/\${VERSION}/$VERSION/; s/\${GLIBC}/$GLIBC/; s/\${BITS}/$BITS/" \
        -e "$([ "$format" = deb ] && echo '/^license:/d')" $here/nfpm.yaml | described "$format" | cat - "$list" >"$conf"
    build/bin/nfpm package --config "$conf" --packager "$format" --target "$DIST/" >"$work/$format.log" 2>&1 ||
        die "the $format package could not be made: $(tail -n 3 "$work/$format.log")"
    sed -n 's/^created package: /packages: /p' "$work/$format.log"
}

# ---- the archive that needs no package manager

archive() {
    local name=wawasan-$VERSION-linux-$ARCH
    rm -rf "${work:?}/$name"
    cp -a "$stage" "$work/$name"
    install -m 0755 $here/install.sh "$work/$name/install.sh"
    sed "s/@VERSION@/$VERSION/; s/@ARCH@/$ARCH/" $here/README.txt.in >"$work/$name/README.txt"
    chmod 0644 "$work/$name/README.txt"
    find "$work/$name" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
    tar -C "$work" --sort=name --owner=0 --group=0 --numeric-owner --format=ustar -cf - "$name" | xz -9 -T1 >"$DIST/$name.tar.xz"
    echo "packages: $DIST/$name.tar.xz"
}

$here/stage.sh "$program" "$stage"
copyright >"$work/copyright"
debian_changelog | gzip -9n >"$work/changelog.gz"
touch -d "@$SOURCE_DATE_EPOCH" "$work/copyright" "$work/changelog.gz"
for format in "$@"; do
    case $format in
    tar) archive ;;
    deb | rpm | archlinux | apk)
        [ -x build/bin/nfpm ] || die "nfpm is missing: .ci/setup packages builds it"
        package "$format"
        ;;
    *) die "unknown format \"$format\": deb, rpm, archlinux, apk or tar" ;;
    esac
done
