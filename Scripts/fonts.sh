#!/usr/bin/env bash
# Fills Fonts/ with the shipped faces and checks every one against Fonts/fonts.lock. Debian has
# an older package whose fonts have the same names and lack most Vietnamese letters: the sums tell.
set -euo pipefail
cd "$(dirname "$0")/.."

while read -r sum name; do
    case $sum in ''|'#'*) continue ;; esac
    case $name in
    Liberation*) package=fonts-liberation2 source=/usr/share/fonts/truetype/liberation2 ;;
    DejaVu*) package=fonts-dejavu-core source=/usr/share/fonts/truetype/dejavu ;;
    *) echo "Fonts/fonts.lock: no package is known for $name" >&2; exit 1 ;;
    esac
    if ! echo "$sum  Fonts/$name" | sha256sum --check --status 2>/dev/null; then
        if [ ! -f "$source/$name" ]; then
            echo "$source/$name is missing: install $package" >&2
            exit 1
        fi
        cp "$source/$name" "Fonts/$name"
        echo "$sum  Fonts/$name" | sha256sum --check --status || {
            echo "Fonts/$name is not the face that Fonts/fonts.lock names" >&2
            exit 1
        }
    fi
done < Fonts/fonts.lock
