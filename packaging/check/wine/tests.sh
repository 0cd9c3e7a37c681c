#!/usr/bin/env bash
# Compiles the tests for Windows, one package after another, and runs them under wine: one line a package, then what
# failed, what was skipped and what is excused, each with its reason. Not all that fails here fails on Windows:
# known.txt names what is wine's own, as "package Test reason", with * for a package that is left out.
#
#   packaging/check/wine/tests.sh                    all packages
#   packaging/check/wine/tests.sh ./data ./app/cli   only these
#
# The tests find no Go and no time zones there, as on the machine of a person. Logs are in build/wine/.
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/../../.." || exit 1
# shellcheck source=packaging/check/wine/wine.sh
. packaging/check/wine/wine.sh
KNOWN=packaging/check/wine/known.txt
LIMIT=${WINE_LIMIT:-900} # seconds for one package

bad=0
notes=()
all=(0 0 0 0) # passed, failed, excused, skipped

# reason prints why a test of a package is known to fail here; fails when it is not.
reason() {
    awk -v package="$1" -v test="$2" '$1 == package && $2 == test { $1 = $2 = ""; sub(/^ +/, ""); print; found = 1 } END { exit !found }' "$KNOWN"
}

# named prints the tests of a log that ended in a way: PASS, FAIL or SKIP.
named() { sed -n "s/^--- $2: \([^ ]*\) .*/\1/p" "$1"; }

# one compiles and runs the tests of a package.
one() {
    local package=$1 folder=$2 name log why code start passed failed=0 excused=0 skipped=0 test
    name=${package#wawasan/}
    log=$WINE_FOLDER/${name//\//-}
    if why=$(reason "$name" '*'); then
        notes+=("left out  $name: $why")
        return
    fi
    start=$SECONDS
    if ! GOOS=windows GOARCH=amd64 CGO_ENABLED=0 nice go test -c -p 1 -trimpath -overlay "$overlay" -tags migrated_fynedo \
        -o "$log.test.exe" "$package" >"$log.log" 2>&1; then
        printf '%-28s does not compile, see %s\n' "$name" "${log#"$PWD/"}.log"
        bad=1
        return
    fi
    (cd "$folder" && timeout -k 10 "$LIMIT" nice "$WINE64" "$log.test.exe" -test.v -test.timeout "$((LIMIT - 10))s") >"$log.log" 2>&1 </dev/null
    code=$?
    rm -f "$log.test.exe"
    sed -i 's/\r$//' "$log.log"
    passed=$(named "$log.log" PASS | wc -l)
    for test in $(named "$log.log" PASS); do
        reason "$name" "$test" >/dev/null && notes+=("passes    $name $test: it need not be in known.txt any more")
    done
    for test in $(named "$log.log" SKIP); do
        skipped=$((skipped + 1))
        why=$(grep -B 3 "^--- SKIP: $test " "$log.log" | sed -n 's/^ \{4\}//p' | tail -1)
        [ -n "$why" ] || why=$(grep -A 1 "^--- SKIP: $test " "$log.log" | sed -n 's/^ \{4\}//p' | tail -1)
        notes+=("skipped   $name $test: $why")
    done
    for test in $(named "$log.log" FAIL); do
        if why=$(reason "$name" "$test"); then
            excused=$((excused + 1))
            notes+=("excused   $name $test: $why")
        else
            failed=$((failed + 1))
            notes+=("FAILED    $name $test")
        fi
    done
    if [ "$code" -ne 0 ] && [ $((failed + excused)) -eq 0 ] || ! grep -qE '^(PASS|FAIL)$' "$log.log"; then
        failed=$((failed + 1))
        notes+=("FAILED    $name ended before its end, with $code: $(grep -E '^(panic|fatal error|Unhandled)' "$log.log" | head -1)")
    fi
    [ "$failed" -eq 0 ] || bad=1
    printf '%-28s passed %3d  failed %d  excused %d  skipped %d  %4d s\n' "$name" "$passed" "$failed" "$excused" "$skipped" "$((SECONDS - start))"
    all[0]=$((all[0] + passed)) all[1]=$((all[1] + failed)) all[2]=$((all[2] + excused)) all[3]=$((all[3] + skipped))
}

wine_prepare || {
    echo "wine could not be prepared, see build/wine/wineboot.log"
    exit 1
}
overlay=$(wine_overlay) || exit 1
trap wine_stop EXIT
[ $# -gt 0 ] || set -- ./app/... ./data/... ./assets/... ./views/...
packages=$(GOOS=windows CGO_ENABLED=0 go list -tags migrated_fynedo \
    -f '{{if or .TestGoFiles .XTestGoFiles}}{{.ImportPath}} {{.Dir}}{{end}}' "$@") || exit 1
while read -r package folder; do
    [ -n "$package" ] && one "$package" "$folder"
done <<<"$packages"
[ ${#notes[@]} -eq 0 ] || printf '%s\n' "${notes[@]}"
printf '%d passed, %d failed, %d excused, %d skipped\n' "${all[@]}"
exit "$bad"
