# Sourced by script/bootstrap: node dependencies, and Node 24 when the machine's node is older.

# npm rewrites this file last, so its time says when the installed tree was last made to match.
node_stamp=node_modules/.package-lock.json

setup_node() {
  have node && have npm || die "node and npm are needed (any version of node that npm runs on)"
  if [ ! -e "$node_stamp" ] || [ package-lock.json -nt "$node_stamp" ]; then
    say "Installing node dependencies (npm ci)"
    quietly npm ci || die "npm ci failed"
    touch "$node_stamp"
  fi

  node_dir=
  if [ "$(node -p 'parseInt(process.versions.node)')" -lt 24 ]; then
    node_dir=$(own_node) || die "Node 24 is needed: the machine's is $(node --version), and no" \
      "node-<system>-<processor> package in optionalDependencies fits this machine"
    PATH=$node_dir:$PATH
  fi
}

# Node itself comes from npm, as an optional dependency per system: npm installs only the one whose
# `os` and `cpu` fit, so the folder that exists is the right one.
own_node() {
  local node
  for node in "$checkout"/node_modules/node-{linux,darwin}-{x64,arm64}/bin/node; do
    if [ -x "$node" ] && "$node" --version >/dev/null 2>&1; then
      dirname "$node"
      return
    fi
  done
  return 1
}
