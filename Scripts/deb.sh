#!/usr/bin/env bash
# Makes a Debian package of the built program in .build/: `make deb`. The same program and the same
# SOURCE_DATE_EPOCH (by default the time of the last commit) give the same bytes.
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8 TZ=UTC
umask 022

for tool in dpkg-shlibdeps dpkg-deb strip; do
    command -v "$tool" >/dev/null || { echo "$tool is missing: install dpkg-dev" >&2; exit 1; }
done
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 946684800)}
export SOURCE_DATE_EPOCH

version=$(.build/release/trang --version | head -n 1)
arch=$(dpkg --print-architecture)
maintainer=${MAINTAINER:-Trang maintainers <maintainers@trang.invalid>}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root

Scripts/install.sh "$root" /usr --debian
strip --strip-unneeded --remove-section=.comment --remove-section=.note "$root/usr/bin/trang"

doc=$root/usr/share/doc/trang
install -D -m 644 Scripts/deb.copyright "$doc/copyright"
{
    echo "trang ($version) bookworm; urgency=medium"
    printf '\n  * Made from the sources; their history says what changed.\n\n'
    echo " -- $maintainer  $(date -R -d "@$SOURCE_DATE_EPOCH")"
} | gzip -9n >"$doc/changelog.gz"

# dpkg-shlibdeps wants to stand beside a source package.
mkdir -p "$work/source/debian" "$root/DEBIAN"
printf 'Source: trang\n\nPackage: trang\nArchitecture: any\n' >"$work/source/debian/control"
depends=$(cd "$work/source" && dpkg-shlibdeps -O "$root/usr/bin/trang" |
    sed -n 's/^shlibs:Depends=//p')
[ -n "$depends" ] || { echo "dpkg-shlibdeps found nothing" >&2; exit 1; }
# Libraries that the program opens when it needs them.
for library in libqpdf.so.29 libzip.so.4; do
    package=$(dpkg-query -S "*/$library" | cut -d: -f1 | head -n 1)
    depends="$depends, $package"
done

cat >"$root/DEBIAN/control" <<END
Package: trang
Version: $version
Architecture: $arch
Maintainer: $maintainer
Section: text
Priority: optional
Installed-Size: $(du -k -s --apparent-size "$root/usr" | cut -f 1)
Depends: $depends
Description: print-ready, archival, accessible reports from plain files
 Trang turns the data of one Party congress term, kept as a folder of plain
 files, into a PDF: narrative, photo, key figures, indicator table and charts,
 set in Vietnamese as a typographer would. Every PDF is PDF/A-3a and PDF/UA-1
 and carries the files it was made from.
END
(cd "$root" && find usr -type f | sort | xargs md5sum) >"$root/DEBIAN/md5sums"
find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

package=.build/trang_${version}_$arch.deb
dpkg-deb --root-owner-group -Zxz --build "$root" "$package" >/dev/null
echo "$package"
