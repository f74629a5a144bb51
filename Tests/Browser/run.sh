#!/usr/bin/env bash
# Uses `trang preview` in a real, headless Chromium.
#   Tests/Browser/run.sh [PROGRAM]     the release build by default
# Selenium comes from PyPI into .venv-browser; Chromium and its driver are Debian's (Scripts/setup.sh).
set -euo pipefail
cd "$(dirname "$0")/../.."
program=${1:-.build/release/trang}
[ -x "$program" ] || { echo "$program is missing: run make first" >&2; exit 1; }
[ -x .venv-browser/bin/python ] || python3 -m venv .venv-browser
.venv-browser/bin/python -c 'import selenium' 2>/dev/null ||
    .venv-browser/bin/pip install -q --disable-pip-version-check 'selenium>=4.20,<5'
export TRANG_PROGRAM=$program
exec .venv-browser/bin/python -m unittest -v Tests/Browser/preview_test.py
