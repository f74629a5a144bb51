#!/usr/bin/env bash
# Builds and tests the last commit in a bare Debian that has nothing but make and a Swift toolchain, with the README's two
# commands, as a newcomer would: needs root and Debian's archive, and takes as long as two builds. `make test-bare`.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=Tests/Install/bare.sh
. Tests/Install/bare.sh

root=$(mktemp -d)
# What is mounted below is mounted only for the processes inside.
trap 'rm -rf --one-file-system "$root"' EXIT
start=$SECONDS
bare_root "$root"
git clone -q --no-hardlinks . "$root/root/trang"
echo "bare $suite: $((SECONDS - start)) s"

# The toolchain where it is here; its own answer, because `swift` may be a link or another program that chooses one.
swift=$("${SWIFT:-swift}" -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)\/lib\/swift".*/\1/p')
case $swift in
'' | /usr) echo "the Swift toolchain has no folder of its own: '$swift'" >&2; exit 1 ;;
esac
mounted=("$swift")

# Where git on this computer finds packages: some addresses may stand for folders.
wanted='^(url\..*\.(push)?insteadof|http\.proxy)$'
for scope in --system --global; do
    while read -r key value; do
        git config --file "$root/etc/gitconfig" --add "$key" "$value"
        folder=${key#url.}
        folder=${folder%.*}
        folder=${folder#file://}
        case $folder in /*) [ ! -d "$folder" ] || mounted+=("${folder%/}") ;; esac
    done < <(git config $scope --includes --get-regexp "$wanted" 2>/dev/null || true)
done

cat >"$root/root/newcomer.sh" <<'SCRIPT'
set -euo pipefail
cd /root/trang
for tool in cc ld git pkg-config; do
    if command -v $tool; then echo "that is not bare"; exit 1; fi
done
# The one thing that `make` cannot install.
apt-get install -y -q --no-install-recommends make >/dev/null
make
test -s output/khue-trung/2015-2020/summary.pdf
make test
SCRIPT
mapfile -t mounted < <(printf '%s\n' "${mounted[@]}" | sort -u)
export root swift
# shellcheck disable=SC2016
unshare --mount --pid --fork --kill-child bash -euo pipefail -c '
    mount -t proc proc "$root/proc"
    mount -t devpts devpts "$root/dev/pts"
    for folder in "$@"; do
        mkdir -p "$root$folder"
        mount --bind "$folder" "$root$folder"
        mount -o remount,bind,ro "$root$folder"
    done
    exec env -i HOME=/root TERM=dumb DEBIAN_FRONTEND=noninteractive PATH="$swift/bin:/usr/sbin:/usr/bin:/sbin:/bin" \
        ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
        chroot "$root" bash /root/newcomer.sh </dev/null
' bare "${mounted[@]}"
echo "built and tested: $((SECONDS - start)) s"
