#!/usr/bin/env bash
# Fills Fonts/ with the shipped faces and checks every one against Fonts/fonts.lock. Debian has
# an older package whose fonts have the same names and lack most Vietnamese letters: the sums tell.
set -euo pipefail
cd "$(dirname "$0")/.."

source=/usr/share/fonts/truetype/liberation2
while read -r sum name; do
    case $sum in ''|'#'*) continue ;; esac
    if ! echo "$sum  Fonts/$name" | sha256sum --check --status 2>/dev/null; then
        if [ ! -f "$source/$name" ]; then
            echo "$source/$name is missing: install fonts-liberation2" >&2
            exit 1
        fi
        cp "$source/$name" "Fonts/$name"
        echo "$sum  Fonts/$name" | sha256sum --check --status || {
            echo "Fonts/$name is not the face that Fonts/fonts.lock names" >&2
            exit 1
        }
    fi
done < Fonts/fonts.lock
