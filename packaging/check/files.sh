#!/usr/bin/env bash
# What can be said of packages without installing them: their form, their names, their sums, what README promises.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

share=$OUT/files # what the .deb holds

unpack_deb() { rm -rf "$share" && dpkg-deb -x "$(the_package _amd64.deb)" "$share"; }

lintian_has_no_errors() { lintian --fail-on error --tag-display-limit 0 "$(the_package _amd64.deb)"; }

metainfo_is_valid() { appstreamcli validate --pedantic --no-net "$share"/usr/share/metainfo/*.xml; }

manuals_are_clean() {
    local page said
    for page in "$share/usr/share/man/man1/wawasan.1.gz" "$share/usr/share/man/id/man1/wawasan.1.gz"; do
        said=$(MANROFFSEQ='' MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null)
        [ -z "$said" ] || { printf '%s: %s\n' "$page" "$said"; return 1; }
    done
}

bash_completes() {
    # shellcheck disable=SC2016 # for the other bash
    bash -c '. "$1"; COMP_WORDS=(wawasan ex); COMP_CWORD=1; COMP_LINE="wawasan ex"; COMP_POINT=10
        $(complete -p wawasan | sed "s/.*-F \([^ ]*\).*/\1/") wawasan ex wawasan; printf "%s\n" "${COMPREPLY[@]}"' \
        bash "$share/usr/share/bash-completion/completions/wawasan" | grep -qx 'export *'
}

sums_are_right() { (cd "$DIST" && sha256sum --quiet --check SHA256SUMS) && sums_are_of_all; }

sums_are_of_all() {
    diff <(sed 's/^[^ ]* [ *]//' "$DIST/SHA256SUMS" | sort) <(find "$DIST" -maxdepth 1 -type f ! -name SHA256SUMS -printf '%f\n' | sort)
}

readme_names_what_there_is() {
    local readme name
    for readme in README.md README.id.md; do
        for name in $(grep -o 'wawasan[-_][0-9][A-Za-z0-9._-]*\.\(exe\|zip\|deb\|rpm\|zst\|xz\)' "$ROOT/$readme" | sort -u); do
            # In the quick half nothing is made for Windows.
            [[ -n ${WITHOUT_WINDOWS:-} && $name =~ ^wawasan-$VERSION-(setup\.exe|windows-amd64\.zip)$ ]] && continue
            [ -e "$DIST/$name" ] || { printf '%s names %s, which is not there\n' "$readme" "$name"; return 1; }
        done
    done
}

parts_are_listed() {
    local parts
    parts=$(python3 -c 'import json, sys
bom = json.load(open(sys.argv[1]))
assert bom["bomFormat"] == "CycloneDX"
print("\n".join(c["name"] for c in bom["components"]))' "$DIST/wawasan-$VERSION.cdx.json") || return
    grep -q '^fyne.io/fyne/v2$' <<<"$parts" && grep -q '^modernc.org/sqlite$' <<<"$parts"
}

licences_are_those_of_now() { "$ROOT/packaging/licences.sh" --check; }

notes_are_of_this_version() { grep -q "$VERSION" "$DIST/RELEASE_NOTES.md" && [ "$(wc -l <"$DIST/RELEASE_NOTES.md")" -gt 3 ]; }

installs_for_itself() { # a person's own folder, without root; gone again afterwards
    local home=$OUT/home
    rm -rf "$home" "$OUT/archive" && mkdir -p "$home/.local/share/wawasan" "$OUT/archive"
    tar -C "$OUT/archive" --strip-components 1 -xf "$(the_package -linux-amd64.tar.xz)" || return
    env -i PATH="$PATH" HOME="$home" LC_ALL=C.UTF-8 "$OUT/archive/install.sh" || return
    env -i PATH="$PATH" HOME="$home" LC_ALL=C.UTF-8 "$home/.local/bin/wawasan" capture "! satu baris" || return
    env -i PATH="$PATH" HOME="$home" LC_ALL=C.UTF-8 "$OUT/archive/install.sh" --uninstall || return
    [ -s "$home/.local/share/wawasan/notebook.wawasan" ] && ! find "$home" -iname '*wawasan*' -not -path '*/share/wawasan*' | grep .
}

check "the .deb can be unpacked" unpack_deb
if has lintian; then check "lintian finds no error" lintian_has_no_errors; else skip lintian "not installed"; fi
check "the .rpm is whole" rpm -K --nosignature "$(the_package .x86_64.rpm)"
skip rpmlint "it unpacks the names of nfpm's packages, which begin with a slash, over the machine it runs on"
check "the menu entry is valid" desktop-file-validate "$share"/usr/share/applications/id.wawasan.Wawasan.desktop
check "the metainfo is valid" metainfo_is_valid
check "the manual has no warnings" manuals_are_clean
check "bash completes a command" bash_completes
check "install.sh installs for one person and removes what it installed" installs_for_itself
check "README names files that are there" readme_names_what_there_is
check "checksums are right and of all files" sums_are_right
check "what is in it is listed (CycloneDX)" parts_are_listed
check "docs/THIRD_PARTY.md has every licence that is shipped" licences_are_those_of_now
check "the notes of the release are of $VERSION" notes_are_of_this_version
summary
