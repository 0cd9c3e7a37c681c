#!/usr/bin/env bash
# Writes dist/RELEASE_NOTES.md for a version, from its section of CHANGELOG.md.
#
#   packaging/notes.sh [VERSION]             the version of FyneApp.toml
#   packaging/notes.sh --entries [VERSION]   only prints what the section lists, one entry a line
#
# A version that has no section is refused. "Unreleased" stands for the current version alone, and
# the notes of what has no date yet say so.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."

die() {
    printf 'notes: %s\n' "$*" >&2
    exit 1
}

entries=
if [ "${1:-}" = --entries ]; then
    entries=yes
    shift
fi
current=$(sed -n 's/^ *Version *= *"\(.*\)"/\1/p' FyneApp.toml)
version=${1:-$current}
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || die "the version is \"$version\" and must be three numbers, as in 1.2.3"

# section prints what stands below a heading, given what stands in its brackets.
section() {
    awk -v name="## [$1]" 'index($0, "## ") == 1 { on = index($0, name) == 1; next } on' CHANGELOG.md
}

title() { awk -v name="## [$1]" 'index($0, name) == 1 { sub(/^[^]]*\]( - )?/, ""); print; exit }' CHANGELOG.md; }

text=$(section "$version")
day=$(title "$version")
if [ -z "$text" ] && [ "$version" = "$current" ]; then
    text=$(section Unreleased)
    day=unreleased
fi
[ -n "${text//[[:space:]]/}" ] || die "CHANGELOG.md says nothing of version $version: write its section first"

if [ -n "$entries" ]; then
    grep '^- ' <<<"$text"
    exit
fi
mkdir -p dist
{
    echo "# Wawasan $version"
    echo
    if [[ $day =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}$ ]]; then
        echo "Released on $day."
    else
        echo "Not released yet: this is the state of CHANGELOG.md."
    fi
    printf '%s\n' "$text"
} >dist/RELEASE_NOTES.md
echo "notes: dist/RELEASE_NOTES.md"
