#!/usr/bin/env bash
# Signs and notarises, on macOS:   packaging/macos/sign.sh app Wawasan.app
#                                  packaging/macos/sign.sh image FILE.dmg
# What it takes from the surroundings stands in build.sh. Without a certificate the app is signed ad hoc
# and the image is left as it is.
# shellcheck source-path=SCRIPTDIR source=common.sh disable=SC2015 # die ends the script
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
[ $# -eq 2 ] || die "what is to be signed? app FOLDER or image FILE"
kind=$1 what=$2

if [ -z "${WAWASAN_MAC_CERT:-}" ]; then
    [ "$kind" = image ] && exit 0
    codesign --force --sign - "$what" && codesign --verify --strict "$what" || die "$what could not be signed ad hoc"
    say "no certificate is given (WAWASAN_MAC_CERT), so the app is signed ad hoc"
    exit 0
fi

needs codesign security xcrun base64 ditto
private=$(mktemp -d "${TMPDIR:-/tmp}/wawasan-sign.XXXXXX") || die "there is no place for temporary files"
chain=$private/sign.keychain-db
# Before, the list of keychains as it was: it is put back.
before=()
while IFS= read -r line; do before+=("$line"); done < <(security list-keychains -d user | sed -e 's/^ *"//' -e 's/"$//')
clean_up() {
    security list-keychains -d user -s "${before[@]}" 2>/dev/null
    security delete-keychain "$chain" 2>/dev/null
    rm -rf "$private"
}
trap clean_up EXIT

# open_chain puts the certificate into a keychain of its own, which goes when the script ends.
open_chain() {
    local word
    word=$(uuidgen)
    base64 -d <<<"$WAWASAN_MAC_CERT" >"$private/cert.p12" || die "WAWASAN_MAC_CERT is not base64"
    security create-keychain -p "$word" "$chain" &&
        security set-keychain-settings -lut 3600 "$chain" &&
        security unlock-keychain -p "$word" "$chain" &&
        security import "$private/cert.p12" -k "$chain" -P "${WAWASAN_MAC_CERT_PASSWORD:-}" -T "$(command -v codesign)" >/dev/null &&
        security set-key-partition-list -S apple-tool:,apple: -s -k "$word" "$chain" >/dev/null &&
        security list-keychains -d user -s "$chain" "${before[@]}" || die "the certificate could not be taken into a keychain"
    rm -f "$private/cert.p12"
    identity=$(security find-identity -v -p codesigning "$chain" | awk '/Developer ID Application/ { print $2; exit }')
    [ -n "$identity" ] || die "WAWASAN_MAC_CERT holds no valid \"Developer ID Application\" certificate"
}

# notarise FILE sends it to Apple and waits for the answer. FILE is a zip or a disk image.
notarise() {
    if [ -z "${WAWASAN_MAC_NOTARY_KEY:-}" ]; then
        say "no key for notarising is given (WAWASAN_MAC_NOTARY_KEY): $(basename "$1") is signed only"
        return 1
    fi
    base64 -d <<<"$WAWASAN_MAC_NOTARY_KEY" >"$private/key.p8" || die "WAWASAN_MAC_NOTARY_KEY is not base64"
    local answer
    answer=$(xcrun notarytool submit "$1" --wait --timeout 30m --key "$private/key.p8" \
        --key-id "${WAWASAN_MAC_NOTARY_ID:-}" --issuer "${WAWASAN_MAC_NOTARY_ISSUER:-}" 2>&1)
    # It ends with 0 also when Apple refuses.
    grep -q 'status: Accepted' <<<"$answer" || die "$(basename "$1") was not notarised: $answer"
}

staple() { xcrun stapler staple -q "$1" || die "Apple's answer could not be fastened to $1"; }

open_chain
case "$kind" in
app)
    codesign --force --options runtime --timestamp --sign "$identity" "$what" && codesign --verify --strict "$what" ||
        die "$what could not be signed"
    ditto -c -k --keepParent "$what" "$private/app.zip" || die "$what could not be packed"
    notarise "$private/app.zip" && staple "$what"
    ;;
image)
    codesign --force --timestamp --sign "$identity" "$what" || die "$what could not be signed"
    notarise "$what" && staple "$what" && { spctl --assess --type open --context context:primary-signature "$what" || die "macOS would refuse $what"; }
    ;;
*) die "\"$kind\" cannot be signed: app or image" ;;
esac
say "$(basename "$what") is signed"
