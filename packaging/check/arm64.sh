#!/usr/bin/env bash
# The .deb for 64-bit ARM in a Debian 12 of its own, its program run by qemu: installed by apt with all it needs, the
# command line, the window. Needs root (chroot), debootstrap, qemu-user-static and what `make tour` needs.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
. "$ROOT/.ci/window.sh"
. "$ROOT/packaging/check/system.sh"
PATIENCE=180 # an emulated processor that draws is slow
SYSTEM=$OUT/debian-arm64

takes_arm_packages() {
    cp "$(command -v qemu-aarch64-static)" "$SYSTEM/usr/bin/" && in_system dpkg --add-architecture arm64 && in_system apt-get -q update
}

keeps_a_line() { wawasan capture "! bank memakai mesin untuk memutus kredit" && wawasan list lessons | grep -q "memutus kredit" && wawasan check; }

opens() { (open_program && wait_focus list && wait_tab today && shoot "$OUT/debian-arm64.png" && wawasan quit); }

deb=$(find "$DIST" -maxdepth 1 -name '*_arm64.deb')
if [ "$(id -u)" -ne 0 ] || ! has qemu-aarch64-static || [ -z "$deb" ]; then
    skip "the .deb for 64-bit ARM" "needs root, qemu-user-static, and that it could be made"
    summary
    exit
fi
start_screen
trap 'leave_system; stop_screen' EXIT
new_notebook
installed_program /usr/bin/qemu-aarch64-static
check "a bare Debian 12 is there" bare_system || exit 1
check "it is made anew" new_system || exit 1
check "it takes packages for ARM" takes_arm_packages
persons_own
check "apt installs $(basename "$deb")" install_package "$deb"
check "a line is kept" keeps_a_line
check "the window opens (debian-arm64.png)" opens
summary
