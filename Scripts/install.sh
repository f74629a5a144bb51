#!/usr/bin/env bash
# Copies the built program and all that belongs to it below a root.
#   Scripts/install.sh ROOT PREFIX           what `make install` does (ROOT may be empty)
#   Scripts/install.sh ROOT /usr --debian    where Debian wants it, with no fonts but those of fonts.lock
set -euo pipefail
cd "$(dirname "$0")/.."

prefix=$1$2
program=.build/release/trang
zsh=$prefix/share/zsh/site-functions
[ "${3:-}" = --debian ] && zsh=$prefix/share/zsh/vendor-completions

put() { # FILE FOLDER [NAME]
    install -D -m 644 "$1" "$2/${3:-$(basename "$1")}"
}

install -D -s -m 755 "$program" "$prefix/bin/trang"
for file in Layouts/*; do put "$file" "$prefix/share/trang/Layouts"; done
for file in Rules/*; do put "$file" "$prefix/share/trang/Rules"; done
if [ "${3:-}" = --debian ]; then
    # A licensed face that lies in Fonts/ must not leave the house.
    grep -o '[^ ]*\.ttf$' Fonts/fonts.lock | while read -r name; do
        put "Fonts/$name" "$prefix/share/trang/Fonts"
    done
else
    for file in Fonts/*.ttf; do put "$file" "$prefix/share/trang/Fonts"; done
fi
put Fonts/README.md "$prefix/share/trang/Fonts"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
gzip -9n <docs/trang.1 >"$scratch/en"
gzip -9n <docs/trang.vi.1 >"$scratch/vi"
put "$scratch/en" "$prefix/share/man/man1" trang.1.gz
put "$scratch/vi" "$prefix/share/man/vi/man1" trang.1.gz
for shell in bash zsh fish; do
    "$program" --generate-completion-script "$shell" >"$scratch/$shell"
done
put "$scratch/bash" "$prefix/share/bash-completion/completions" trang
put "$scratch/zsh" "$zsh" _trang
put "$scratch/fish" "$prefix/share/fish/vendor_completions.d" trang.fish
