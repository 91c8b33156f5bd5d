# Sourced by script/bootstrap: where things are kept, and how to speak.

machine=$(uname -s)
if [ -r /etc/os-release ]; then
  distribution=$(. /etc/os-release && echo "${ID:-} ${VERSION_CODENAME:-}")
else
  distribution="$machine "
fi
codename=${distribution#* }
distribution=${distribution% *}

# One folder per system release, shared by all clones: a home folder can outlive an upgrade, or be
# mounted on several machines, and these are binaries that need a certain libc.
tools=${XDG_CACHE_HOME:-$HOME/.cache}/registry-publish/tools/$distribution-${codename:-any}-$(uname -m)

say() { printf '%s\n' "$*" >&2; }

die() {
  say "bootstrap: $*"
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif have sudo; then
    sudo -- "$@"
  else
    die "this needs root or sudo: $*"
  fi
}

# Takes our own folders out of PATH, also another clone's, so that a second run from a shell that sourced
# .local/env (or from npm, which adds node_modules/.bin) judges the machine and not what we added to it.
forget_own_path() {
  local entry kept=
  while IFS= read -r -d : entry; do
    case $entry in
      "$tools/bin" | */node_modules/.bin | */node_modules/node-*/bin) ;;
      *) kept=$kept:$entry ;;
    esac
  done <<<"$PATH:"
  PATH=${kept#:}
}

# Runs quietly, and shows what the command said only if it fails.
quietly() {
  local output
  if ! output=$("$@" 2>&1); then
    printf '%s\n' "$output" >&2
    return 1
  fi
}
