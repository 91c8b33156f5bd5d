# Sourced by script/bootstrap: takes programs out of Debian and Ubuntu packages without installing
# them. Nothing of the machine's package system changes, no service is started, and a docker that
# was installed from elsewhere does not conflict.

packages=$tools/packages # what the packages unpack to
apt=$tools/apt           # apt's own state: lists, downloads, settings

# Debian's later suites have the engine and buildx that we need, built for a libc that Debian 12 has.
# Unstable first for the newest; if its build does not run here, stable 13 is the fallback.
case $distribution in
  debian) later_suites=(sid trixie) ;;
  *) later_suites=() ;;
esac

can_fetch() { [ "$distribution" = debian ] || [ "$distribution" = ubuntu ]; }

run_apt() {
  local program=$1
  shift
  "$program" -q --config-file "$apt/apt.conf" "$@"
}

# Rows of "URI suite component" for the release's own suites, as the machine has them, so that the
# mirror is the machine's, whichever that is. (Without release info: a fresh machine has no lists.)
own_sources() {
  apt-get indextargets --no-release-info --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' \
    'Created-By: Packages' | awk -v codename="$codename" '
      $2 ~ "^" codename "(-updates|-security)?$" && $3 ~ /^(main|universe)$/ && !seen[$0]++'
}

# prepare_apt [ARCHITECTURE]: the machine's own, unless another is named.
prepare_apt() {
  local uri suite component later signed keyring=/usr/share/keyrings/$distribution-archive-keyring.gpg
  mkdir -p "$apt"/{none,state/lists/partial,cache/archives/partial} "$packages"
  if [ -e "$keyring" ]; then signed="[signed-by=$keyring] "; else signed=; fi
  : >"$apt/preferences"
  while read -r uri suite component; do
    for later in "$suite" "${later_suites[@]}"; do
      # The later suites are taken from the main archive only, not from those of updates.
      [ "$later" = "$suite" ] || [ "$suite" = "$codename" ] || continue
      printf 'deb %s%s %s %s\n' "$signed" "$uri" "$later" "$component"
    done
  done < <(own_sources) >"$apt/sources.list"
  [ -s "$apt/sources.list" ] || die "apt has no sources for '$codename' (apt-get indextargets)"

  # Later suites are used only by name: any dependency comes from the machine's own release.
  for later in "${later_suites[@]}"; do
    [ "$later" = "$codename" ] ||
      printf 'Package: *\nPin: release n=%s\nPin-Priority: 1\n\n' "$later" >>"$apt/preferences"
  done

  cat >"$apt/apt.conf" <<CONF
Dir::Etc::sourcelist "$apt/sources.list";
Dir::Etc::sourceparts "$apt/none";
Dir::Etc::preferences "$apt/preferences";
Dir::Etc::preferencesparts "$apt/none";
Dir::State "$apt/state";
Dir::State::status "/var/lib/dpkg/status";
Dir::Cache "$apt/cache";
APT::Sandbox::User "$(id -un)";
${1:+APT::Architecture "$1"; APT::Architectures { "$1"; };}
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
CONF
  quietly run_apt apt-get update || die "apt-get update failed (sources: $apt/sources.list)"
}

# fetch PACKAGE[/SUITE]...: downloads these packages and unpacks them into $packages.
fetch() { download_and unpack "$@"; }

# fetch_file PATH PACKAGE: one file of it, where the package is large.
fetch_file() { download_and "unpack_file $1" "$2"; }

# download_and COMMAND PACKAGE...: the command gets the folder where the packages are, as its last argument.
download_and() {
  local command=$1 folder status=0
  shift
  folder=$(mktemp -d "$apt/fetch.XXXXXX")
  (cd "$folder" && quietly run_apt apt-get download "$@") && $command "$folder" || status=1
  rm -r "$folder"
  return "$status"
}

# fetch_foreign ARCHITECTURE PACKAGE: one for another processor, unpacked into $packages/ARCHITECTURE. The machine's
# package system does not hear of that processor. Ubuntu's mirrors do not have those of others.
fetch_foreign() (
  [ "$distribution" = debian ] || exit 1
  apt=$apt/$1 packages=$packages/$1 later_suites=()
  prepare_apt "$1"
  fetch "$2"
)

# The same with all libraries the machine lacks: apt works out what it would install. Never libc,
# which only works together with the machine's own loader.
fetch_with_libraries() {
  local archives=$apt/cache/archives
  rm -f "$archives"/*.deb
  quietly run_apt apt-get install --download-only --no-install-recommends -y \
    -o Debug::NoLocking=1 "$@" || return 1
  rm -f "$archives"/libc6_*.deb
  unpack "$archives" && rm -f "$archives"/*.deb
}

unpack() {
  find "$1" -maxdepth 1 -name '*.deb' -print0 |
    xargs -0 -r -P "$(nproc)" -I{} dpkg-deb -x {} "$packages"
}

unpack_file() {
  dpkg-deb --fsys-tarfile "$2"/*.deb | tar -x -C "$packages" "./$1"
}
