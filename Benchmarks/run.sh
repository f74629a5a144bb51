#!/usr/bin/env bash
# Renders the sample, cold, with Trang and with its peer in turns, and prints the ratio.
#   Benchmarks/run.sh [ROUNDS]        installs Typst's Python binding into Benchmarks/work when asked
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-15}
work=Benchmarks/work
trang=$PWD/.build/release/trang
term=Terms/khue-trung/2015-2020

mkdir -p "$work"
[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/python" -c 'import typst' 2>/dev/null || "$work/venv/bin/pip" install -q typst==0.15.2
python3 Benchmarks/workload.py "$term" "$work"
cp Benchmarks/report.typ "$work/"
python=$work/venv/bin/python
"$python" Benchmarks/typst_once.py "$work" Fonts
"$trang" render "$term" --output "$work/out" >/dev/null 2>&1

echo "One cold run of the congress summary (4 to 5 pages), medians of $rounds rounds in turns:"
python3 Benchmarks/compare.py "$rounds" \
    typst "$python" Benchmarks/typst_once.py "$work" Fonts -- \
    trang "$trang" render "$term" --output "$work/out" -- \
    'trang check (no ink)' "$trang" check "$term" -- \
    'trang --version (start-up)' "$trang" --version -- \
    'python, import typst only' "$python" -c 'import typst'
