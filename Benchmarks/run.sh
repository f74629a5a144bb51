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

# The cost of tags, metadata and data: the same pages with and without.
echo
echo "The congress summary, finished as PDF/A-3a + PDF/UA-1 and plain:"
python3 Benchmarks/compare.py "$rounds" \
    plain "$trang" render "$term" --profile plain --output "$work/plain" -- \
    'a-3a+ua-1' "$trang" render "$term" --output "$work/out"

# A table of 5,000 rows and 6 columns.
python3 Benchmarks/table.py "$work/table" Layouts Fonts
echo
echo "A table of 5,000 rows and 6 columns, medians of 3 rounds in turns:"
(cd "$work/table" && python3 ../../compare.py 3 \
    typst ../venv/bin/python typst_table.py -- \
    'trang, a-3a+ua-1' "$trang" render Terms --output out -- \
    'trang, plain' "$trang" render Terms --profile plain --output plain)
ls -l "$work"/table/typst.pdf "$work"/table/out/bang/2020-2025/bang.pdf | awk '{print $5 " bytes " $9}'
