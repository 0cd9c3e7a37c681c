# What packaging/check/windows.sh tries, one function a part; sourced, never run.
# shellcheck shell=bash
TITLE='Wawasan'
UNINSTALL_KEY='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Wawasan'
CLASSES='HKCU\Software\Classes'

# make_newer builds the version after this one, signed by a certificate made for it.
make_newer() {
    say "building $NEWER, signed"
    openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=Wawasan check" -addext "extendedKeyUsage=codeSigning" \
        -keyout "$ROOM/key.pem" -out "$ROOM/certificate.pem" >"$ROOM/openssl.log" 2>&1 || die "no certificate could be made"
    VERSION=$NEWER PROGRAMS=$ROOM/newer DIST=$ROOM/dist WAWASAN_SIGN_CERT=$ROOM/certificate.pem WAWASAN_SIGN_KEY=$ROOM/key.pem \
        WAWASAN_SIGN_CA=$ROOM/certificate.pem "$ROOT/packaging/windows/package.sh" >"$ROOM/package.log" 2>&1 ||
        die "$NEWER could not be built: $(tail -n 3 "$ROOM/package.log")"
    local file
    for file in "$ROOM/newer/wawasan.exe" "$ROOM/newer/wawasan.com" "$NEWER_SETUP"; do
        check "$(basename "$file") is signed, and the signature holds" \
            quiet osslsigncode verify -CAfile "$ROOM/certificate.pem" -in "$file"
    done
}

find_folders() {
    FOLDER="$(windows_value LOCALAPPDATA)\\Programs\\Wawasan"
    HERE=$(unix_path "$FOLDER")
    MENU="$(windows_value APPDATA)\\Microsoft\\Windows\\Start Menu\\Programs\\Wawasan"
    NOTEBOOK=$(unix_path "$(windows_value APPDATA)\\Wawasan\\notebook.wawasan")
}

# ends_with CODE COMMAND…
ends_with() {
    local wanted=$1
    shift
    "$@" >"$ROOM/said" 2>&1
    local code=$?
    [ "$code" -eq "$wanted" ] || {
        printf '      ended with %s: %s\n' "$code" "$(tail -n 2 "$ROOM/said")"
        return 1
    }
}

is() { [ "$1" = "$2" ] || {
    printf '      it is "%.200s", not "%.200s"\n' "$1" "$2"
    return 1
}; }

absent() { [ ! -e "$1" ]; }

# version_of FILE prints the version in the resources of a program: of the file itself, whatever a registry says.
version_of() {
    wrestool --extract --raw --type=16 "$1" 2>/dev/null | iconv -c -f utf-16le -t utf-8 | tr '\0' '\n' |
        awk 'found && $0 != "" { print; exit } /ProductVersion$/ { found = 1 }'
}

installed_is() { is "$(version_of "$HERE/wawasan.exe")" "$1" && cmp -s "$2/wawasan.exe" "$HERE/wawasan.exe" && cmp -s "$2/wawasan.com" "$HERE/wawasan.com"; }

no_remains() { absent "$HERE/incoming" && absent "$HERE/outgoing"; }

# wawasan runs the installed command line.
wawasan() { win "$FOLDER\\wawasan.com" "$@" 2>>"$ROOM/wawasan.log" | tr -d '\r'; }

kept() { wawasan list lessons | grep -q -F "$1"; }

shut() { [ -z "$(running wawasan.exe)" ]; }

old_windows_is_refused() {
    quiet win winecfg -v win7
    check "setup on Windows 7 is refused, exit code 3" ends_with 3 win "$SETUP" /S
    check "and leaves nothing" absent "$HERE"
    quiet win winecfg -v win10
}

