#!/usr/bin/env bash
# Signs programs for Windows and checks the signature:   packaging/windows/sign.sh FILE…
# Without a certificate it leaves them as they are and says so.
#
#   WAWASAN_SIGN_CERT, WAWASAN_SIGN_KEY   certificate (with its chain) and key, PEM
#   WAWASAN_SIGN_PKCS12                   both in one file, instead
#   WAWASAN_SIGN_PASSWORD_FILE            file with the password of key or PKCS12
#   WAWASAN_SIGN_TIMESTAMP                address of a time stamp service; without one the signature ends with the certificate
#   WAWASAN_SIGN_CA                       whom to trust when checking, PEM; else whom this system trusts
#
#   packaging/windows/sign.sh --given     signs nothing; tells by its exit code whether there is a certificate
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

given() { [ -n "${WAWASAN_SIGN_PKCS12:-}${WAWASAN_SIGN_CERT:-}" ]; }

# who prints nothing; it fills WHO with what osslsigncode is told of certificate and key.
who() {
    if [ -n "${WAWASAN_SIGN_PKCS12:-}" ]; then
        WHO=(-pkcs12 "$WAWASAN_SIGN_PKCS12")
    else
        [ -n "${WAWASAN_SIGN_KEY:-}" ] || die "WAWASAN_SIGN_CERT is given, WAWASAN_SIGN_KEY is not"
        WHO=(-certs "$WAWASAN_SIGN_CERT" -key "$WAWASAN_SIGN_KEY")
    fi
    [ -n "${WAWASAN_SIGN_PASSWORD_FILE:-}" ] && WHO+=(-readpass "$WAWASAN_SIGN_PASSWORD_FILE")
    [ -n "${WAWASAN_SIGN_TIMESTAMP:-}" ] && WHO+=(-ts "$WAWASAN_SIGN_TIMESTAMP")
}

sign() {
    local file=$1 trusted=()
    [ -n "${WAWASAN_SIGN_CA:-}" ] && trusted=(-CAfile "$WAWASAN_SIGN_CA")
    osslsigncode sign "${WHO[@]}" -h sha256 -n Wawasan -in "$file" -out "$ROOM/signed" >"$ROOM/log" 2>&1 ||
        die "$file could not be signed: $(tail -n 3 "$ROOM/log")"
    osslsigncode verify "${trusted[@]}" -in "$ROOM/signed" >"$ROOM/log" 2>&1 ||
        die "the signature of $file does not hold: $(tail -n 3 "$ROOM/log")"
    cat "$ROOM/signed" >"$file" || die "$file could not be written"
    rm -f "$ROOM/signed"
    dated "$file"
    say "$(basename "$file") is signed"
}

[ $# -gt 0 ] || die "which files?"
if [ "$1" = --given ]; then
    given
    exit
fi
if ! given; then
    say "no certificate is given (WAWASAN_SIGN_CERT), so nothing is signed: $*"
    exit 0
fi
needs osslsigncode
make_room
who
for file in "$@"; do
    sign "$file"
done
