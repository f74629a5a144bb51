# Sourced by the scripts beside it, from the root of the project: a bare Debian in a folder, made from where apt on this
# computer gets its packages, so that whatever mirror and proxy it uses are used there too. Needs root.

suite=${SUITE:-bookworm}
[ "$(id -u)" = 0 ] || { echo "root is needed for chroot" >&2; exit 1; }
Scripts/setup.sh --bare

# The suite's archives that apt knows: address, release, component.
bare_archives() {
    # shellcheck disable=SC2016
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Identifier: Packages' |
        grep -E " $suite(-updates|-security)? main$" | sort -u
}

# Makes the bare Debian in a folder.
bare_root() { # FOLDER
    local root=$1 mirror proxy=
    mirror=${MIRROR:-$(bare_archives | sed -n "s/ $suite main$//p" | head -n 1)}
    [ -n "$mirror" ] || { echo "apt knows no archive of $suite: set MIRROR" >&2; return 1; }
    eval "$(apt-config shell proxy Acquire::http::Proxy)"
    [ -z "$proxy" ] || export http_proxy=$proxy
    debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$root.log" 2>&1 || {
        tail -n 5 "$root.log" >&2
        return 1
    }
    rm -f "$root.log"
    # apt fetches as a user of its own.
    chmod 755 "$root"

    # Keys and ways of getting there too; not the hooks of programs that are not there.
    [ -n "${MIRROR:-}" ] || bare_archives | sed 's/^/deb /' >"$root/etc/apt/sources.list"
    apt-config dump Acquire >"$root/etc/apt/apt.conf.d/99acquire"
    local keys
    for keys in /etc/apt/trusted.gpg.d /etc/apt/keyrings /usr/share/keyrings; do
        [ ! -d "$keys" ] || cp -r "$keys/." "$root$keys/"
    done
    cp /etc/hosts "$root/etc/hosts"
    chroot "$root" apt-get update -q >/dev/null
}
