#!/usr/bin/env bash
# A Debian 12 of its own, in a folder, for checks that install: sourced after lib.sh and .ci/window.sh. Needs root
# (chroot) and debootstrap.
#
#   bare_system     what every system of a check is made from is there
#   new_system      one is made, with the screen and the folder of window.sh in it
#   leave_system    lets go of it
#   in_system …     a command in it, as its root
#   installed_program [QEMU]   from now on window.sh starts the program that is installed there, as a person without
#                              rights; QEMU runs it where it is for another processor
# shellcheck shell=bash

SYSTEM=$OUT/debian       # the system of the check, made anew each time
KEPT=$OUT/debian-12.tar  # the bare system it is made from
PERSON=1000              # who uses it: a user without rights
export DEBIAN_FRONTEND=noninteractive

archive_of_this_machine() {
    sed -n 's/^URIs: *\([^ ]*\).*/\1/p; s/^deb \(\[[^]]*\] \)\?\([^ ]*\) .*/\2/p' /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list 2>/dev/null | head -n 1
}

# The sources of this machine, so that the security updates it gets are there too.
bare_system() {
    [ -s "$KEPT" ] && return
    rm -rf "$SYSTEM"
    debootstrap --variant=minbase bookworm "$SYSTEM" "$(archive_of_this_machine)" || return
    rm -f "$SYSTEM/etc/apt/sources.list"
    cp /etc/apt/sources.list.d/debian.sources "$SYSTEM/etc/apt/sources.list.d/" 2>/dev/null || cp /etc/apt/sources.list "$SYSTEM/etc/apt/"
    cp /etc/apt/apt.conf.d/*proxy* "$SYSTEM/etc/apt/apt.conf.d/" 2>/dev/null
    printf '#!/bin/sh\nexit 101\n' >"$SYSTEM/usr/sbin/policy-rc.d" && chmod +x "$SYSTEM/usr/sbin/policy-rc.d"
    cp /etc/resolv.conf "$SYSTEM/etc/resolv.conf"
    chroot "$SYSTEM" apt-get -q update && chroot "$SYSTEM" useradd -u "$PERSON" -m person && tar -C "$SYSTEM" -cf "$KEPT.part" . && mv "$KEPT.part" "$KEPT"
}

new_system() {
    leave_system
    rm -rf --one-file-system "$SYSTEM"
    mkdir -p "$SYSTEM" && tar -C "$SYSTEM" -xf "$KEPT" &&
        mount -t proc proc "$SYSTEM/proc" && mkdir -p "$SYSTEM$room" && mount --bind "$room" "$SYSTEM$room" &&
        mkdir -p "$SYSTEM/tmp/.X11-unix" && mount --bind /tmp/.X11-unix "$SYSTEM/tmp/.X11-unix"
}

leave_system() {
    local at
    for at in "$SYSTEM/tmp/.X11-unix" "$SYSTEM$room" "$SYSTEM/proc"; do
        mountpoint -q "$at" && umount -l "$at"
    done
    return 0
}

in_system() { chroot "$SYSTEM" "$@"; }

# What window.sh starts is the installed program, in that system.
installed_program() {
    PROGRAM=$room/installed
    printf '#!/bin/sh\nexec chroot --userspec=%s:%s %s %s /usr/bin/wawasan "$@"\n' "$PERSON" "$PERSON" "$SYSTEM" "${1:-}" >"$PROGRAM"
    chmod +x "$PROGRAM"
}

persons_own() { chown -R "$PERSON:$PERSON" "$room"; }

install_package() {
    cp "$1" "$SYSTEM/var/tmp/wawasan.deb" && in_system apt-get -q -y install /var/tmp/wawasan.deb
}
