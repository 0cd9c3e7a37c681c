#!/bin/sh
# Installs Wawasan for you alone, without a password, or takes it away again.
# Memasang Wawasan untuk Anda sendiri, tanpa kata sandi, atau melepasnya lagi.
#
#   ./install.sh                    ~/.local
#   PREFIX=/usr/local ./install.sh  another folder / folder lain
#   ./install.sh --uninstall
#
# Your notebook is never touched. Buku catatan Anda tidak pernah disentuh.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
prefix=${PREFIX:-$HOME/.local}
list=share/doc/wawasan/installed

# say chooses between Indonesian and English as the system does.
say() {
    case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    id*) printf '%s\n' "$1" ;;
    *) printf '%s\n' "$2" ;;
    esac
}

case $prefix in
/*) ;;
*) say "PREFIX harus berupa alamat lengkap, bukan $prefix." "PREFIX must be a full path, not $prefix." >&2 && exit 2 ;;
esac

# renew makes menus, file types and icons known where there are tools for it.
renew() {
    if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$prefix/share/applications" 2>/dev/null || :; fi
    if command -v update-mime-database >/dev/null; then update-mime-database "$prefix/share/mime" >/dev/null 2>&1 || :; fi
    if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -q -t "$prefix/share/icons/hicolor" 2>/dev/null || :; fi
}

# remove takes away what an installation has noted.
remove() {
    while read -r file; do
        case $file in
        /* | *..*) continue ;; # not written by this script
        esac
        rm -f "$prefix/$file"
    done <"$prefix/$list"
    rm -f "$prefix/$list"
}

# tidy takes away folders that were made for it alone and are empty now; after renew, which wants some of them.
tidy() {
    for folder in share/doc/wawasan/examples share/doc/wawasan share/bash-completion/completions share/bash-completion \
        share/zsh/site-functions share/zsh share/fish/vendor_completions.d share/fish share/man/man1 share/man/id/man1 \
        share/man/id share/man share/metainfo share/mime/packages share/applications; do
        rmdir "$prefix/$folder" 2>/dev/null || :
    done
}

where() {
    notebook=${XDG_DATA_HOME:-$HOME/.local/share}/wawasan/notebook.wawasan
    if [ -e "$notebook" ]; then
        say "Buku catatan Anda ada di $notebook dan tidak disentuh." "Your notebook is $notebook and was not touched."
    else
        say "Buku catatan Anda akan berada di $notebook." "Your notebook will be $notebook."
    fi
}

case ${1:-} in
--uninstall)
    if [ ! -e "$prefix/$list" ]; then
        say "Di $prefix tidak ada Wawasan yang dipasang dengan cara ini." "No Wawasan was installed this way in $prefix." >&2
        exit 1
    fi
    remove
    renew
    tidy
    say "Wawasan sudah dilepas dari $prefix." "Wawasan is gone from $prefix."
    where
    exit
    ;;
"") ;;
*)
    say "Pemakaian: ./install.sh [--uninstall]" "Usage: ./install.sh [--uninstall]" >&2
    exit 2
    ;;
esac

mkdir -p "$prefix" || exit 1
again=""
if [ -e "$prefix/$list" ]; then # an older one may have had other files
    again=yes
    remove
fi
cd "$here"
files=$(find bin share -type f)
mkdir -p "$prefix/share/doc/wawasan"
printf '%s\n' "$files" >"$prefix/$list"
printf '%s\n' "$files" | while read -r file; do
    mkdir -p "$prefix/$(dirname "$file")"
    # A running program keeps its file: the new one takes the name only.
    cp "$file" "$prefix/$file.new"
    mv -f "$prefix/$file.new" "$prefix/$file"
done
# The menu finds the program also where PREFIX/bin is on no search path.
menu=$prefix/share/applications/id.wawasan.Wawasan.desktop
exec=$(printf '%s' "$prefix/bin/wawasan" | sed 's/[&|\\]/\\&/g')
case $prefix in
*[!A-Za-z0-9/._-]*) exec="\"$exec\"" ;;
esac
# In a home, an entry goes before those of the system: there it is not to take over lists that office programs open.
types='s|^MimeType=.*|MimeType=application/x-wawasan;|'
case $prefix in
"$HOME"/*) ;;
*) types= ;;
esac
sed -e "s|^Exec=wawasan|Exec=$exec|" -e "$types" "$menu" >"$menu.new"
mv -f "$menu.new" "$menu"
renew
say "Wawasan terpasang: $prefix/bin/wawasan, dan di menu." "Wawasan is installed: $prefix/bin/wawasan, and in the menu."
case :$PATH: in
*":$prefix/bin:"*) ;;
*) say "$prefix/bin belum ada di PATH: tambahkan agar perintah wawasan ditemukan." "$prefix/bin is not on your PATH: add it, so that the command wawasan is found." ;;
esac
where
if [ -n "$again" ]; then
    say "Kalau Wawasan sedang terbuka, yang lama masih berjalan sampai ditutup: wawasan quit --all" "If Wawasan is open, the old one runs on until it is closed: wawasan quit --all"
fi
how="$here/install.sh --uninstall"
[ "$prefix" = "$HOME/.local" ] || how="PREFIX=\"$prefix\" $how"
say "Melepasnya: $how" "To take it away: $how"
