#!/usr/bin/env bash
# Installs the Debian package in a bare Debian, where there is no Swift and no compiler, and works with it as
# a clerk would: needs root and Debian's archive. `make test-install`.
#   Tests/Install/run.sh [PACKAGE.deb]
set -euo pipefail
cd "$(dirname "$0")/../.."

package=${1:-$(ls .build/trang_*.deb | tail -n 1)}
# shellcheck source=Tests/Install/bare.sh
. Tests/Install/bare.sh

root=$(mktemp -d)
here=$(mktemp -d)
leave() {
    mountpoint -q "$root/proc" && umount "$root/proc"
    rm -rf --one-file-system "$root" "$here"
}
trap leave EXIT
start=$SECONDS
bare_root "$root"
cp "$package" "$root/tmp/trang.deb"
echo "bare $suite: $((SECONDS - start)) s"

# A file of its own: on standard input, maintainer scripts would read from it.
cat >"$root/tmp/inside.sh" <<'END'
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 HOME=/root
apt-get install -y -q --no-install-recommends /tmp/trang.deb >/tmp/apt.log 2>&1 || { tail -n 20 /tmp/apt.log; exit 1; }
for tool in swift cc; do
    if command -v $tool; then echo "that is not bare"; exit 1; fi
done

for file in bin/trang share/trang/Layouts/summary.yaml share/trang/Rules/hd36-2018.yaml \
    share/trang/Fonts/LiberationSerif-Regular.ttf share/trang/Fonts/DejaVuSans.ttf share/bash-completion/completions/trang \
    share/zsh/vendor-completions/_trang share/fish/vendor_completions.d/trang.fish; do
    test -s "/usr/$file" || { echo "missing: /usr/$file"; exit 1; }
done
dpkg --verify trang
# A bare Debian may leave out man pages when it unpacks; the package has them.
for page in man1 vi/man1; do
    dpkg-deb --fsys-tarfile /tmp/trang.deb | tar -xO "./usr/share/man/$page/trang.1.gz" | gzip -dc | grep -q TRANG
done

mkdir -p "/srv/hồ sơ"
cd "/srv/hồ sơ"
trang --version
trang layouts | grep -q '/usr/share/trang/Layouts/summary.yaml'
trang new hoa-xuan 2020-2025 >/dev/null
trang check --language vi
trang render --layout summary --layout handout --language vi
head -c 8 output/hoa-xuan/2020-2025/summary.pdf | grep -q '%PDF-1'
trang render Terms/hoa-xuan/2020-2025 --layout summary --sheet booklet --format png --dpi 40 >/dev/null
trang extract output/hoa-xuan/2020-2025/summary.pdf --output back >/dev/null
cmp back/term.yaml Terms/hoa-xuan/2020-2025/term.yaml
sha256sum output/hoa-xuan/2020-2025/summary.pdf >/tmp/there
cd / && apt-get remove -y -q trang >/dev/null 2>&1
test ! -e /usr/bin/trang
test ! -e /usr/share/trang
END
# Programs find their arguments and their own place through it.
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
chroot "$root" /bin/bash /tmp/inside.sh </dev/null

# The same folder gives the same bytes here.
(
    cd "$here"
    mkdir -p share
    cp -r "$root/srv/hồ sơ/Terms" .
    ln -s "$OLDPWD/Layouts" "$OLDPWD/Rules" "$OLDPWD/Fonts" .
    "$OLDPWD/.build/release/trang" render Terms --layout summary >/dev/null
)
there=$(cut -d ' ' -f 1 "$root/tmp/there")
echo "$there  $here/output/hoa-xuan/2020-2025/summary.pdf" | sha256sum --check --quiet
echo "installed, rendered, removed: $((SECONDS - start)) s"
