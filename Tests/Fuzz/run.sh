#!/usr/bin/env bash
# Fuzzes the readers with libFuzzer: Tests/Fuzz/run.sh [SECONDS] [READER ...]
# Readers: yaml csv xlsx markdown picture layout numbers docx, article and manuscript (imported .txt and .md), legacy
# (encodings from before Unicode), extract (PDF), and files of a whole term: term summary handout indicators key-figures.
# Seeds are the files of Terms/, Layouts/ and the tests' fixtures. What ends in a crash, a hang or too much memory is left
# in .build-fuzz/faults/READER: keep it as a fixture with a test.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-600}
shift || true
readers=${*:-yaml csv xlsx markdown picture layout numbers docx article manuscript legacy extract term summary
    handout indicators key-figures}

# gold cannot link it, and debug information breaks lld's way of it.
TRANG_FUZZ=1 swift build -c release --product trang-fuzz --scratch-path .build-fuzz \
    -Xswiftc -sanitize=fuzzer -Xswiftc -parse-as-library -Xswiftc -use-ld=lld -Xswiftc -gnone
work=$PWD/.build-fuzz
faults=0
for reader in $readers; do
    seeds=$work/seeds/$reader
    mkdir -p "$seeds" "$work/found/$reader" "$work/faults/$reader"
    case $reader in
    yaml) find Terms Layouts Rules -name '*.yaml' ;;
    csv) find Terms docs -name '*.csv' ;;
    indicators | key-figures) find Terms -name "$reader.csv" ;;
    term) find Terms -name term.yaml ;;
    extract)
        .build/release/trang render Terms --output "$work/reports" >"$work/reports.log" 2>&1 || true
        find "$work/reports" -name '*.pdf' -size -200k 2>/dev/null || true
        ;;
    xlsx) find Tests -name '*.xlsx' ;;
    docx) find Tests -name '*.docx' ;;
    markdown | article | manuscript | legacy | summary | handout) find Terms Tests -name '*.md' -o -name '*.txt' -path '*Fixtures*' ;;
    picture) find Terms docs/pictures -name '*.jpg' -o -name '*.png' -size -40k ;;
    layout) find Layouts docs/examples -maxdepth 1 -name '*.yaml' ;;
    numbers) ;;
    esac | while read -r file; do cp "$file" "$seeds/$(echo "$file" | md5sum | cut -c1-12)"; done
    printf '12 - 15' >"$seeds/range"
    TRANG_FUZZ_READER=$reader "$work/release/trang-fuzz" -max_total_time="$seconds" -timeout=30 \
        -rss_limit_mb=3000 -artifact_prefix="$work/faults/$reader/" "$work/found/$reader" "$seeds" \
        >"$work/$reader.log" 2>&1 || faults=1
    echo "$reader: $(tail -n 1 "$work/$reader.log")"
done
exit $faults
