# Sourced by script/bootstrap: which programs are needed, and where each comes from.
#
# $tools/bin holds a link per program that we had to fetch, made only once the program is known to
# run. It is the one folder we add to PATH.

# A row per program: package, and whether it comes from Debian's later suites. On Ubuntu everything
# comes from the release's own suites, and docker.io has the docker command.
engine_tools='dockerd=docker.io/later containerd=containerd/later
  containerd-shim-runc-v2=containerd/later runc=runc'
if [ "$distribution" = debian ]; then docker_cli=docker-cli/later; else docker_cli=docker.io; fi

# Used by tests that try one more client; they are skipped without it.
optional_tools='crane=crane/later oras=oras/later cosign=cosign/later buildah=buildah podman=podman'
# An emulator, and a program to run on it.
if [ "$(uname -m)" = x86_64 ]; then
  optional_tools="$optional_tools qemu-aarch64-static=qemu-user-static busybox-arm64=busybox-static"
fi

# With the word `engines` also what starts engines: tests have engines of their own, whatever runs already.
setup_tools() {
  mkdir -p "$tools/bin"
  PATH=$tools/bin:$PATH
  # Clones share the folder: one at a time. The lock goes with this process.
  if have flock; then
    exec 9>"$tools/lock"
    flock 9
  fi

  local wanted=() row running=''
  have docker || wanted+=("docker=$docker_cli")
  has_buildx || [ -x "$HOME/.docker/cli-plugins/docker-buildx" ] || have docker-buildx ||
    wanted+=(docker-buildx=docker-buildx/later)
  if find_engine; then running=yes; fi
  if { [ -z "$running" ] || { [ "${1:-}" = engines ] && can_fetch; }; } && ! has_engine_tools; then
    for row in $engine_tools; do wanted+=("$row"); done
  fi
  # An engine of our own starts it in containers that ask for an init process: builders do.
  { [ -n "$docker_host" ] && [ "$docker_host" != "$own_host" ]; } || have docker-init ||
    wanted+=(docker-init=tini)
  [ -x "${DOCKER_REGISTRY_BIN:-}" ] || have docker-registry || wanted+=(docker-registry=docker-registry)
  find_busybox || wanted+=(busybox=busybox-static)
  have skopeo || wanted+=(skopeo=skopeo)
  [ ${#wanted[@]} = 0 ] || need "${wanted[@]}"
  want_optional

  has_buildx || link_buildx
  DOCKER_REGISTRY_BIN=${DOCKER_REGISTRY_BIN:-$(command -v docker-registry)}
  find_busybox || die "busybox is not statically linked; set BUSYBOX_STATIC to one that is"
}

# Asked with no settings of the user's, because tests run docker with settings of their own.
has_buildx() { have docker && DOCKER_CONFIG=/nonexistent docker buildx version >/dev/null 2>&1; }

# In engines before 26 the containerd image store cannot be relied on.
has_engine_tools() {
  local version
  have dockerd && have containerd && have containerd-shim-runc-v2 && have runc || return 1
  version=$(dockerd --version)
  version=${version#Docker version }
  [ "${version%%.*}" -ge 26 ]
}

# Tests copy it into images that have nothing else, so it must not need libraries.
find_busybox() {
  local path
  [ ! -x "${BUSYBOX_STATIC:-}" ] || return 0
  path=$(command -v busybox) && ! ldd "$path" >/dev/null 2>&1 && BUSYBOX_STATIC=$(readlink -f "$path")
}

need() {
  local row
  if ! can_fetch; then
    say "This system is not Debian or Ubuntu, so please install what is missing:"
    for row in "$@"; do how_to_get "${row%%=*}"; done
    exit 1
  fi
  for row in "$@"; do say "Getting ${row%%=*} from the ${distribution^} package $(package_of "$row")"; done
  prepare_apt
  install_tools "$@" || die "could not get: $missing"
}

package_of() { local package=${1#*=}; printf '%s' "${package%/later}"; }

how_to_get() {
  case $1 in
    docker | docker-buildx) say "  $1: https://docs.docker.com/engine/install/" ;;
    dockerd) say "  a running engine with the containerd image store (\"features\":" \
      "{\"containerd-snapshotter\":true} in daemon.json), reachable as DOCKER_HOST or docker context" ;;
    containerd*) ;;
    runc) ;;
    docker-registry) say "  docker-registry: go install" \
      "github.com/distribution/distribution/v3/cmd/registry@latest, then set DOCKER_REGISTRY_BIN" ;;
    busybox) say "  busybox: a static one for Linux, then set BUSYBOX_STATIC to its path" ;;
    skopeo) say "  skopeo: https://github.com/containers/skopeo/blob/main/install.md" ;;
  esac
}
