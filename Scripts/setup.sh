#!/usr/bin/env bash
# Says what building lacks before anything is compiled, and installs the Debian packages among it (Debian 12).
#   Scripts/setup.sh            what `make` needs
#   Scripts/setup.sh --test     also what `make test` needs
#   Scripts/setup.sh --browser  also what `make browser-test` needs
#   Scripts/setup.sh --bare     also what `make test-bare` and `make test-install` need
set -euo pipefail
cd "$(dirname "$0")/.."

swift=${SWIFT:-swift}
least=$(sed -n '1s/.*tools-version: *//p' Package.swift)
lack_swift() {
    echo "$1 Debian has no package of it: install Swift $least or later for Debian 12 from" \
        "https://www.swift.org/install/linux and put its usr/bin on the PATH." >&2
    exit 1
}
command -v "$swift" >/dev/null || lack_swift "Swift is missing."

# Headers, start files and the C++ library to link with (g++), where the packages that Trang depends on come from (git),
# and what the toolchain's own programs are linked to.
toolchain="g++ git ca-certificates libcurl4 libncurses6 libsqlite3-0 libxml2"
build="$toolchain libcairo2-dev libpango1.0-dev libharfbuzz-dev libqpdf-dev libcmark-gfm-dev
       libcmark-gfm-extensions-dev libturbojpeg0-dev libdeflate-dev libyaml-dev libglib2.0-dev libzip-dev
       libexpat1-dev fonts-liberation2 fonts-dejavu-core pkg-config"
# The tests read PDFs back, set text of many scripts, and hold cells of workbooks against what LibreOffice shows.
tests="poppler-utils qpdf fonts-noto-core fonts-noto-cjk libreoffice-calc"
browser="chromium chromium-driver"
bare="debootstrap"
wanted=$build
case ${1:-} in
--test) wanted="$build $tests" ;;
--browser) wanted="$build $browser" ;;
--bare) wanted="$build $bare" ;;
esac

missing=
for package in $wanted; do
    state=$(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null || true)
    case $state in ii*) ;; *) missing="$missing $package" ;; esac
done
if [ -n "$missing" ]; then
    if ! command -v apt-get >/dev/null; then
        echo "These packages are missing, and there is no apt-get to install them:$missing" >&2
        exit 1
    fi
    root=
    if [ "$(id -u)" != 0 ]; then
        root=sudo
        command -v sudo >/dev/null || {
            echo "These packages are missing, and only root can install them (there is no sudo):$missing" >&2
            exit 1
        }
    fi
    echo "Installing:$missing" >&2
    $root apt-get update -q >&2
    # shellcheck disable=SC2086
    $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >&2
fi

# Only now can Swift run.
version=$("$swift" --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1 || true)
[ -n "$version" ] || lack_swift "$swift does not run here (try: $swift --version)."
dpkg --compare-versions "$version" ge "$least" || lack_swift "Swift $version is too old."