first_setup() {
    # Longer than a string of NSIS, and with a variable in it.
    long_path='%USERPROFILE%\tools'
    local i
    for i in $(seq 1 100); do long_path="$long_path;C:\\tools\\folder number $i"; done
    quiet win reg add 'HKCU\Environment' /v Path /t REG_EXPAND_SZ /d "$long_path" /f
    local started=$EPOCHREALTIME
    check "setup /S installs $VERSION" ends_with 0 win "$SETUP" /S
    say "$(awk -v a="$started" -v b="$EPOCHREALTIME" 'BEGIN { printf "setup took %.1f s", b - a }')"
    check "both programs are there, byte for byte" installed_is "$VERSION" "$PROGRAMS"
    check "licence and uninstaller are there" test -s "$HERE/LICENSE" -a -s "$HERE/uninstall.exe"
    check "no temporary folder is left" no_remains
    local link
    for link in "Wawasan" "New line"; do
        check "the Start menu has \"$link\"" test -s "$(unix_path "$MENU")/$link.lnk"
    done
    check "the registry names the version" is "$(registry "$UNINSTALL_KEY" DisplayVersion)" "$VERSION"
    check "the registry names the uninstaller" is "$(registry "$UNINSTALL_KEY" QuietUninstallString)" "\"$FOLDER\\uninstall.exe\" /S"
    check "a notebook opens with Wawasan" eval 'registry "$CLASSES\\Wawasan.Notebook\\shell\\open\\command" | grep -q -F "\"$FOLDER\\wawasan.exe\" \"%1\""'
    check ".csv offers Wawasan" eval 'registry "$CLASSES\\.csv\\OpenWithProgids" | grep -q Wawasan.Contacts'
    check ".vcf offers Wawasan" eval 'registry "$CLASSES\\.vcf\\OpenWithProgids" | grep -q Wawasan.Contacts'
    check "a PATH of ${#long_path} characters has our folder behind it, whole" is "$(registry 'HKCU\Environment' Path)" "$long_path;$FOLDER"
}

# open_window LINK opens a link of the Start menu and waits for the window.
open_window() {
    quiet win start /unix "$(unix_path "$MENU")/$1.lnk"
    within "$PATIENCE" front "$TITLE" && within "$PATIENCE" drawn
}

# line_arrives TEXT types a line into the window in front and waits until the notebook has it.
line_arrives() {
    press ctrl+l
    type_in "! $1"
    press Return
    within "$PATIENCE" kept "$1"
}

from_the_start_menu() {
    check "the Start menu opens the window" open_window Wawasan
    check "a line typed there is kept" line_arrives "satu baris dari papan ketik"
    picture windows-first
    press ctrl+q
    check "Ctrl+Q ends it" within "$PATIENCE" shut
    check "it opens again" open_window Wawasan
    check "and the line is still there" kept "satu baris dari papan ketik"
    picture windows-again
}

# With the window of from_the_start_menu still open.
second_start() {
    check "a second start hands over and ends well" ends_with 0 timeout "$PATIENCE" "$WINE" "$FOLDER\\wawasan.exe"
    check "one program runs" within "$PATIENCE" runs wawasan.exe
    check "wawasan.com without a command brings up the same window" ends_with 0 timeout "$PATIENCE" "$WINE" "$FOLDER\\wawasan.com"
    check "still one program runs" within "$PATIENCE" runs wawasan.exe
    check "wawasan quit --all ends it" ends_with 0 timeout "$PATIENCE" "$WINE" "$FOLDER\\wawasan.com" quit --all
    check "and it is gone" within "$PATIENCE" shut || press ctrl+q
    check "wawasan.com without a command opens the window" ends_with 0 timeout "$PATIENCE" "$WINE" "$FOLDER\\wawasan.com"
    check "and it shows" within "$PATIENCE" front "$TITLE"
    quiet timeout "$PATIENCE" "$WINE" "$FOLDER\\wawasan.com" quit --all || press ctrl+q
    within "$PATIENCE" shut || quiet win taskkill /F /IM wawasan.exe
    seq 1 2000 >"$(unix_path 'C:\damaged.wawasan')"
    # As a double click does: nobody reads what it writes.
    quiet win start "$FOLDER\\wawasan.exe" 'C:\damaged.wawasan'
    check "a damaged notebook is told of in a box" within "$PATIENCE" front "$TITLE"
    within "$PATIENCE" drawn
    picture windows-damaged
    press Return
    check "which Enter closes" within "$PATIENCE" shut || quiet win taskkill /F /IM wawasan.exe
}

# in_console COMMAND prints what cmd shows on a console (not into a pipe), without the colours.
in_console() {
    script -q -e -c "'$WINE' cmd /c $1" /dev/null </dev/null | sed -e 's/\x1b\[[0-9;?]*[A-Za-z]/ /g' -e 's/\x1b\][^\x07]*\x07//g' | tr -d '\r'
}

says() {
    printf '%s' "$1" | grep -q -F -- "$2" || {
        printf '      said: %.300s\n' "$1"
        return 1
    }
}

# Runs where our folder is the whole PATH of the person: wine leaves one above 1023 characters out of the surroundings.
command_line() {
    check "cmd finds wawasan by its PATH, and takes the command line" says "$(win cmd /c wawasan version)" "$VERSION"
    check "cmd prints Indonesian into a pipe" says "$(win cmd /c wawasan --lang id --help)" "Tanpa perintah, jendela buku catatan terbuka."
    check "cmd prints Indonesian on a console" says "$(in_console 'wawasan --lang id --help')" "Tanpa perintah, jendela buku catatan terbuka."
    check "a line with accents goes in" ends_with 0 win "$FOLDER\\wawasan.com" capture '! José bilang “pelan — tapi pasti”'
    check "and comes out of a console right" says "$(in_console 'wawasan list lessons')" "José bilang “pelan — tapi pasti”"
}

