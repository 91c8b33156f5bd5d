# Sourced by script/bootstrap: from rows of "program=package[/later]" to programs in $tools/bin.

# install_tools ROW...: leaves the names of those it could not get in $missing.
install_tools() {
  local row suite own=() later=()
  for row in "$@"; do
    case $row in
      # Those that have libraries.
      skopeo=*) fetch_with_libraries skopeo && wrap skopeo --policy "$packages/etc/containers/policy.json" || true ;;
      buildah=*) fetch_with_libraries buildah patchelf && link_with_libraries buildah || true ;;
      podman=*) fetch_with_libraries podman patchelf && link_with_libraries podman conmon crun || true ;;
      # Of many emulators one; the package is large.
      qemu-*) fetch_file "usr/bin/${row%%=*}" "${row#*=}" && link_tool "${row%%=*}" || true ;;
      # Runs only where there is an emulator.
      busybox-arm64=*) fetch_foreign arm64 busybox-static &&
        ln -sfn "$packages/arm64/bin/busybox" "$tools/bin/busybox-arm64" || true ;;
      # Called otherwise in its package.
      docker-init=*) fetch tini && ln -sfn "$packages/usr/bin/tini-static" "$tools/bin/docker-init" || true ;;
      */later) later+=("${row%/later}") ;;
      *) own+=("$row") ;;
    esac
  done
  if [ ${#later_suites[@]} = 0 ]; then own+=("${later[@]}"); fi
  fetch_and_link '' "${own[@]}"
  for suite in "${later_suites[@]}"; do
    fetch_and_link "/$suite" "${later[@]}"
  done

  missing=
  for row in "$@"; do
    [ -x "$tools/bin/${row%%=*}" ] || missing=${missing:+$missing }${row%%=*}
  done
  [ -z "$missing" ]
}

# fetch_and_link /SUITE ROW...: those that an earlier suite gave are left as they are.
fetch_and_link() {
  local suffix=$1 row rows=() wanted
  shift
  for row in "$@"; do [ -x "$tools/bin/${row%%=*}" ] || rows+=("$row"); done
  [ ${#rows[@]} != 0 ] || return 0
  mapfile -t wanted < <(printf '%s\n' "${rows[@]#*=}" | sort -u)
  fetch "${wanted[@]/%/$suffix}" || return 0
  for row in "${rows[@]}"; do link_tool "${row%%=*}"; done
}

# Links a program only if it runs here: one of a later suite may need a newer libc.
link_tool() {
  local folder
  for folder in usr/bin usr/sbin bin usr/libexec/docker/cli-plugins; do
    if [ -x "$packages/$folder/$1" ] && runs "$packages/$folder/$1"; then
      ln -sfn "$packages/$folder/$1" "$tools/bin/$1"
      return
    fi
  done
}

runs() {
  case ${1##*/} in
    busybox) "$1" true ;;
    containerd-shim-runc-v2) "$1" -v ;;
    docker-buildx | crane | oras | cosign) "$1" version ;;
    *) "$1" --version ;;
  esac >/dev/null 2>&1
}

# link_with_libraries PROGRAM...: like wrap, for programs that start themselves anew with another environment: where
# the libraries are is written into the program. Those that the machine has installed are left out.
link_with_libraries() {
  local program libraries
  libraries=$(our_libraries)
  for program in "$@"; do
    [ -x "$packages/usr/bin/$program" ] || continue
    LD_LIBRARY_PATH=$libraries "$packages/usr/bin/patchelf" --force-rpath --set-rpath "$libraries" \
      "$packages/usr/bin/$program" && link_tool "$program" || return 1
  done
}

our_libraries() {
  local libraries
  libraries=$(shopt -s nullglob && printf '%s:' "$packages"/usr/lib/*-linux-gnu "$packages"/lib/*-linux-gnu)
  printf '%s' "${libraries%:}"
}

# wrap PROGRAM [ARGUMENT...]: one that finds its libraries, and perhaps files, only where packages are installed.
wrap() {
  local program=$1 wrapper=$tools/bin/$1
  shift
  {
    printf '#!/bin/sh\n'
    printf 'LD_LIBRARY_PATH=%q exec' "$(our_libraries)"
    printf ' %q' "$packages/usr/bin/$program" "$@"
    printf ' "$@"\n'
  } >"$wrapper.new"
  chmod +x "$wrapper.new"
  if runs "$wrapper.new"; then mv "$wrapper.new" "$wrapper"; else rm "$wrapper.new"; fi
}

# Not having these is no failure. What could not be got is tried again a day later, not every time.
want_optional() {
  local row tried=$tools/optional-tried wanted=()
  # One of an earlier version, a script, which was lost when buildah started itself anew.
  [ "$(head -c 2 "$tools/bin/buildah" 2>/dev/null)" != '#!' ] || rm "$tools/bin/buildah"
  for row in $optional_tools; do have "${row%%=*}" || wanted+=("$row"); done
  [ ${#wanted[@]} != 0 ] || return 0
  if ! can_fetch; then
    say "Not there, so what needs them is skipped: ${wanted[*]%%=*}"
    return
  fi
  [ -z "$(find "$tried" -mtime -1 2>/dev/null)" ] || [ "$(cat "$tried")" != "${wanted[*]}" ] || return 0
  printf '%s\n' "${wanted[*]}" >"$tried"
  [ -e "$apt/apt.conf" ] || prepare_apt
  for row in "${wanted[@]}"; do
    say "Getting ${row%%=*} (optional) from the ${distribution^} package $(package_of "$row")"
    install_tools "$row" || say "Could not get $missing: what needs it is skipped"
  done
}

# docker looks for plugins in the user's settings, which tests replace, and in fixed system folders.
link_buildx() {
  local plugin=$HOME/.docker/cli-plugins/docker-buildx folder=/usr/local/lib/docker/cli-plugins
  [ -x "$plugin" ] || plugin=$(command -v docker-buildx)
  [ -L "$folder/docker-buildx" ] || [ ! -e "$folder/docker-buildx" ] ||
    die "$folder/docker-buildx does not work, and it is not ours to replace"
  say "Linking $folder/docker-buildx to $plugin, where every docker command finds it"
  as_root mkdir -p "$folder"
  as_root ln -sfn "$plugin" "$folder/docker-buildx"
  has_buildx || die "docker buildx does not work: $(DOCKER_CONFIG=/nonexistent docker buildx version 2>&1)"
}
