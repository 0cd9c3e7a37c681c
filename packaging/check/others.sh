#!/usr/bin/env bash
# The packages for other systems than Debian, each in a root of its own by the system's own tool where Debian has
# it: installed, used, upgraded, removed. What these packages depend on cannot be had here, so it is left out.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

NOTEBOOK=$OUT/others.wawasan
LINE="! bank memakai mesin untuk memutus kredit"

next_of() { printf '%s/next/%s' "$OUT" "$(basename "${1/$VERSION/$NEXT}")"; }

# The command line of an installed program, which needs no more than the C library.
says() { "$1/usr/bin/wawasan" --notebook "$NOTEBOOK" "${@:2}"; }

version_is() { [ "$(says "$1" version | awk '{ print $NF }')" = "$2" ]; }

keeps_a_line() { rm -f "$NOTEBOOK"* && says "$1" capture "$LINE" && line_is_there "$1"; }

line_is_there() { says "$1" list lessons | grep -q "mesin untuk memutus kredit"; }

# A person finds it in the menu, with its icon, its file type, its manual.
belongings() {
    local file
    for file in applications/id.wawasan.Wawasan.desktop metainfo/id.wawasan.Wawasan.metainfo.xml \
        icons/hicolor/48x48/apps/id.wawasan.Wawasan.png icons/hicolor/scalable/apps/id.wawasan.Wawasan.svg \
        mime/packages/id.wawasan.Wawasan.xml man/man1/wawasan.1.gz man/id/man1/wawasan.1.gz \
        bash-completion/completions/wawasan zsh/site-functions/_wawasan fish/vendor_completions.d/wawasan.fish; do
        [ -s "$1/$file" ] || { printf '%s is missing\n' "$file"; return 1; }
    done
}

nothing_left() { ! find "$1" -iname '*wawasan*' -not -path '*/var/*' | grep .; }

in_turn() { # NAME ROOT INSTALL REMOVE PACKAGE
    local name=$1 root=$2 install=$3 remove=$4 package=$5
    rm -rf "$root" && mkdir -p "$root"
    check "$name: installs" "$install" "$root" "$package" || return
    check "$name: has its menu entry, icon, file type and manual" belongings "$root/usr/share"
    check "$name: the version is $VERSION" version_is "$root" "$VERSION"
    check "$name: a line is kept" keeps_a_line "$root"
    check "$name: upgrades to $NEXT" "$install" "$root" "$(next_of "$package")"
    check "$name: the version is $NEXT" version_is "$root" "$NEXT"
    check "$name: the line is there" line_is_there "$root"
    check "$name: is removed" "$remove" "$root"
    check "$name: nothing of it is left, the notebook is" nothing_left "$root"
}

rpm_install() { rpm --root "$1" --dbpath /var/lib/rpm -U --nodeps --noscripts --notriggers "$2"; }
rpm_remove() { rpm --root "$1" --dbpath /var/lib/rpm -e --noscripts wawasan; }

pacman_in() {
    mkdir -p "$1/var/lib/pacman" "$1/var/cache/pacman/pkg" "$1/etc"
    printf '[options]\nArchitecture = auto\nSigLevel = Never\n' >"$1/etc/pacman.conf"
    pacman --root "$1" --dbpath "$1/var/lib/pacman" --cachedir "$1/var/cache/pacman/pkg" --config "$1/etc/pacman.conf" --hookdir /nowhere --noconfirm --noscriptlet "${@:2}"
}
pacman_install() { pacman_in "$1" -U -dd "$2"; }
pacman_remove() { pacman_in "$1" -Rdd wawasan; }

# An .apk is signed parts of one tar, the last of which are the files.
apk_install() { tar --warning=no-unknown-keyword -xzf "$2" -C "$1" --exclude '.*'; }

unpacked() { # the archive for any Linux
    rm -rf "$OUT/archive" && mkdir -p "$OUT/archive" && tar -C "$OUT/archive" --strip-components 1 -xf "$1"
}
archive_install() { unpacked "$2" && PREFIX=$1/usr "$OUT/archive/install.sh"; }
archive_remove() { PREFIX=$1/usr "$OUT/archive/install.sh" --uninstall; }

if has rpm; then
    package=$(the_package .x86_64.rpm) && in_turn rpm "$OUT/rpm" rpm_install rpm_remove "$package"
else
    skip rpm "the tool is not there"
fi
if has pacman; then
    package=$(the_package -x86_64.pkg.tar.zst) && in_turn arch "$OUT/arch" pacman_install pacman_remove "$package"
else
    skip arch "pacman is not there"
fi
package=$(the_package _x86_64.apk) && rm -rf "$OUT/apk" && mkdir -p "$OUT/apk" &&
    check "apk: its files are whole" apk_install "$OUT/apk" "$package" &&
    check "apk: has its menu entry, icon, file type and manual" belongings "$OUT/apk/usr/share"
skip "apk: install, upgrade, removal" "Debian has no apk-tools"
package=$(the_package -linux-amd64.tar.xz) && in_turn archive "$OUT/any" archive_install archive_remove "$package"
summary
