#!/usr/bin/env bash
# Installs what building and testing need on Debian 12, and only what is missing.
#   Scripts/setup.sh            what `make` needs
#   Scripts/setup.sh --test     also what `make test` needs
#   Scripts/setup.sh --browser  also what `make browser-test` needs
set -euo pipefail

build="libcairo2-dev libpango1.0-dev libharfbuzz-dev libqpdf-dev libcmark-gfm-dev libcmark-gfm-extensions-dev
       libturbojpeg0-dev libdeflate-dev libyaml-dev libglib2.0-dev libzip-dev libexpat1-dev fonts-liberation2 pkg-config"
tests="poppler-utils qpdf"
browser="chromium chromium-driver"
wanted=$build
[ "${1:-}" = --test ] && wanted="$build $tests"
[ "${1:-}" = --browser ] && wanted="$build $browser"

missing=
for package in $wanted; do
    state=$(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null || true)
    case $state in ii*) ;; *) missing="$missing $package" ;; esac
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "These packages are missing, and there is no apt-get to install them:$missing" >&2
    exit 1
fi
root=
[ "$(id -u)" = 0 ] || root=sudo
echo "Installing:$missing" >&2
$root apt-get update -q >&2
# shellcheck disable=SC2086
$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >&2
