#!/usr/bin/env bash
# Builds both programs for Windows, on Linux, into build/windows:
#
#   wawasan.exe   the window
#   wawasan.com   the command line. cmd and PowerShell take .com before .exe, so "wawasan list" runs this one
#
#   ACCESSIBILITY=1 packaging/windows/build.sh    with what screen readers ask for
#
# Needs what .ci/setup windows installs. The first build takes minutes, later ones seconds.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
needs go x86_64-w64-mingw32-gcc x86_64-w64-mingw32-objdump rsvg-convert icotool
TAGS=migrated_fynedo,no_emoji,no_animations
[ "${ACCESSIBILITY:-}" = 1 ] && TAGS=$TAGS,accessibility
export GOOS=windows GOARCH=amd64

# resources NAME DESCRIPTION writes ROOM/NAME.syso: icon, version and manifest of that program.
resources() {
    local file
    for file in winres.json:"$1.json" manifest.xml:"$1.manifest"; do
        sed -e "s/@VERSION@/$VERSION/g" -e "s/@NUMBERS@/$NUMBERS/g" -e "s/@PROGRAM@/$1/g" -e "s/@DESCRIPTION@/$2/g" \
            "$WINDOWS/${file%%:*}.in" >"$ROOM/${file#*:}"
    done
    (cd "$ROOM" && "$ROOT/build/bin/go-winres" make --in "$1.json" --arch amd64 --no-suffix --out "$1.syso") ||
        die "the resources of $1 could not be made"
}

# lay_out TREE makes a place to build in: the folders are links, what lies beside main.go is copied. The
# linker takes resources from the folder of main.go alone, and they are not to lie in the real one.
lay_out() {
    local entry
    mkdir -p "$1"
    for entry in "$ROOT"/*; do
        if [ -d "$entry" ]; then
            ln -s "$entry" "$1/"
        else
            cp "$entry" "$1/"
        fi || die "the sources could not be laid out"
    done
    rm -f "$1"/*.syso
}

# compile NAME CGO LINK… builds one program with its resources.
compile() {
    local name=$1 cgo=$2 tree=$ROOM/$1.tree
    shift 2
    lay_out "$tree"
    cp "$ROOM/$name.syso" "$tree/resources_windows_amd64.syso"
    (cd "$tree" && CGO_ENABLED=$cgo CC=x86_64-w64-mingw32-gcc go build -trimpath -buildvcs=false \
        -tags "$TAGS" -ldflags "-s -w $* -X main.version=$VERSION" -o "$PROGRAMS/$name" .) || die "$name could not be built"
}

# check_alone NAME dies when a program needs a DLL that Windows does not have.
check_alone() {
    local foreign
    foreign=$(x86_64-w64-mingw32-objdump -p "$PROGRAMS/$1" | awk '/DLL Name:/ { print $3 }' | grep -i '^lib')
    [ -z "$foreign" ] || die "$1 needs ${foreign//$'\n'/, }, which Windows does not have"
}

make_room
mkdir -p "$ROOT/build/bin" "$PROGRAMS" || die "$PROGRAMS cannot be made"
rm -f "$PROGRAMS/version"
[ -x "$ROOT/build/bin/go-winres" ] || die "go-winres is missing: .ci/setup windows builds it"
"$WINDOWS/icon.sh" "$ROOM/wawasan.ico" || exit 1
resources wawasan.exe "Wawasan"
resources wawasan.com "Wawasan, command line"
say "building $VERSION for Windows (minutes the first time, seconds after that)"
compile wawasan.exe 1 -H windowsgui
compile wawasan.com 0
check_alone wawasan.exe
check_alone wawasan.com
dated "$PROGRAMS/wawasan.exe" "$PROGRAMS/wawasan.com"
# Written last: without it the programs do not count as built.
echo "$VERSION" >"$PROGRAMS/version"
say "$(cd "$PROGRAMS" && stat -c '%n %s bytes' wawasan.exe wawasan.com | paste -sd, | sed 's/,/, /')"
