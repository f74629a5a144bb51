#!/usr/bin/env bash
# The four workloads, Trang and its peers in turns: Benchmarks/run.sh [report] [table] [long] [batch] [cost] [floor]
# Everything if nothing is named. The peers are installed from PyPI into Benchmarks/work when asked first; `floor` alone
# has none, and needs a C compiler. ROUNDS=9 for the report; the others take a third of them, but the batch BATCH_ROUNDS.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${ROUNDS:-9}
few=$(((rounds + 2) / 3))
work=$PWD/Benchmarks/work
trang=$PWD/.build/release/trang
what=${*:-report table long batch cost floor}

mkdir -p "$work"
python=$work/venv/bin/python
if [ "$what" != floor ]; then
    [ -x "$python" ] || python3 -m venv "$work/venv"
    "$python" -c 'import typst, weasyprint, reportlab' 2>/dev/null ||
        "$work/venv/bin/pip" install -q typst==0.15.2 weasyprint==70.0 reportlab==5.1.0
fi
in=$work/in
python3 Benchmarks/workloads.py Terms/khue-trung/2015-2020 Layouts Fonts "$in" 200
cp Benchmarks/*.typ "$in/"
mkdir -p "$in/out"
peer() { echo "$python $PWD/Benchmarks/peer_$1.py $in"; }
compare() { (cd "$in" && python3 "$OLDPWD/Benchmarks/compare.py" "$@"); }

for workload in $what; do
    case $workload in
    report)
        echo "One cold report (5 pages, photo, table, two charts), medians of $rounds rounds in turns:"
        compare "$rounds" typst $(peer typst) report -- \
            trang "$trang" render Terms/p000 --output out/report --force -- \
            'trang, plain' "$trang" render Terms/p000 --output out/plain --force --profile plain -- \
            'trang check (no ink)' "$trang" check Terms/p000 -- \
            'trang --version' "$trang" --version -- \
            'python, import typst' "$python" -c 'import typst' -- \
            reportlab $(peer reportlab) report -- weasyprint $(peer weasyprint) report
        echo
        echo "The sample's congress summary (4 pages, two columns, three charts), cold:"
        python3 Benchmarks/compare.py "$rounds" \
            'summary' "$trang" render Terms/khue-trung/2015-2020 --output "$in/out/summary" --force
        ;;
    table)
        echo "A table of 5,000 rows and 6 columns, medians of $few rounds in turns:"
        compare "$few" typst $(peer typst) table -- \
            'trang, a-3a+ua-1' "$trang" render Table --output out/table --force -- \
            'trang, plain' "$trang" render Table --output out/plain --force --profile plain -- \
            reportlab $(peer reportlab) table
        if [ "${FULL:-}" ]; then compare 1 weasyprint $(peer weasyprint) table; fi
        ls -l "$in/out/typst_table.pdf" "$in/out/reportlab_table.pdf" "$in"/out/table/bang/2020-2025/table.pdf |
            awk '{print $5 " bytes " $9}'
        ;;
    long)
        echo "About 100 pages of text with a list of contents, medians of $few rounds in turns:"
        compare "$few" typst $(peer typst) long -- \
            trang "$trang" render Long --output out/long --force -- reportlab $(peer reportlab) long -- \
            weasyprint $(peer weasyprint) long
        ;;
    batch)
        echo "200 reports in one process (fewer for the slow ones):"
        compare "${BATCH_ROUNDS:-1}" 'typst#200' $(peer typst) batch 0 1 200 -- \
            'trang, one worker#200' "$trang" render Terms --output out/batch --force --jobs 1 -- \
            'trang, two workers#200' "$trang" render Terms --output out/batch2 --force --jobs 2 -- \
            'trang, all up to date#200' "$trang" render Terms --output out/batch -- \
            'reportlab#40' $(peer reportlab) batch 0 1 40
        ;;
    cost)
        echo "What tags, metadata and data cost, by workload:"
        compare "$few" 'report, plain' "$trang" render Terms/p000 --output out/plain --force --profile plain -- \
            'report, a-3a+ua-1' "$trang" render Terms/p000 --output out/report --force
        ;;
    floor)
        echo "200 reports in one process, and their pages drawn by Cairo and Pango alone:"
        (cd "$in" && python3 "$OLDPWD/Benchmarks/cairo_floor.py" "$trang" Terms Fonts photo.jpg "$few" out/floor.pdf)
        ;;
    esac
    echo
done