upgrade_refused_while_held() {
    # A command line that waits for its input holds the program; it is no window that could be asked to quit.
    mkfifo "$ROOM/input"
    win "$FOLDER\\wawasan.com" capture - <"$ROOM/input" >/dev/null 2>&1 &
    local holder=$!
    exec 9>"$ROOM/input"
    within "$PATIENCE" runs wawasan.com || say "the holder does not run"
    check "setup /S over a program that cannot be ended gives exit code 3" ends_with 3 win "$NEWER_SETUP" /S
    check "the old programs are whole" installed_is "$VERSION" "$PROGRAMS"
    check "the registry still names the old version" is "$(registry "$UNINSTALL_KEY" DisplayVersion)" "$VERSION"
    check "no new file is left lying" no_remains
    exec 9>&-
    wait "$holder"
    rm -f "$ROOM/input"
}

upgrade_while_open() {
    check "the window is open" open_window Wawasan
    check "setup /S over the open window installs $NEWER" ends_with 0 win "$NEWER_SETUP" /S
    check "the files are those of $NEWER" installed_is "$NEWER" "$ROOM/newer"
    check "the uninstaller is signed as well" quiet osslsigncode verify -CAfile "$ROOM/certificate.pem" -in "$HERE/uninstall.exe"
    check "the registry names $NEWER" is "$(registry "$UNINSTALL_KEY" DisplayVersion)" "$NEWER"
    check "no temporary folder is left" no_remains
    check "the program says $NEWER" says "$(wawasan version)" "$NEWER"
    check "the notebook is kept" kept "satu baris dari papan ketik"
    check "the PATH has our folder once" is "$(registry 'HKCU\Environment' Path)" "$long_path;$FOLDER"
}

# The key of the uninstaller is the last thing that goes.
gone() { absent "$HERE" && [ -z "$(registry "$UNINSTALL_KEY")" ]; }

removal() {
    check "the window is open before the removal" open_window Wawasan
    quiet win "$FOLDER\\uninstall.exe" /S
    check "uninstall /S removes the program, its folder and its entry" within "$PATIENCE" gone || {
        press ctrl+q
        within "$PATIENCE" shut
        quiet win "$FOLDER\\uninstall.exe" /S
        within "$PATIENCE" gone
    }
    check "the notebook is still there" test -s "$NOTEBOOK"
    check "the Start menu has nothing of it" absent "$(unix_path "$MENU")"
    check "the PATH is what it was" path_is "$long_path"
    check "the registry has no App Path" is "$(registry 'HKCU\Software\Microsoft\Windows\CurrentVersion\App Paths\wawasan.exe')" ""
    check "the registry has no kinds of files" is "$(win reg query "$CLASSES" /s 2>/dev/null | grep -i wawasan)" ""
    check ".csv and .vcf have no empty keys" is "$(win reg query "$CLASSES" 2>/dev/null | grep -i -E '\.(csv|vcf)')" ""
}

# setup_by_hand goes through the pages by keys, in English, with no PATH before it.
setup_by_hand() {
    quiet win reg delete 'HKCU\Environment' /v Path /f
    win "$SETUP" >/dev/null 2>&1 &
    check "the setup opens its first page" within "$PATIENCE" front 'Wawasan Setup'
    within "$PATIENCE" drawn
    picture windows-setup
    press Return
    check "Enter installs" within "$PATIENCE" quiet installed_is "$VERSION" "$PROGRAMS"
    check "the PATH is our folder alone" within "$PATIENCE" path_is "$FOLDER"
    within "$PATIENCE" drawn
    picture windows-setup-done
    check "the last page shows" within "$PATIENCE" front 'Wawasan Setup'
    press Return
    check "Enter on the last page opens Wawasan" within "$PATIENCE" window_alone
    within "$PATIENCE" drawn
    press ctrl+q
    check "and Ctrl+Q ends it" within "$PATIENCE" shut
}

second_removal() {
    quiet win "$FOLDER\\uninstall.exe" /S
    check "uninstall /S removes it again" within "$PATIENCE" gone
    check "where no PATH was, none is left" path_is ""
    check "the notebook is still there after all" test -s "$NOTEBOOK"
}

path_is() { [ "$(registry 'HKCU\Environment' Path)" = "$1" ]; }

window_alone() { [ "$(windows 'Wawasan Setup')" -eq 0 ] && front "$TITLE"; }
