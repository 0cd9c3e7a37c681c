#!/usr/bin/env bash
# Each package as a person would meet it, and one table at the end. `make packages-check` makes the packages first.
#
#   packaging/check/run.sh            all parts
#   packaging/check/run.sh --quick    what needs neither a system of its own nor Windows: part of .ci/run
#   packaging/check/run.sh debian …   these parts
#
# The parts: files, macos, distribution, twice, others, debian, wayland, windows, wine (the tests, compiled for
# Windows). Each writes
# what it says to build/packages-check/PART.log; pictures are beside it.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

parts=(files macos distribution twice others debian arm64 wayland windows wine)
quick=""
case "${1:-}" in
--quick)
    parts=(files macos distribution twice others)
    quick=--linux
    export WITHOUT_WINDOWS=yes
    ;;
?*) parts=("$@") ;;
esac

"$ROOT/.ci/setup" tour checks || exit 1
next_version() { # what an upgrade goes to; the check of Windows makes its own
    "$ROOT/packaging/packages.sh" --linux --version "$NEXT" --to "$OUT/next" >"$OUT/next.log" 2>&1 || {
        tail -n 20 "$OUT/next.log"
        exit 1
    }
}
case " ${parts[*]} " in *" others "* | *" debian "*) next_version ;; esac

table="" bad=0
for part in "${parts[@]}"; do
    began=$SECONDS
    case "$part" in
    wine) script=packaging/check/wine/tests.sh ;;
    macos | distribution) script=packaging/$part/check.sh ;;
    *) script=packaging/check/$part.sh ;;
    esac
    printf -- '-- %s\n' "$part"
    "$ROOT/$script" $([ "$part" = twice ] && printf '%s' "$quick") 2>&1 | tee "$OUT/$part.log"
    code=${PIPESTATUS[0]}
    [ "$code" -eq 0 ] || bad=1
    table="$table$(printf '%-8s %-5s %4d s  %s' "$part" "$([ "$code" -eq 0 ] && echo ok || echo FAIL)" $((SECONDS - began)) "$(tail -n 1 "$OUT/$part.log")")"$'\n'
done
printf '\n%s' "$table"
grep -h 'first start\|setup took' "$OUT"/debian.log "$OUT"/windows.log 2>/dev/null
printf '\nsizes:\n'
(cd "$DIST" && find . -maxdepth 1 -type f ! -name '*.md' -printf '%12s  %f\n' | sort -k2)
exit "$bad"
